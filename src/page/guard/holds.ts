import type { Judge } from './judge.js'
import type { Ledger } from './held.js'
import type { Natives } from './natives.js'
import { putAnew } from './scripts.js'
import type { Changes, Verdict, VerdictReader } from './verdict.js'

/** A held element: how it is meant to be, and how it stands in the page instead. */
export interface Hold {
  /** In a document that is never shown: the element as the page has made it. */
  readonly meant: Element
  changes: Changes
  /** What the HTML itself says that it waits for: marked by hand, or written by a server or build. */
  aside?: Verdict
  isMark?: boolean
  /** Of a script, before the browser passed it over: doing so makes every script asynchronous. */
  isAsync: boolean
}

export interface Holds {
  of(element: Element): Hold | undefined
  /** What stands in the page is what is meant, so far. */
  begin(element: Element): Hold
  /** The same hold on a copy. */
  copy(hold: Hold, copy: Element): Hold
  /** Makes the element what the verdict says; without one, what it is meant to be. */
  apply(element: Element, hold: Hold, verdict: Verdict | null): void
  /** Applies the verdict on what is meant now, and answers it. */
  judgeAnew(element: Element, hold: Hold): Verdict | null
  /** What is not changed is the page's own to write; what is meant follows it. */
  refresh(element: Element, hold: Hold): Element
}

export function openHolds(
  judge: Judge,
  verdicts: VerdictReader,
  ledger: Ledger,
  { read, write, attributesOf, copyAside }: Natives,
): Holds {
  const known = new WeakMap<Element, Hold>()
  const holds: Holds = {
    of: (element) => known.get(element),
    begin(element) {
      const { localName, async: isAsync } = element as HTMLScriptElement
      const hold: Hold = { meant: copyAside(element, localName === 'style'), changes: new Map(), isAsync }
      known.set(element, hold)
      return hold
    },
    copy(hold, copy) {
      const same = { ...hold, meant: copyAside(hold.meant, true) }
      known.set(copy, same)
      return same
    },
    apply(element, hold, verdict) {
      const { meant, changes, aside } = hold
      const next: Changes = new Map(verdict?.changes)
      const names = [...new Set([...next.keys(), ...changes.keys()])]
      let isStopped = false
      // The type is first to go and last to come: meanwhile, no attribute starts a script.
      for (const name of verdict ? names : names.reverse()) {
        const value = next.get(name)
        const wanted = value === undefined ? read(meant, name) : value
        const now = read(element, name)
        // What the page has written past any function since is the page's.
        if (wanted === now || (changes.has(name) && now !== changes.get(name))) continue
        write(element, name, wanted)
        isStopped ||= wanted === null && element.localName === 'iframe'
      }
      hold.changes = next
      if (!verdict) known.delete(element)
      ledger.set(element, verdict, !!aside)
      // A frame in the document has begun to load by the time it is seen, and stops at once only where it is taken out.
      if (verdict && isStopped && element.isConnected) putAnew(element)
    },
    judgeAnew(element, hold) {
      const { meant, aside } = hold
      let verdict = verdicts.ofElement(meant, element)
      if (aside?.services.some(judge.ofMark))
        verdict = {
          what: aside.what,
          services: [...new Set([...aside.services, ...(verdict?.services ?? [])])],
          changes: new Map([...aside.changes, ...(verdict?.changes ?? [])]),
        }
      holds.apply(element, hold, verdict)
      return verdict
    },
    refresh(element, { meant, changes }) {
      for (const attribute of attributesOf(element))
        if (!changes.has(attribute.name) && read(meant, attribute.name) !== attribute.value)
          meant.setAttributeNode(attribute.cloneNode() as Attr)
      for (const { name } of [...attributesOf(meant)])
        if (!changes.has(name) && read(element, name) === null) write(meant, name, null)
      return meant
    },
  }
  return holds
}
