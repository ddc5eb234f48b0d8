import { MARKED_SELECTOR } from '../../../held/held-names.js'

/** By how much the browser's own search of a document is faster than a script that looks at each node; at least. */
const FASTER = 4

/**
 * Calls once, where the HTML has a mark or something held, also in open shadow roots: before a script at that place
 * would start, or once the page is parsed. No observer remains after parsing, because it would make each insertion of
 * the page dearer.
 *
 * @returns stops watching.
 */
export function watchMarks(found: () => void): () => void {
  const stop = (): void => {
    observer.disconnect()
    document.removeEventListener('readystatechange', onParsed)
  }
  const conclude = (): void => {
    stop()
    found()
  }
  let known = 0
  const observer = new MutationObserver((records) => {
    known += records.length
    // Most of the page is new: the browser searches the whole of it faster than a script looks at each new node.
    if (records.length * FASTER > known) return void (document.querySelector(MARKED_SELECTOR) && conclude())
    // By index, because a long page has tens of thousands of records.
    for (let at = 0; at < records.length; at += 1) {
      const { addedNodes } = records[at] as MutationRecord
      for (let each = 0; each < addedNodes.length; each += 1)
        if (isMarked(addedNodes[each] as Element)) return conclude()
    }
  })
  const onParsed = (): void => {
    if (isMarkedInShadow(document)) conclude()
    else stop()
  }
  if (document.querySelector(MARKED_SELECTOR)) found()
  else if (document.readyState === 'loading') {
    observer.observe(document, { subtree: true, childList: true })
    document.addEventListener('readystatechange', onParsed)
  } else onParsed()
  return stop
}

/** Whether this node, or what has been inserted with it, has a mark. */
const isMarked = (node: Element): boolean =>
  node.nodeType === 1 &&
  (node.matches(MARKED_SELECTOR) || (!!node.firstElementChild && node.querySelector(MARKED_SELECTOR) !== null))

function isMarkedInShadow(root: ParentNode): boolean {
  const all = root.querySelectorAll('*')
  // By index, because a page may have tens of thousands of elements.
  for (let at = 0; at < all.length; at += 1) {
    const { shadowRoot } = all[at] as Element
    if (shadowRoot && (shadowRoot.querySelector(MARKED_SELECTOR) !== null || isMarkedInShadow(shadowRoot))) return true
  }
  return false
}
