/** The distance between the points at which the page under the banner is looked at: the smallest target (WCAG 2.5.8). */
const STEP_PX = 24

/** The elements that stay at the bottom of the window, whatever is scrolled, and are covered by the banner. */
export function fixedUnder(banner: HTMLElement): ReadonlySet<HTMLElement> {
  const { top, left, right } = banner.getBoundingClientRect()
  const found = new Set<HTMLElement>()
  const known = new Map<Element, HTMLElement | undefined>()
  for (let y = innerHeight - STEP_PX / 2; y > top; y -= STEP_PX)
    for (let x = left + STEP_PX / 2; x < right; x += STEP_PX)
      for (const element of document.elementsFromPoint(x, y)) {
        const fixed = fixedAround(element, known)
        if (fixed) found.add(fixed)
      }
  return found
}

/** @param known what is found out once of each element, because neighbouring points have most of theirs in common. */
function fixedAround(element: Element | null, known: Map<Element, HTMLElement | undefined>): HTMLElement | undefined {
  if (!(element instanceof HTMLElement) || element.localName.startsWith('evaste-')) return undefined
  if (known.has(element)) return known.get(element)
  const fixed = isFixed(element) ? element : fixedAround(element.parentElement, known)
  known.set(element, fixed)
  return fixed
}

function isFixed(element: HTMLElement): boolean {
  const { position, bottom } = getComputedStyle(element)
  return position === 'fixed' || (position === 'sticky' && bottom !== 'auto')
}
