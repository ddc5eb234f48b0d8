/**
 * Lets nothing that gets focus stay hidden behind the banner (WCAG 2.4.11, R115): gives the page room to scroll further,
 * only once something would be hidden, so that the page is not touched before the visitor acts.
 *
 * @returns how to take the room back.
 */
export function keepFocusVisible(banner: HTMLElement): () => void {
  const room = new CSSStyleSheet()
  const showFocused = ({ target }: FocusEvent): void => {
    const cover = banner.getBoundingClientRect()
    if (!(target instanceof Element) || target === banner.getRootNode({ composed: false })) return
    const { top, bottom, left, right } = target.getBoundingClientRect()
    const isCovered = bottom > cover.top && top < cover.bottom && right > cover.left && left < cover.right
    if (!isCovered) return
    const heightPx = innerHeight - cover.top
    room.replaceSync(
      `:root{scroll-padding-bottom:${heightPx}px}:root::after{content:"";display:block;height:${heightPx}px}`,
    )
    target.scrollIntoView({ block: 'nearest' })
  }
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, room]
  document.addEventListener('focusin', showFocused)
  return () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== room)
    document.removeEventListener('focusin', showFocused)
  }
}
