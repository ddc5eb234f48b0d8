import type { Examiner } from './elements.js'

/**
 * Examines what the parser, or anyone, adds to the document: a mutation observer's turn comes before a parser-inserted
 * script runs.
 */
export function observeDocument({ examineTree }: Examiner): () => void {
  const observer = new MutationObserver((mutations) => {
    let covered: Node | undefined
    for (const { addedNodes, target } of mutations) {
      // An inline script's text may arrive in pieces.
      for (const node of [target, target.parentNode]) if (node?.nodeName === 'SCRIPT') examineTree(node)
      for (const node of addedNodes) {
        // Records come in document order: most of a batch lies within the last tree that was looked through.
        if (covered?.contains(node)) continue
        covered = node
        examineTree(node)
      }
    }
  })
  observer.observe(document, { childList: true, subtree: true, characterData: true })
  return () => observer.disconnect()
}
