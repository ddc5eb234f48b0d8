import type { Examiner } from './elements.js'

/**
 * Examines what the parser, or anyone, adds to `document`: a mutation observer's turn comes before a parser-inserted
 * script runs.
 */
export function observeDocument(document: Document, { examineTree }: Examiner): () => void {
  const observer = new MutationObserver((mutations) => {
    let covered: Node | undefined
    for (const { addedNodes, target, type } of mutations) {
      // An inline script's text may arrive in pieces.
      if (target.nodeName === 'SCRIPT' || type === 'characterData') examineText(target)
      for (const node of addedNodes) {
        // Records come in document order: most of a batch lies within the last tree that was looked through.
        if (node.nodeType !== Node.ELEMENT_NODE || covered?.contains(node)) continue
        covered = node
        examineTree(node)
      }
    }
  })
  const examineText = (node: Node): void => {
    const element = node.nodeType === Node.ELEMENT_NODE ? node : node.parentNode
    if (element?.nodeName === 'SCRIPT') examineTree(element)
  }
  observer.observe(document, { childList: true, subtree: true, characterData: true })
  return () => observer.disconnect()
}
