/**
 * Makes the first Tab on a page go to the banner, wherever it is in the body (R115). Focus moves only when the visitor
 * presses Tab, and only if nothing has had focus yet.
 *
 * @returns a function that restores the order.
 */
export function firstInTabOrder(banner: HTMLElement): () => void {
  const enter = (event: KeyboardEvent): void => {
    if (event.key !== 'Tab' || event.shiftKey || event.defaultPrevented) return
    leave()
    if (document.activeElement !== document.body) return
    event.preventDefault()
    banner.querySelector<HTMLElement>('a[href], button')?.focus()
  }
  const leave = (): void => {
    document.removeEventListener('keydown', enter)
    document.removeEventListener('focusin', leave)
  }
  document.addEventListener('keydown', enter)
  document.addEventListener('focusin', leave)
  return leave
}
