/** What is used of rrweb's table of nodes and their numbers. */
export interface NodeNumbers {
  getNode(id: number): Node | null
  getId(node: Node): number
  hasNode(node: Node): boolean
  replace(id: number, node: Node): void
}

/** A private member of rrweb's: its types do not state it. */
interface KnownNodes {
  readonly nodeMetaMap?: WeakMap<Node, unknown>
}

/** rrweb treats what is in these in its own way. */
const OWN_WAY = /^(textarea|style|script|noscript|title|option)$/

/**
 * Runs rrweb with an observer that tells it of `element.textContent = '…'` as a change of the text, and not as one text node
 * that goes and another that comes: that takes rrweb several times as long, on each change of a page.
 */
export function withTextSwaps<Result>(numbers: NodeNumbers, run: () => Result): Result {
  const { prototype } = MutationObserver
  const original = MutationObserver
  class SwapObserver extends MutationObserver {
    constructor(heard: MutationCallback) {
      super((records, observer) =>
        heard(
          records.map((record) => asTextChange(record, numbers)),
          observer,
        ),
      )
    }
    /** Former values of attributes are only to leave out changes to the same value, and take longer than they save. */
    override observe(target: Node, { attributeOldValue, ...what }: MutationObserverInit): void {
      super.observe(target, what)
    }
    /** rrweb takes only the browser's own observer. */
    static override toString(): string {
      return Function.prototype.toString.call(original)
    }
  }
  // rrweb reads it from there when it starts to observe the page.
  prototype.constructor = SwapObserver
  try {
    return run()
  } finally {
    prototype.constructor = original
  }
}

/** The same record, or a change of text if one text node has taken the place, and the number, of another. */
function asTextChange(record: MutationRecord, numbers: NodeNumbers): MutationRecord {
  const { type, target, addedNodes, removedNodes } = record
  if (type !== 'childList' || addedNodes.length !== 1 || removedNodes.length !== 1) return record
  const [added, removed] = [addedNodes[0] as Node, removedNodes[0] as Node]
  if (added.nodeType !== Node.TEXT_NODE || removed.nodeType !== Node.TEXT_NODE || removed.parentNode) return record
  const { nodeMetaMap } = numbers as KnownNodes
  if (!nodeMetaMap || numbers.hasNode(added) || OWN_WAY.test((target as Element).localName)) return record
  const id = numbers.getId(removed)
  if (id < 1 || numbers.getNode(id) !== removed) return record
  numbers.replace(id, added)
  nodeMetaMap.delete(removed) // it is a new node if it comes back
  return { type: 'characterData', target: added, oldValue: (removed as Text).data } as unknown as MutationRecord
}
