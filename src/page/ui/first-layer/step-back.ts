const MODAL = 'dialog:modal,[aria-modal=true]'
/** What a modal that opens or closes brings with it. */
const SIGNS = ['focusin', 'click', 'toggle', 'close', 'keyup', 'transitionend']

/**
 * Takes the banner out of the way while the page shows a modal dialog of its own: above it the banner would cover its
 * buttons, and a native modal makes everything outside it inert.
 *
 * @returns how to stop.
 */
export function stepBack(banner: HTMLElement): () => void {
  let frame = 0
  const look = (): void => {
    frame = 0
    const isBack = hasModal()
    if (banner.hidden === isBack || !banner.isConnected) return
    banner.hidden = isBack
    if (isBack) banner.hidePopover?.()
    else banner.showPopover?.()
  }
  const lookSoon = (): void => void (frame ||= requestAnimationFrame(look))
  for (const sign of SIGNS) document.addEventListener(sign, lookSoon, true)
  // The body alone: a modal is put into it, or marks it.
  const observer = new MutationObserver(lookSoon)
  observer.observe(document.body, { childList: true, attributes: true })
  lookSoon()
  return () => {
    cancelAnimationFrame(frame)
    observer.disconnect()
    for (const sign of SIGNS) document.removeEventListener(sign, lookSoon, true)
  }
}

const hasModal = (): boolean => [...document.querySelectorAll(MODAL), ...around(document.activeElement)].some(isShown)

/** The modal dialogs around what has focus, out of each shadow root. */
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
