import { MARKED_SELECTOR } from '../../../held/held-names.js'

/**
 * Calls once, where the HTML has a mark or something held, also in open shadow roots: with the next frame that the parser has
 * brought it for, or once the page is parsed. An observer would make each insertion of the page dearer.
 *
 * @returns stops watching.
 */
export function watchMarks(found: () => void): () => void {
  let isOver = false
  const look = (): void => {
    if (isOver) return
    const isParsed = document.readyState !== 'loading'
    const hasMark = document.querySelector(MARKED_SELECTOR) !== null || (isParsed && isMarkedInShadow(document))
    isOver = hasMark || isParsed
    if (hasMark) found()
    else if (!isParsed) requestAnimationFrame(look)
  }
  document.addEventListener('readystatechange', look)
  look()
  return () => void (isOver = true)
}

function isMarkedInShadow(root: ParentNode): boolean {
  const all = root.querySelectorAll('*')
  // By index, because a page may have tens of thousands of elements.
  for (let at = 0; at < all.length; at += 1) {
    const { shadowRoot } = all[at] as Element
    if (shadowRoot && (shadowRoot.querySelector(MARKED_SELECTOR) !== null || isMarkedInShadow(shadowRoot))) return true
  }
  return false
}
