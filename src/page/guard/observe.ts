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
      if (type === 'attributes') examiner.examine(target as Element, true)
      // The text of an inline script or a style sheet may arrive in pieces.
      else
        for (const node of [target, target.parentNode])
          if (/^(SCRIPT|STYLE)$/i.test(node?.nodeName ?? '')) examiner.examine(node as Element, true)
      for (const node of addedNodes) {
        const { shadowRoot } = node as Element
        if (shadowRoot) observe(shadowRoot)
        // Records come in document order: most of a batch lies within the last tree that was looked through.
        if (node.nodeType !== 1 || examined.delete(node) || covered?.contains(node)) continue
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
