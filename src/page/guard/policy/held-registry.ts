import type { Held } from './held.js'
import { openRefusedList, type RefusedList, SHOWN_LENGTH } from './refused-list.js'

/** A held element. */
export interface HeldElement extends Held {
  readonly element: Element
  /** Whether the HTML itself held it. */
  readonly isMarked: boolean
}

/** Everything that is held now, and the last refused calls. */
export interface HeldRegistry extends RefusedList {
  /** Without elements that have left the page, as at a change of route; they are still held where they return. */
  readonly list: readonly Held[]
  /** The elements among them, in document order. */
  readonly elements: readonly HeldElement[]
  has(element: Element): boolean
  /** Whether an element has left the page; `false` for one that has never stayed in it. */
  hasLeft(element: Element): boolean
  /** Records a change. */
  changed(): void
  /** `null`: it is no longer held. */
  set(
    element: Element,
    found: { readonly services: readonly string[]; readonly what: string } | null,
    isMarked: boolean,
  ): void
}

/** `Node.DOCUMENT_POSITION_FOLLOWING`, as a literal because minifiers do not inline it. */
const FOLLOWING = 4

/** How many held elements there may be before those that have left are forgotten; what returns is held as its markup says. */
const MOST = 99

/** Opens an empty registry; `changed` is called after each change. */
export function openHeldRegistry(changed: () => void): HeldRegistry {
  const elements = new Map<Element, HeldElement>()
  const refused = openRefusedList(changed)
  /** Elements that have been in a document. An image that never was loads all the same. */
  const inserted = new WeakSet<Element>()
  const hasLeft = (element: Element): boolean => inserted.has(element) && !element.isConnected
  return {
    get list() {
      const present = [...elements.values()].filter(({ element }) => !hasLeft(element))
      return [...present, ...refused.list]
    },
    get elements() {
      return [...elements.values()].sort((a, b) => (a.element.compareDocumentPosition(b.element) & FOLLOWING ? -1 : 1))
    },
    changed,
    has: (element) => elements.has(element),
    hasLeft,
    set(element, found, isMarked) {
      if (found) {
        const { services } = found
        const what = found.what.slice(0, SHOWN_LENGTH)
        const before = elements.get(element)
        // Angular may write an address at each change detection, and starts another one after each task.
        if (before?.what === what && `${before.services}` === `${services}`) return
        // It is examined before it is inserted.
        queueMicrotask(() => element.isConnected && inserted.add(element))
        // Such a page as a router has left would stay in memory. Scripts that have left may start in another place.
        if (elements.size > MOST)
          for (const left of elements.keys()) if (left.localName !== 'script' && hasLeft(left)) elements.delete(left)
        elements.set(element, { services, kind: element.localName, what, element, isMarked })
      } else elements.delete(element)
      changed()
    },
    refuses: refused.refuses,
  }
}
