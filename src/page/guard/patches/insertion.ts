import { mayLoad } from '../elements/loading-elements.js'
import type { Realm } from './realm.js'
import type { Tools } from './tools.js'

const INSERTING =
  'appendChild insertBefore replaceChild append prepend replaceChildren before after replaceWith insertAdjacentElement moveBefore insertNode surroundContents'

/** Examines what scripts insert before it is inserted, because scripts, links and style sheets start then. */
export function guardInsertion(realm: Realm, { patches, examiner, observer, onInserted }: Tools): void {
  const { Node, Element, Document, DocumentFragment, CharacterData, Range } = realm
  /** @returns whether something that could load is inserted. */
  const examine = (target: Node & Partial<Range>, args: readonly unknown[]): boolean => {
    const place = target.startContainer ?? target
    const isConnected = place.isConnected || isInShadow(place)
    const home = place.ownerDocument ?? place
    let isFound = false
    for (const node of args as Element[]) {
      // What is inserted into a disconnected tree is examined when that tree is inserted.
      if (!node?.nodeType || !(isConnected || node.ownerDocument !== home)) continue
      for (const each of node.nodeType === 11 ? node.children : [node]) {
        if (!mayLoad(each)) continue
        isFound = true
        // What moves within a parsed document was examined as it came.
        if (each.isConnected && each.ownerDocument === home && realm.document.readyState !== 'loading') continue
        if (isConnected) observer.skip(each)
        examiner.examineTree(each, isConnected)
      }
    }
    return isFound
  }
  for (const { prototype } of [Node, Element, Document, DocumentFragment, CharacterData, Range])
    for (const name of INSERTING.split(' '))
      patches.replace(
        prototype,
        name,
        (original) =>
          function (this: Node & Partial<Range>, ...args: unknown[]): unknown {
            const isFound = args.some(mayLoad) && examine(this, args)
            const result: unknown = original.apply(this, args)
            if (isFound) onInserted()
            return result
          },
      )
}

/** Whether a node is in a shadow root, which may be filled before its host is inserted; nothing announces that. */
function isInShadow(node: Node): boolean {
  // The roots of most trees that a page builds have no parent, and this is the cheapest way to see it.
  if (node.nodeType !== 11 && !node.parentNode) return false
  const root = node.getRootNode()
  return root.nodeType === 11 && 'host' in root // links have a `host`, too
}
