import type { Examiner } from './elements.js'
import { LOADING_NAMES } from './loading-attributes.js'

export interface Observer {
  /** From now on, and what is there already. */
  observe(root: Document | ShadowRoot): void
  stop(): void
}

const OBSERVED = { childList: true, subtree: true, characterData: true, attributeFilter: LOADING_NAMES }

/**
 * Examines what the parser, or anyone, adds to a document: a mutation observer's turn comes before a parser-inserted
 * script runs.
 *
 * @param examined trees that were examined when they were put in.
 * @param arrived called when something has come.
 */
export function openObserver(examiner: Examiner, examined: WeakSet<Node>, arrived: () => void): Observer {
  const roots = new WeakSet<Node>()
  const observer = new MutationObserver((mutations) => {
    let covered: Node | undefined
    for (const { addedNodes, target, type } of mutations) {
      // The text of an inline script or a style sheet may arrive in pieces.
      const owner = (type === 'characterData' ? target.parentNode : target) as Element | null
      const name = owner?.localName
      if (owner && (type === 'attributes' || name === 'script' || name === 'style')) examiner.examine(owner, true)
      for (const node of addedNodes as NodeListOf<Element>) {
        if (node.nodeType !== 1) continue
        const { shadowRoot } = node
        if (shadowRoot) observe(shadowRoot)
        // Records come in document order: most of a batch lies within the last tree that was looked through.
        if (covered?.contains(node) || examined.delete(node)) continue
        covered = node
        examiner.examineTree(node, true)
      }
    }
    arrived()
  })
  const observe: Observer['observe'] = (root) => {
    if (roots.has(root)) return
    roots.add(root)
    observer.observe(root, OBSERVED)
    examiner.examineTree(root, true)
    for (const { shadowRoot } of root.querySelectorAll('*')) if (shadowRoot) observe(shadowRoot)
  }
  return { observe, stop: () => observer.disconnect() }
}
