/** Where the extra space can be added: after the body, or inside it if a body of fixed height overflows. */
const PLACES = [':root::after', 'body::after']

/**
 * Adds space at the end of the page while the banner covers it, so that the page's footer can be scrolled into view by
 * mouse, touch and keyboard. Visible content does not move.
 *
 * @returns a function that removes the space.
 */
export function giveRoom(banner: HTMLElement): () => void {
  const sheet = new CSSStyleSheet()
  const scroller = document.scrollingElement ?? document.documentElement
  let last = -1
  const fit = (): void => {
    const { top, bottom, height } = banner.getBoundingClientRect()
    // A card in the middle does not cover the end of the page, nor does a banner at the top.
    const room = height && bottom > innerHeight - 40 ? Math.ceil(innerHeight - top) : 0
    if (room === last || banner.classList.contains('top')) return
    last = room
    sheet.replaceSync('')
    if (!room) return
    const before = scroller.scrollHeight
    for (const place of PLACES) {
      sheet.replaceSync(
        `:root{scroll-padding-bottom:${room}px}${place}{content:"";display:block;flex:none;height:${room}px}`,
      )
      if (scroller.scrollHeight >= before + room) return
    }
  }
  const observer = new ResizeObserver(fit)
  observer.observe(banner)
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
  return () => {
    observer.disconnect()
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet)
  }
}
