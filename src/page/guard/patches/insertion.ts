import { isSuspect, mayLoad } from '../elements/loading-elements.js'
import type { Realm } from './realm.js'
import type { Tools } from './tools.js'

/** Methods by which of their arguments they insert; `''`: all of them. */
const INSERTING: Readonly<Record<string, string>> = {
  0: 'appendChild insertBefore replaceChild moveBefore insertNode surroundContents',
  1: 'insertAdjacentElement',
  '': 'append prepend replaceChildren before after replaceWith',
}

/** Examines what scripts insert before it is inserted, because scripts, links and style sheets start then. */
export function guardInsertion(realm: Realm, { patches, examiner, observer, onInserted }: Tools): void {
  const examineOne = (node: Element, home: Node, isConnected: boolean): boolean => {
    if (!mayLoad(node)) return false
    // What moves within a parsed document was examined as it came.
    if (node.isConnected && node.ownerDocument === home && realm.document.readyState !== 'loading') return true
    if (isConnected) observer.skip(node)
    examiner.examineTree(node, isConnected)
    return true
  }
  /** @returns whether something that could load is inserted. */
  const examine = (target: Node & Partial<Range>, node: Element): boolean => {
    const place = target.startContainer ?? target
    const home = place.ownerDocument ?? place
    const isConnected = place.isConnected || isInShadow(place)
    // What is inserted into a disconnected tree is examined when that tree is inserted.
    if (!isConnected && node.ownerDocument === home) return false
    if (node.nodeType === 1) return examineOne(node, home, isConnected)
    return [...node.children].filter((each) => examineOne(each, home, isConnected)).length > 0
  }
  const guardOne = (at: number) => (original: (...args: unknown[]) => unknown) =>
    function (this: Node, ...args: unknown[]): unknown {
      const isFound = isSuspect(args[at]) && examine(this, args[at] as Element)
      const result = original.apply(this, args)
      if (isFound) onInserted()
      return result
    }
  const guardAll = (original: (...args: unknown[]) => unknown) =>
    function (this: Node, ...args: unknown[]): unknown {
      const found = args.filter((node) => isSuspect(node) && examine(this, node as Element))
      const result = original.apply(this, args)
      if (found.length) onInserted()
      return result
    }
  for (const owner of ['Node', 'Element', 'Document', 'DocumentFragment', 'CharacterData', 'Range'] as const)
    for (const [at, names] of Object.entries(INSERTING))
      for (const name of names.split(' ')) patches.replace(realm[owner].prototype, name, at ? guardOne(+at) : guardAll)
}

/** Whether a node is in a shadow root, which may be filled before its host is inserted; nothing announces that. */
function isInShadow(node: Node): boolean {
  // The roots of most trees that a page builds have no parent, and this is the cheapest way to see it.
  if (node.nodeType !== 11 && !node.parentNode) return false
  const root = node.getRootNode()
  return root.nodeType === 11 && 'host' in root // links have a `host`, too
}
