/** The narrowest letters take about a quarter of the size of their font. */
const NARROWEST = 0.15

/** How much of an element's text is shown, from 0 to 1: a page can cut it off, or set its letters upon each other. */
export function shownShare(element: HTMLElement, { overflowX, overflowY, fontSize }: CSSStyleDeclaration): number {
  if (isSqueezed(element, parseFloat(fontSize))) return 0
  return Math.min(
    partOf(element.clientWidth, element.scrollWidth, overflowX),
    partOf(element.clientHeight, element.scrollHeight, overflowY),
  )
}

/** What is scrolled can be read, and what overflows is seen. */
const partOf = (shown: number, whole: number, overflow: string): number =>
  /hidden|clip/.test(overflow) && whole > 0 ? shown / whole : 1

function isSqueezed(element: HTMLElement, fontSize: number): boolean {
  const range = document.createRange()
  range.selectNodeContents(element)
  const letters = element.textContent.trim().length
  const length = [...range.getClientRects()].reduce((sum, { width }) => sum + width, 0)
  const scale = element.offsetWidth ? element.getBoundingClientRect().width / element.offsetWidth : 1
  return length < letters * fontSize * NARROWEST * Math.min(1, scale)
}
