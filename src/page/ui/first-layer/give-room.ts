/** Where the extra space can be added: after the body, or inside it if a body of fixed height overflows. */
const PLACES = [':root::after', 'body::after']
/** What stands above the banner, in the page's corners or as the panel for developers. */
const ABOVE = 'evaste-embed,evaste-recording,evaste-debug'
/** Marks what scrolls under the banner inside a page. */
const MARK = 'data-evaste-room'

/**
 * Adds space at the end of the page while the banner covers it, so that the page's footer can be scrolled into view by
 * mouse, touch and keyboard. Visible content does not move.
 *
 * @returns a function that removes the space.
 */
export function giveRoom(banner: HTMLElement): () => void {
  const sheet = new CSSStyleSheet()
  const marked = new Set<Element>()
  let last = -1
  const fit = (): void => {
    const room = roomFor(banner)
    if (room === last || banner.classList.contains('top')) return
    last = room
    addRoom(sheet, room)
  }
  // The part of an app that scrolls while its document does not, or a menu: known once it is scrolled.
  const fitScroller = ({ target }: Event): void => {
    if (!(target instanceof Element) || marked.has(target) || !reachesUnder(target, banner)) return
    marked.add(target)
    target.setAttribute(MARK, '')
  }
  const observer = new ResizeObserver(fit)
  observer.observe(banner)
  document.addEventListener('scroll', fitScroller, true)
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
  return () => {
    observer.disconnect()
    document.removeEventListener('scroll', fitScroller, true)
    for (const element of marked) element.removeAttribute(MARK)
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet)
  }
}

/** The height of what is covered. A card in the middle does not cover the end of the page, nor does a banner at the top. */
function roomFor(banner: HTMLElement): number {
  const { top, bottom, height } = banner.getBoundingClientRect()
  return height && bottom > innerHeight - 40 ? Math.ceil(innerHeight - top) : 0
}

function addRoom(sheet: CSSStyleSheet, room: number): void {
  const scroller = document.scrollingElement ?? document.documentElement
  const space = `{content:"";display:block;flex:none;grid-column:1/-1;height:${room}px}`
  const inside = `[${MARK}]{scroll-padding-bottom:${room}px}[${MARK}]::after${space}`
  sheet.replaceSync('')
  if (!room) return
  const before = scroller.scrollHeight
  for (const place of isLocked() ? [] : PLACES) {
    // The root gets nothing that is inherited, for which a browser would compute every element's style again.
    sheet.replaceSync(
      `:root{scroll-padding-bottom:${room}px}${ABOVE}{--_banner-room:${room}px}${place}${space}${inside}`,
    )
    if (scroller.scrollHeight >= before + room) return
  }
  if (isLocked()) sheet.replaceSync(inside)
}

/** Whether the document cannot be scrolled by a visitor. Space that only a script can reach would move the page. */
function isLocked(): boolean {
  const [root, body] = [document.documentElement, document.body].map((element) => getComputedStyle(element).overflowY)
  return /hidden|clip/.test((root === 'visible' ? body : root) ?? '')
}

function reachesUnder(scroller: Element, banner: HTMLElement): boolean {
  const { bottom, left, right } = scroller.getBoundingClientRect()
  const over = banner.getBoundingClientRect()
  const isField = /^(textarea|input|select)$/.test(scroller.localName)
  return (
    !isField &&
    bottom > over.top &&
    left < over.right &&
    right > over.left &&
    scroller.scrollHeight > scroller.clientHeight
  )
}
