import { isInTransition } from './is-in-transition.js'

/** Marks what is raised, with its number. */
const MARK = 'data-evaste-raised'
/** A control such as a chat bubble or a tab bar; anything higher would leave nothing of the page. */
const MOST_HEIGHT = 0.2
/** The distance between the points at which the page under the banner is looked at: the smallest target (WCAG 2.5.8). */
const STEP_PX = 24
const SETTLED_MS = 200

/**
 * Raises the page's own fixed controls at the bottom of the window above the banner while it asks: a chat bubble, a tab
 * bar or a button back to the top could not be reached by mouse or touch.
 *
 * @returns a function that puts them back.
 */
export function raiseFixed(banner: HTMLElement): () => void {
  const sheet = new CSSStyleSheet()
  const raised = new Map<HTMLElement, string>()
  let timer = 0
  const look = (): void => {
    const room = innerHeight - banner.getBoundingClientRect().top
    // While the banner is at the top or hidden, there is nothing to raise.
    if (!banner.offsetHeight || banner.classList.contains('top') || room > innerHeight * 0.7) return
    if (isInTransition()) return lookSoon()
    for (const element of fixedUnder(banner)) {
      if (raised.has(element)) continue
      raised.set(element, getComputedStyle(element).marginBottom)
      element.setAttribute(MARK, `${raised.size}`)
    }
    const rules = [...raised.values()].map(
      (margin, index) => `[${MARK}="${index + 1}"]{margin-bottom:calc(${margin} + ${room}px)!important}`,
    )
    sheet.replaceSync(rules.join(''))
  }
  // Some appear only once the page is scrolled or has loaded.
  const lookSoon = (): void => {
    clearTimeout(timer)
    timer = self.setTimeout(look, SETTLED_MS)
  }
  const observer = new ResizeObserver(look)
  observer.observe(banner)
  addEventListener('scroll', lookSoon, true)
  addEventListener('load', lookSoon)
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
  return () => {
    clearTimeout(timer)
    observer.disconnect()
    removeEventListener('scroll', lookSoon, true)
    removeEventListener('load', lookSoon)
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet)
    for (const element of raised.keys()) element.removeAttribute(MARK)
  }
}

/** The low fixed elements that the banner covers. */
function fixedUnder(banner: HTMLElement): ReadonlySet<HTMLElement> {
  const { top, left, right } = banner.getBoundingClientRect()
  const found = new Set<HTMLElement>()
  const known = new Map<Element, HTMLElement | undefined>()
  for (let y = innerHeight - STEP_PX / 2; y > top; y -= STEP_PX)
    for (let x = left + STEP_PX / 2; x < right; x += STEP_PX)
      for (const element of document.elementsFromPoint(x, y)) {
        const fixed = fixedAround(element, known)
        if (fixed && fixed.offsetHeight < innerHeight * MOST_HEIGHT) found.add(fixed)
      }
  return found
}

/** @param known what is found out once of each element, because neighbouring points have most of theirs in common. */
function fixedAround(element: Element | null, known: Map<Element, HTMLElement | undefined>): HTMLElement | undefined {
  if (!(element instanceof HTMLElement) || element.localName === 'evaste-consent') return undefined
  if (known.has(element)) return known.get(element)
  const isFixed = getComputedStyle(element).position === 'fixed'
  const fixed = isFixed ? element : fixedAround(element.parentElement, known)
  known.set(element, fixed)
  return fixed
}
