/**
 * Lets nothing that gets focus stay hidden behind the banner (WCAG 2.4.11, R115): gives the page room to scroll further,
 * only once something would be hidden, so that the page is not touched before the visitor acts.
 *
 * @returns how to take the room back.
 */
export function keepFocusVisible(banner: HTMLElement): () => void {
  const room = new CSSStyleSheet()
  const showFocused = (event: FocusEvent): void => {
    const path = event.composedPath()
    const focused = path[0] // inside a shadow root too: its host may be as long as the page
    if (path.includes(banner) || !(focused instanceof Element) || !isCovered(focused, banner)) return
    const heightPx = innerHeight - banner.getBoundingClientRect().top
    room.replaceSync(
      `:root{scroll-padding-bottom:${heightPx}px}:root::after{content:"";display:block;height:${heightPx}px}`,
    )
    focused.scrollIntoView({ block: 'nearest' })
  }
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, room]
  document.addEventListener('focusin', showFocused)
  return () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== room)
    document.removeEventListener('focusin', showFocused)
  }
}

function isCovered(element: Element, cover: Element): boolean {
  const { top, bottom, left, right } = element.getBoundingClientRect()
  const over = cover.getBoundingClientRect()
  return bottom > over.top && top < over.bottom && right > over.left && left < over.right
}
