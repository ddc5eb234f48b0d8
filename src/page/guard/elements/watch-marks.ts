import { MARKED_SELECTOR } from '../../../held/held-names.js'

/**
 * Calls once, where the HTML has a mark or something held: as the parser brings the first, also in open shadow roots.
 *
 * @returns stops watching.
 */
export function watchMarks(found: () => void): () => void {
  const roots = new Set<ParentNode>([document])
  const hasMark = (node: ParentNode): boolean =>
    !!(node as Element).matches?.(MARKED_SELECTOR) ||
    (!!node.firstElementChild && node.querySelector(MARKED_SELECTOR) !== null)
  const enter = (node: Node): boolean => {
    const { shadowRoot } = node as Element
    if (shadowRoot) roots.add(shadowRoot)
    return (node.nodeType === 1 && hasMark(node as Element)) || (!!shadowRoot && hasMark(shadowRoot))
  }
  const stop = (): void => {
    observer.disconnect()
    document.removeEventListener('readystatechange', look)
  }
  const tell = (): void => {
    stop()
    found()
  }
  const observer = new MutationObserver((records) => {
    if (records.some(({ addedNodes }) => [...addedNodes].some(enter))) tell()
  })
  /** What a shadow root in the HTML contains comes without a record of it. */
  const look = (): void => {
    if ([...roots].some(hasMark)) tell()
    else if (document.readyState !== 'loading') stop()
  }
  observer.observe(document, { subtree: true, childList: true })
  document.addEventListener('readystatechange', look)
  for (const element of document.querySelectorAll('*')) enter(element)
  look()
  return stop
}
