/** Where the room can stand: behind the body; or in it, where a body of fixed height overflows. */
const PLACES = [':root::after', 'body::after']

/**
 * Gives the end of the page room while the banner stands over it, so that the page's footer can be scrolled into sight by
 * mouse, finger and key. What is in sight does not move.
 *
 * @returns how to take the room back.
 */
export function giveRoom(banner: HTMLElement): () => void {
  const sheet = new CSSStyleSheet()
  const scroller = document.scrollingElement ?? document.documentElement
  let last = -1
  const fit = (): void => {
    const { top, bottom, height } = banner.getBoundingClientRect()
    // A card in the middle covers no end of the page; a banner that was moved to the top still leaves the end free.
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
