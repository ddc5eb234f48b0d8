const { CSS: css } = globalThis as { CSS?: typeof CSS } // a server has none
/** Safari has `:modal` since 15.6, Chrome since 105. */
const MODAL = css?.supports('selector(dialog:modal)') ? 'dialog:modal' : 'dialog[open]'

export const isModal = (element: Element): boolean => element.matches(MODAL)

/**
 * Moves an element into the page's open modal dialog, and out of one that is closed or gone: everything outside such a dialog
 * can neither be clicked nor focused, whatever is above it.
 *
 * @returns whether it was moved.
 */
export function joinModal(host: HTMLElement): boolean {
  const modal = modalOfPage()
  const isAtHome = modal ? modal.contains(host) : host.isConnected && !host.closest('dialog')
  if (isAtHome) return false
  const home = modal ?? document.body
  home.append(host)
  return true
}

/** The innermost one around what has focus, through shadow roots; evaste's own are no part of the page. */
function modalOfPage(): Element | null {
  let found: Element | null = null
  for (let active = document.activeElement; active; active = active.shadowRoot?.activeElement ?? null) {
    found = active.closest(MODAL) ?? found
    if (active.localName.startsWith('evaste-')) break
  }
  return found ?? [...document.querySelectorAll(MODAL)].at(-1) ?? null
}
