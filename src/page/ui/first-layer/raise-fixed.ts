import { fixedUnder } from './fixed-under.js'
import { isInTransition } from './is-in-transition.js'

/** Marks what is raised, with its number. */
const MARK = 'data-evaste-raised'
/** A control such as a chat bubble or a tab bar; anything higher is a panel, which is made shorter instead. */
const MOST_HEIGHT = 0.2
const CONTROLS = 'a[href],button,input,select,textarea,summary,[role=button]'
const SETTLED_MS = 200

/** How an element was before it was raised. */
interface Raised {
  readonly isSticky: boolean
  /** Its `bottom` if it is sticky, otherwise its `margin-bottom`. */
  readonly below: string
  /** The part of its height that `max-height` leaves out, in pixels. */
  readonly frame: number
  /** Where a panel begins that does not move up with its end, but becomes shorter; 0 for one that moves. */
  top?: number
}

/**
 * Raises what the page keeps at the bottom of the window above the banner while it asks: a chat bubble, a tab bar, a sticky
 * button or the end of a drawer could not be reached by mouse or touch.
 *
 * @returns a function that puts them back.
 */
export function raiseFixed(banner: HTMLElement): () => void {
  const sheet = new CSSStyleSheet()
  const raised = new Map<HTMLElement, Raised>()
  /** As wide as the window and there before the banner was: the page itself, which must not move. */
  let known: ReadonlySet<HTMLElement> | undefined
  let timer = 0
  const apply = (): void => {
    const { top } = banner.getBoundingClientRect()
    sheet.replaceSync([...raised.values()].map((one, index) => ruleOf(one, index + 1, top)).join(''))
  }
  const look = (): void => {
    const room = innerHeight - banner.getBoundingClientRect().top
    // While the banner is at the top or hidden, there is nothing to raise.
    if (!banner.offsetHeight || banner.classList.contains('top') || room > innerHeight * 0.7) return
    if (isInTransition()) return lookSoon()
    const found = fixedUnder(banner)
    known ??= new Set([...found].filter(isWholePage))
    const added = [...found].filter(
      (element) => !raised.has(element) && !known?.has(element) && (!isPanel(element) || hasControls(element)),
    )
    for (const element of added) {
      raised.set(element, before(element))
      element.setAttribute(MARK, `${raised.size}`)
    }
    const panels = added.filter(isPanel)
    const tops = panels.map((panel) => panel.offsetTop)
    apply()
    panels.forEach((panel, at) => (raised.get(panel)!.top = panel.offsetTop < tops[at]! ? 0 : tops[at]!))
    if (panels.length) apply()
  }
  // Some appear only once the page is scrolled or has loaded, or by a click.
  const lookSoon = (): void => {
    clearTimeout(timer)
    timer = self.setTimeout(look, SETTLED_MS)
  }
  const observer = new ResizeObserver(look)
  observer.observe(banner)
  const signs = ['scroll', 'load', 'click', 'transitionend']
  for (const sign of signs) addEventListener(sign, lookSoon, true)
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
  return () => {
    clearTimeout(timer)
    observer.disconnect()
    for (const sign of signs) removeEventListener(sign, lookSoon, true)
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet)
    for (const element of raised.keys()) element.removeAttribute(MARK)
  }
}

const isPanel = (element: HTMLElement): boolean => element.offsetHeight >= innerHeight * MOST_HEIGHT

/** A panel in the flow of the page would move what follows it. */
const hasControls = (panel: HTMLElement): boolean =>
  panel.querySelector(CONTROLS) !== null && getComputedStyle(panel).position === 'fixed'

const isWholePage = (element: HTMLElement): boolean => isPanel(element) && element.offsetWidth > innerWidth * 0.9

function before(element: HTMLElement): Raised {
  const { position, bottom, marginBottom, boxSizing, height } = getComputedStyle(element)
  const isSticky = position === 'sticky'
  const frame = boxSizing === 'border-box' ? 0 : element.offsetHeight - parseFloat(height)
  return { isSticky, below: isSticky ? bottom : marginBottom, frame }
}

/** @param end where the banner begins. */
function ruleOf({ isSticky, below, frame, top }: Raised, number: number, end: number): string {
  const height = top === undefined ? '' : `max-height:${end - top - frame}px!important`
  const room = `calc(${below} + ${innerHeight - end}px)!important`
  return `[${MARK}="${number}"]{${isSticky ? 'bottom' : 'margin-bottom'}:${room};${height}}`
}
