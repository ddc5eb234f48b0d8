import { ignoreTaps } from './ignore-taps.js'
import { isInTransition } from './is-in-transition.js'

/** Safari has `:modal` since 15.6, Chrome since 105; jsdom has no `CSS`. */
const MODAL = `dialog${self.CSS?.supports('selector(dialog:modal)') ? ':modal' : '[open]'},[aria-modal=true]`
/** Attributes that change when a modal opens or closes. */
const SIGNS = ['focusin', 'click', 'toggle', 'close', 'keyup', 'transitionend']
/** While it has stepped back, it looks again after this time: not everything that ends is announced. */
const AGAIN_MS = 300

/**
 * Hides the banner while the page shows a modal dialog of its own, or has made the banner inert: it would cover the
 * dialog's buttons, and could not be answered.
 *
 * @returns a function that stops it.
 */
export function stepBack(banner: HTMLElement): () => void {
  const { host } = banner.getRootNode() as ShadowRoot
  let frame = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  const look = (): void => {
    frame = 0
    clearTimeout(timer)
    if (!banner.isConnected) return
    const isCovered = hasModal() || host.closest('[inert]') !== null || isInert(banner)
    const isBack = isCovered && !isInTransition()
    if (isCovered) timer = setTimeout(lookSoon, AGAIN_MS)
    if (banner.hidden === isBack) return
    banner.hidden = isBack
    if (isBack) return banner.hidePopover?.()
    banner.classList.remove('top') // the dialog that had focus there is gone
    ignoreTaps(banner)
    banner.showPopover?.()
  }
  const lookSoon = (): void => void (frame ||= requestAnimationFrame(look))
  for (const sign of SIGNS) document.addEventListener(sign, lookSoon, true)
  const observer = new MutationObserver(lookSoon)
  for (let at: Element | null = host; at; at = at.parentElement) observer.observe(at, { attributeFilter: ['inert'] })
  // Of the rest only the body, because a modal is inserted into it or marks it.
  observer.observe(document.body, { childList: true, attributes: true })
  lookSoon()
  return () => {
    cancelAnimationFrame(frame)
    clearTimeout(timer)
    observer.disconnect()
    for (const sign of SIGNS) document.removeEventListener(sign, lookSoon, true)
  }
}

const hasModal = (): boolean =>
  [...document.querySelectorAll(MODAL), ...around(document.activeElement)].some(isShown) ||
  isClosedModal(document.activeElement)

/**
 * Whether the page has made everything outside a dialog inert that cannot be seen from here, in a closed shadow root:
 * what is inert is not found at its own place, whatever else covers it.
 */
function isInert(banner: HTMLElement): boolean {
  const { host } = banner.getRootNode() as ShadowRoot
  const root = host.getRootNode() as Document | ShadowRoot
  const { hidden } = banner
  banner.hidden = false
  const { left, top, width, height } = banner.getBoundingClientRect()
  const found = root.elementsFromPoint(left + width / 2, top + height / 2)
  banner.hidden = hidden
  return !banner.classList.contains('new') && found.length > 0 && !found.includes(host)
}

/** Whether an element that has no size of its own has focus and covers the window: a modal in a closed shadow root. */
function isClosedModal(active: Element | null): boolean {
  if (!active || active.shadowRoot || active.clientHeight) return false
  const [right, bottom] = [innerWidth - 1, innerHeight - 1]
  const corners = [
    [1, 1],
    [right, 1],
    [1, bottom],
    [right, bottom],
  ] as const
  return corners.every(([x, y]) => document.elementsFromPoint(x, y).includes(active))
}

/** The modal dialogs around the focused element, through all shadow roots. */
function around(active: Element | null): readonly Element[] {
  if (!active || active.localName === 'evaste-consent') return []
  const inner = active.shadowRoot?.activeElement
  const modal = active.closest(MODAL)
  return [...(modal ? [modal] : []), ...(inner ? around(inner) : [])]
}

function isShown(element: Element): boolean {
  const { top, bottom, left, right, width, height } = element.getBoundingClientRect()
  if (!width || !height || bottom <= 0 || right <= 0 || top >= innerHeight || left >= innerWidth) return false
  const { visibility, opacity } = getComputedStyle(element)
  return visibility === 'visible' && opacity !== '0'
}
