import { HELD_ATTRIBUTE } from '../../../held/held-names.js'
import type { Examiner } from './examiner.js'
import { LOADING_NAMES, mayLoad } from './loading-elements.js'

export interface Observer {
  /** Starts to observe, and examines what is already there. */
  observe(root: Document | ShadowRoot): void
  /** Called when the parser is working in this document, possibly again. */
  observeParser(document: Document): void
  /** Marks a tree that is examined as it is inserted; the observer ignores it. */
  skip(tree: Node): void
  /** Called when a script asks for the style of an element: its changes are examined from now on. */
  watchStyle(element: Element): void
  /** Called after functions were patched or restored: the observer then watches what the patches do not cover. */
  refresh(): void
  stop(): void
}

const EVERYTHING = { subtree: true, childList: true, attributeFilter: LOADING_NAMES, characterData: true }
/** A morph marks again what has been released. */
const MARKS = { subtree: true, attributeFilter: [HELD_ATTRIBUTE, 'data-evaste'] }
const STYLE = { attributeFilter: ['style'] }

/**
 * Examines what the parser adds to a document: mutation observers run before a parser-inserted script does. Any
 * observer of a whole document makes the page's own insertions and removals dearer, so that none remains after parsing,
 * because scripts insert with functions that are patched; only single styles are watched. If nothing is patched, it
 * looks for marks, and continues if the page has any.
 *
 * @param onInserted called after each batch of mutations.
 * @param hasPatches `false`: only what the HTML itself holds or marks is looked for.
 */
export function openObserver(examiner: Examiner, onInserted: () => void, hasPatches: () => boolean): Observer {
  const roots = new WeakSet<Node>()
  /** Documents that the parser still adds to. */
  const parsing = new Set<Document | ShadowRoot>([document])
  const skipped = new WeakSet<Node>()
  let isStopped = false
  const isParsing = (root: Document | ShadowRoot): boolean => (root.ownerDocument ?? root).readyState === 'loading'
  /** The text of an inline script or a style sheet may arrive in pieces. */
  const examineCode = (owner: Node | null): void => {
    const { localName } = (owner ?? {}) as Partial<Element>
    if (localName === 'script' || localName === 'style') examiner.examine(owner as Element, true)
  }
  const examineAll = (mutations: readonly MutationRecord[]): void => {
    let covered: Node | undefined
    const enter = (node: Element, target: Node): void => {
      if (node.nodeType !== 1) return examineCode(target)
      const { shadowRoot } = node
      if (shadowRoot) observe(shadowRoot)
      // Records come in document order, so most of a batch lies within the last examined tree.
      if (covered?.contains(node) || !mayLoad(node) || skipped.delete(node)) return
      covered = node
      examiner.examineTree(node, true)
    }
    // By index, because iterators would cost more than everything else, and a long page has tens of thousands of
    // records.
    for (let at = 0; at < mutations.length; at += 1) {
      const record = mutations[at] as MutationRecord
      const { addedNodes, target } = record
      const { length } = addedNodes
      for (let each = 0; each < length; each += 1) enter(addedNodes[each] as Element, target)
      if (length) continue
      if (record.type === 'attributes') examiner.examineAttribute(target as Element, record.attributeName as string)
      else examineCode(record.type === 'characterData' ? target.parentNode : target)
    }
    onInserted()
  }
  const observer = new MutationObserver(examineAll)
  const styles = new MutationObserver(examineAll)
  let styled = new WeakSet<Element>()
  const stopStyles = (): void => {
    styles.disconnect()
    styled = new WeakSet()
  }
  const listen = (root: Document | ShadowRoot): void => {
    const afterParsing = examiner.hasMarks() && { ...MARKS, childList: !hasPatches() }
    const options = isParsing(root) ? EVERYTHING : afterParsing
    if (options && !isStopped) observer.observe(root, options)
  }
  const refresh = (): void => {
    examineAll(observer.takeRecords())
    observer.disconnect()
    if (!hasPatches()) stopStyles()
    for (const root of [...parsing, document]) {
      if (!isParsing(root)) parsing.delete(root)
      listen(root)
    }
  }
  const observe: Observer['observe'] = (root) => {
    if (roots.has(root)) return
    roots.add(root)
    if (isParsing(root)) parsing.add(root)
    listen(root)
    examiner.examineTree(root, true)
    root.addEventListener('readystatechange', refresh)
    for (const { shadowRoot } of root.querySelectorAll('*')) if (shadowRoot) observe(shadowRoot)
  }
  return {
    observe,
    observeParser(document) {
      if (!isParsing(document)) return
      // The first text written into a frame is there before it is observed.
      if (!parsing.has(document)) examiner.examineTree(document, true)
      // `document.open` removes the document's listeners.
      document.addEventListener('readystatechange', refresh)
      parsing.add(document)
      listen(document)
    },
    skip(tree) {
      if (document.readyState === 'loading') skipped.add(tree)
    },
    watchStyle(element) {
      if (isStopped || styled.has(element)) return
      styled.add(element)
      styles.observe(element, STYLE)
    },
    refresh,
    stop() {
      isStopped = true
      observer.disconnect()
      stopStyles()
    },
  }
}
