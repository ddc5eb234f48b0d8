import type { Examiner } from './examiner.js'
import { isPlain, LOADING_NAMES } from './loading-elements.js'

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
 * @param onInserted called after each batch of mutations.
 */
export function openObserver(examiner: Examiner, examined: WeakSet<Node>, onInserted: () => void): Observer {
  const roots = new WeakSet<Node>()
  /** The text of an inline script or a style sheet may arrive in pieces. */
  const examineCode = (owner: Node | null): void => {
    const { localName } = (owner ?? {}) as Partial<Element>
    if (localName === 'script' || localName === 'style') examiner.examine(owner as Element, true)
  }
  const observer = new MutationObserver((mutations) => {
    let covered: Node | undefined
    const enter = (node: Element, target: Node): void => {
      if (node.nodeType !== 1) return examineCode(target)
      const { shadowRoot } = node
      if (shadowRoot) observe(shadowRoot)
      // Records come in document order: most of a batch lies within the last tree that was looked through.
      if (covered?.contains(node) || isPlain(node) || examined.delete(node)) return
      covered = node
      examiner.examineTree(node, true)
    }
    // By number: iterators would cost more than all the rest, and a long page comes in tens of thousands of records.
    for (let at = 0; at < mutations.length; at += 1) {
      const record = mutations[at] as MutationRecord
      const { addedNodes, target } = record
      const { length } = addedNodes
      for (let each = 0; each < length; each += 1) enter(addedNodes[each] as Element, target)
      if (length) continue
      if (record.type === 'attributes') examiner.examine(target as Element, true)
      else examineCode(record.type === 'characterData' ? target.parentNode : target)
    }
    onInserted()
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
