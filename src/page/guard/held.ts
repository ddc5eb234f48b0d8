/** A thing on the page that waits for consent. */
export interface Held {
  /** The services it waits for; empty: a cross-site thing that nobody declares. */
  readonly services: readonly string[]
  /** `script`, `iframe`, `img`, `fetch`, `cookie` … */
  readonly kind: string
  /** The address or name, shortened; for people to read. */
  readonly what: string
  /** The element, where it is one. Refused calls have none and are not replayed. */
  readonly element?: Element
}

/** A held element, and what its attributes were; `null`: it had none of that name. */
export interface HeldElement extends Held {
  readonly element: Element
  readonly attributes: Map<string, string | null>
  /** Of a script, before the browser passed it over: doing so makes every script asynchronous. */
  readonly isAsync: boolean
}

/** Everything that is held now, and the last calls that were refused. */
export interface Ledger {
  readonly list: readonly Held[]
  elementOf(element: Element): HeldElement | undefined
  hold(held: HeldElement): void
  /** Whether a call that waits for `services` is refused. It is noted; nothing is kept of it but what is said here. */
  refuses(services: readonly string[] | null, kind: string, what: string): boolean
  /** Takes out, in document order, the elements that `isFree` says wait no longer. */
  takeFree(isFree: (held: HeldElement) => boolean): readonly HeldElement[]
}

const REFUSALS_SHOWN = 200
const SHOWN_LENGTH = 200
/** `Node.DOCUMENT_POSITION_FOLLOWING`, which is no constant to a minifier. */
const FOLLOWING = 4

/** Opens an empty ledger; `changed` is called after each change. */
export function openLedger(changed: () => void): Ledger {
  const elements = new Map<Element, HeldElement>()
  const refused: Held[] = []
  return {
    get list() {
      return [...elements.values(), ...refused]
    },
    elementOf: (element) => elements.get(element),
    hold(held) {
      elements.set(held.element, held)
      changed()
    },
    refuses(services, kind, what) {
      if (!services) return false
      if (refused.push({ services, kind, what: what.slice(0, SHOWN_LENGTH) }) > REFUSALS_SHOWN) refused.shift()
      changed()
      return true
    },
    takeFree(isFree) {
      const free = [...elements.values()].filter(isFree)
      for (const { element } of free) elements.delete(element)
      return free.sort((a, b) => (a.element.compareDocumentPosition(b.element) & FOLLOWING ? -1 : 1))
    },
  }
}
