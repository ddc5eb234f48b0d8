import { mayLoad } from '../elements/loading-elements.js'
import type { Realm } from './realm.js'
import { replaceIn } from './replace-in.js'
import type { Tools } from './tools.js'

/** Methods and setters by which of their arguments they insert; `''`: all of them. */
const INSERTING: Readonly<Record<string, string>> = {
  0: 'appendChild insertBefore replaceChild moveBefore insertNode surroundContents body caption tHead tFoot add',
  1: 'insertAdjacentElement',
  '': 'append prepend replaceChildren before after replaceWith',
}
const OWNERS = 'Node Element Document DocumentFragment CharacterData Range HTMLTableElement HTMLSelectElement'

/** Examines what scripts insert before it is inserted, because scripts, links and style sheets start then. */
export function guardInsertion(realm: Realm, { patches, examiner, observer, onInserted }: Tools): void {
  /** @returns whether something that could load is inserted. */
  const examine = (target: Node & Partial<Range>, node: Element): boolean => {
    if (isDetached(target, node) || !mayLoad(node)) return false
    const place = target.startContainer ?? target
    const home = place.ownerDocument ?? place
    const isConnected = place.isConnected || isInShadow(place)
    // What is inserted into a disconnected tree is examined when that tree is inserted.
    if (!isConnected && node.ownerDocument === home) return false
    // What moves within a parsed document was examined as it came.
    if (node.isConnected && node.ownerDocument === home && realm.document.readyState !== 'loading') return true
    const loading = node.nodeType === 1 ? [node] : [...node.children].filter(mayLoad)
    for (const each of loading) {
      if (isConnected) observer.skip(each)
      examiner.examineTree(each, isConnected)
    }
    return loading.length > 0
  }
  const examineEach = (target: Node, nodes: readonly unknown[]): boolean =>
    nodes.filter((node) => examine(target, node as Element)).length > 0
  const guardInserting = (at: string) => (original: (...args: unknown[]) => unknown) =>
    // No closure in it, for which a browser would allocate at each call.
    function (this: Node, ...args: unknown[]): unknown {
      const isFound = at ? examine(this, args[+at] as Element) : examineEach(this, args)
      const result = original.apply(this, args)
      if (isFound) onInserted()
      return result
    }
  for (const [at, names] of Object.entries(INSERTING)) replaceIn(realm, patches, OWNERS, names, guardInserting(at))
}

/**
 * Whether a node of this document comes into the root of a tree that is not in it, as frameworks build what they show:
 * the cheapest way to see that nothing starts.
 */
const isDetached = (place: Node, node: Node | null | undefined): boolean =>
  !place.isConnected && !place.parentNode && place.nodeType === 1 && node?.ownerDocument === place.ownerDocument

/** Whether a node is in a shadow root, which may be filled before its host is inserted; nothing announces that. */
function isInShadow(node: Node): boolean {
  const root = node.getRootNode()
  return root.nodeType === 11 && 'host' in root // links have a `host`, too
}
