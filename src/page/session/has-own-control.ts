/**
 * R56: whether the page has a visible settings control of its own. A hidden, transparent or off-page control does not
 * let a visitor withdraw.
 */
export const hasOwnControl = (): boolean => [...document.querySelectorAll('[data-evaste-open]')].some(isRendered)

function isRendered(element: Element): boolean {
  // Browsers without it also lack what the check would need.
  if (!element.checkVisibility) return true
  const { width, height, right, bottom } = element.getBoundingClientRect()
  return (
    element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true }) &&
    width * height > 0 &&
    right + scrollX > 0 &&
    bottom + scrollY > 0
  )
}
