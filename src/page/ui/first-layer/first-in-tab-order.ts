/**
 * Brings the first Tab of a page to the banner, wherever in the body it stands (R115). Focus moves only because the
 * visitor asked for it, and only while nothing has had focus yet.
 *
 * @returns how to leave the order alone.
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
