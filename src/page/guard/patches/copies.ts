import { mayLoad } from '../elements/loading-elements.js'
import type { Realm } from './realm.js'
import { replaceIn } from './replace-in.js'
import type { Tools } from './tools.js'

/**
 * A copy of a held element is held too. A node from a document that is never shown loads when it is moved into this
 * one.
 */
export function guardCopies(realm: Realm, { patches, examiner }: Tools): void {
  const copied = (from: Node, to: Node): Node => {
    if (mayLoad(from)) examiner.markCopies(from, to)
    return to
  }
  replaceIn(
    realm,
    patches,
    'Node',
    'cloneNode',
    (original) =>
      function (this: Node, ...args: unknown[]) {
        return copied(this, original.apply(this, args) as Node)
      },
  )
  replaceIn(
    realm,
    patches,
    'Document',
    'importNode adoptNode',
    (original, name) =>
      function (this: Document, ...args: unknown[]) {
        const [node] = args as [Node]
        if (mayLoad(node)) examiner.examineTree(node)
        const result = original.apply(this, args) as Node
        if (name === 'importNode') return copied(node, result)
        return result
      },
  )
}
