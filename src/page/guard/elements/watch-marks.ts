import { MARKED_SELECTOR } from '../../../held/held-names.js'

/** By how much the browser's own search of a document is faster than a script that looks at each node; at least. */
const FASTER = 4

/** How long after a click a router may still bring a page, and when it is first looked for. */
const MOST_MS = 5000
const FIRST_MS = 100

/**
 * Calls where the HTML has a mark or something held, also in open shadow roots: before a script at that place would
 * start, or once the page is parsed. No observer remains after parsing, because it would make each insertion of the page
 * dearer: what a router brings is looked for after each click and step back.
 *
 * @returns stops watching the parser.
 */
export function watchMarks(found: () => void): () => void {
  const stop = (): void => {
    observer.disconnect()
    document.removeEventListener('readystatechange', onParsed)
  }
  const look = (event?: Event, waitMs = FIRST_MS): void => {
    if (document.querySelector(MARKED_SELECTOR)) {
      stop()
      found()
    } else if (event && waitMs < MOST_MS) setTimeout(look, waitMs, event, waitMs * 2)
  }
  let known = 0
  const observer = new MutationObserver((records) => {
    known += records.length
    // Most of the page is new: the browser searches the whole of it faster than a script looks at each new node.
    if (records.length * FASTER > known) return look()
    // By index, because a long page has tens of thousands of records.
    for (let at = 0; at < records.length; at += 1) {
      const { addedNodes } = records[at] as MutationRecord
      for (let each = 0; each < addedNodes.length; each += 1) if (isMarked(addedNodes[each] as Element)) return look()
    }
  })
  const onParsed = (): void => {
    stop()
    for (const type of ['click', 'popstate']) addEventListener(type, look as EventListener, true)
    if (isMarkedInShadow(document)) found()
  }
  if (document.readyState === 'loading') {
    observer.observe(document, { subtree: true, childList: true })
    document.addEventListener('readystatechange', onParsed)
  } else onParsed()
  look()
  return stop
}

/** Whether this node, or what has been inserted with it, has a mark. */
const isMarked = (node: Element): boolean =>
  node.nodeType === 1 &&
  !!(node.matches(MARKED_SELECTOR) || (node.firstElementChild && node.querySelector(MARKED_SELECTOR)))

function isMarkedInShadow(root: ParentNode): boolean {
  const all = root.querySelectorAll('*')
  // By index, because a page may have tens of thousands of elements.
  for (let at = 0; at < all.length; at += 1) {
    const { shadowRoot } = all[at] as Element
    if (shadowRoot && (shadowRoot.querySelector(MARKED_SELECTOR) ?? isMarkedInShadow(shadowRoot))) return true
  }
  return false
}
