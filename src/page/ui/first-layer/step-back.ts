import { ignoreTaps } from './ignore-taps.js'

/** Safari has `:modal` since 15.6, Chrome since 105; jsdom has no `CSS`. */
const MODAL = `dialog${self.CSS?.supports('selector(dialog:modal)') ? ':modal' : '[open]'},[aria-modal=true]`
/** Attributes that change when a modal opens or closes. */
const SIGNS = ['focusin', 'click', 'toggle', 'close', 'keyup', 'transitionend']

/**
 * Hides the banner while the page shows a modal dialog of its own, or has made the banner inert: it would cover the
 * dialog's buttons, and could not be answered.
 *
 * @returns a function that stops it.
 */
export function stepBack(banner: HTMLElement): () => void {
  const { host } = banner.getRootNode() as ShadowRoot
  let frame = 0
  const look = (): void => {
    frame = 0
    const isBack = hasModal() || host.closest('[inert]') !== null
    if (banner.hidden === isBack || !banner.isConnected) return
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
    observer.disconnect()
    for (const sign of SIGNS) document.removeEventListener(sign, lookSoon, true)
  }
}

const hasModal = (): boolean => [...document.querySelectorAll(MODAL), ...around(document.activeElement)].some(isShown)

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
