/**
 * R56: whether the page has a settings control of its own that can be seen. One that is hidden, transparent, without
 * size, disabled, off the page, or in a box without height does not let a visitor withdraw.
 */
export const hasOwnControl = (): boolean =>
  [...document.querySelectorAll('[data-evaste-open]:not(:disabled)')].some(isSeen)

/** Pixels. */
const LEAST = 8

function isSeen(control: Element): boolean {
  const { width, height, right, bottom } = control.getBoundingClientRect()
  const hasPlace = width * height > LEAST * LEAST && right > 0 && bottom + scrollY > 0
  // Browsers without it also lack what the check would need.
  if (!hasPlace || control.checkVisibility?.({ checkOpacity: true, checkVisibilityCSS: true }) === false) return false
  for (let box: Element | null = control; box; box = box.parentElement)
    if (box.clientHeight <= LEAST && getComputedStyle(box).overflow !== 'visible') return false
  return true
}
