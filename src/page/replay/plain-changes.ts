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

/** New texts and attributes of nodes, by their numbers, as rrweb writes them. */
export interface PlainChanges {
  readonly texts: readonly { readonly id: number; readonly value: string }[]
  readonly attributes: readonly { readonly id: number; readonly attributes: Readonly<Record<string, string | null>> }[]
}

interface ChangedElement {
  readonly id: number
  readonly names: Set<string>
}

/** rrweb treats what is in these in its own way. */
const OWN_WAY = /^(textarea|style|script|noscript|title|option)$/

/** Texts and attributes that have changed in one task. Their values are read once, when all is over. */
export class ChangeCollector {
  private readonly numbers: NodeNumbers
  private readonly blocked: string
  private readonly texts = new Map<number, CharacterData>()
  private readonly elements = new Map<Node, ChangedElement | null>()

  /** @param blocked a selector of the elements of which nothing is recorded. */
  constructor(numbers: NodeNumbers, blocked: string) {
    this.numbers = numbers
    this.blocked = blocked
  }

  /** @returns whether rrweb need not look at the change. */
  add(record: MutationRecord): boolean {
    // Each member of a record is a call into the browser.
    const { type } = record
    if (type === 'attributes') return this.addAttribute(record)
    return type === 'characterData' ? this.addText(record.target) : this.addSwap(record)
  }

  /**
   * What has changed. A node that is gone by now has no number any more, and of one that is new rrweb has recorded what it is
   * like now.
   *
   * @returns `null` if it is nothing.
   */
  take(): PlainChanges | null {
    const isThere = (id: number, node: Node): boolean => this.numbers.getNode(id) === node
    const texts: PlainChanges['texts'][number][] = []
    const attributes: PlainChanges['attributes'][number][] = []
    for (const [id, node] of this.texts) if (isThere(id, node)) texts.push({ id, value: node.data })
    for (const [node, changed] of this.elements)
      if (changed && isThere(changed.id, node))
        attributes.push({ id: changed.id, attributes: valuesOf(node as Element, changed.names) })
    return texts.length + attributes.length > 0 ? { texts, attributes } : null
  }

  private addAttribute({ target, attributeName }: MutationRecord): true {
    let changed = this.elements.get(target)
    if (changed === undefined) {
      const id = this.numberOf(target)
      changed = id === null || (target as Element).matches(this.blocked) ? null : { id, names: new Set() }
      this.elements.set(target, changed)
    }
    changed?.names.add(attributeName as string)
    return true
  }

  private addText(node: Node): boolean {
    const id = this.numberOf(node)
    if (id === null || node.nodeType !== Node.TEXT_NODE || !this.isPlain(node.parentElement)) return false
    this.texts.set(id, node as Text)
    return true
  }

  /** `element.textContent = '…'`: one text node takes the place, and the number, of another, as if its text had changed. */
  private addSwap({ target, addedNodes, removedNodes }: MutationRecord): boolean {
    if (addedNodes.length !== 1 || removedNodes.length !== 1) return false
    const [added, removed] = [addedNodes[0] as Node, removedNodes[0] as Node]
    if (added.nodeType !== Node.TEXT_NODE || removed.nodeType !== Node.TEXT_NODE || removed.parentNode) return false
    const { nodeMetaMap } = this.numbers as KnownNodes
    if (!nodeMetaMap || this.numbers.hasNode(added) || target.nodeType !== Node.ELEMENT_NODE) return false
    const id = this.numberOf(removed)
    if (id === null || !this.isPlain(target as Element)) return false
    this.numbers.replace(id, added)
    nodeMetaMap.delete(removed) // it is a new node if it comes back
    this.texts.set(id, added as Text)
    return true
  }

  /** `null` for a node that rrweb does not know, or does not record. */
  private numberOf(node: Node): number | null {
    const id = this.numbers.getId(node)
    return id > 0 && this.numbers.getNode(id) === node ? id : null
  }

  private isPlain(parent: Element | null): boolean {
    return parent !== null && !OWN_WAY.test(parent.localName) && !parent.matches(this.blocked)
  }
}

function valuesOf(element: Element, names: Iterable<string>): Record<string, string | null> {
  const values: Record<string, string | null> = {}
  for (const name of names) values[name] = element.getAttribute(name)
  return values
}
