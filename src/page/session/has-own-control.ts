/**
 * R56: whether the page renders a settings control of its own that a visitor can see. One that is hidden, transparent or
 * outside the page is no way to withdraw.
 */
export const hasOwnControl = (): boolean => [...document.querySelectorAll('[data-evaste-open]')].some(isRendered)

function isRendered(element: Element): boolean {
  // Browsers without it also lack what would be needed to tell.
  if (!element.checkVisibility) return true
  const { width, height, right, bottom } = element.getBoundingClientRect()
  return (
    element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true }) &&
    width * height > 0 &&
    right + scrollX > 0 &&
    bottom + scrollY > 0
  )
}
