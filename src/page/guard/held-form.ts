import { type Natives, TEXT } from './natives.js'
import { HELD_TYPE, isRunnable, putAnew } from './scripts.js'
import type { Changes, Verdict } from './verdict.js'

const HELD = 'data-evaste-held'
/** What an element waits for, in the element itself; what the page has written stands aside, in `data-evaste-…`. */
const ASIDE = /^data-(?:evaste-(.+)|(?:evaste|(src|type))$)/
/** No data attribute brings these: whoever may write such into a page must not gain code by us. */
const ACTING = / on|action$|^a(rea)? .*href$/

/**
 * How an element stands in the page while it waits: the same, whether a page's guard, a build or a server held it. What
 * makes it load stands aside under another name, and `data-evaste-held` names the services.
 */
export interface HeldForm {
  /** The services that the HTML or the guard has written, or a mark made by hand; `null`: it is in no held form. */
  servicesOf(element: Element): string | null
  /** Whether the element is held, and was not marked by hand. */
  isHeld(element: Element): boolean
  /** Whether an attribute stands aside, so that the page does not write the one that it sees. */
  isAside(element: Element, name: string): boolean
  hold(element: Element, verdict: Verdict): void
  /** What the HTML has set aside stays so, also where the guard would not have known it. */
  keepAside(element: Element, meant: Element, changes: Changes): void
  /** A copy, out of reach, as the page means it to be; `deep`: and all in it. */
  copyAsMeant(element: Element, deep?: boolean): Element
  /** Makes the element what the other one is. */
  become(element: Element, other: Element): void
}

export function createHeldForm({ read, write, attributesOf, copyAside }: Natives): HeldForm {
  const aside = (name: string): string => `data-evaste-${name || 'text'}`
  const isAside = (element: Element, name: string): boolean =>
    read(element, aside(name)) !== null || (name === 'type' && read(element, name) === HELD_TYPE)
  const restore = (element: Element): void => {
    const { localName } = element
    const type = read(element, 'type')
    const isMarked = read(element, 'data-evaste') !== null
    const isCode = /^(script|style)$/.test(localName)
    if (isCode && (type === HELD_TYPE || (isMarked && !isRunnable(type)))) write(element, 'type', null)
    // What was set aside first comes back last: a browser complains of a link that is to load nothing.
    for (const { name, value } of [...attributesOf(element)].reverse()) {
      const found = ASIDE.exec(name)
      const [, ours, byHand] = found ?? []
      if (!found || !(ours ?? isMarked)) continue
      write(element, name, null)
      const original = ours === 'text' ? TEXT : (ours ?? byHand)
      if (original && original !== 'held' && !ACTING.test(`${localName} ${original}`)) write(element, original, value)
      if (original === TEXT) write(element, TEXT, value)
    }
  }
  return {
    servicesOf: (element) => read(element, 'data-evaste') ?? read(element, HELD),
    isHeld: (element) => read(element, HELD) !== null,
    isAside,
    keepAside(element, meant, changes) {
      if (changes.delete(TEXT)) changes.set('type', HELD_TYPE)
      for (const { name } of attributesOf(meant))
        if (!changes.has(name) && isAside(element, name)) changes.set(name, null)
    },
    hold(element, { services, changes }) {
      for (const [name, value] of changes) {
        const before = read(element, name)
        if (before !== null) write(element, aside(name), before)
        write(element, name, value)
      }
      write(element, HELD, services.join(' '))
      const isEmptied = element.localName === 'iframe' && [...changes.values()].includes(null)
      // A frame in the document has begun to load by the time it is seen, and stops at once only where it is taken out.
      if (isEmptied && element.isConnected) putAnew(element)
    },
    copyAsMeant(element, deep = false) {
      const copy = copyAside(element, deep || /^(script|style)$/.test(element.localName))
      for (const held of [copy, ...copy.querySelectorAll(`[${HELD}]`)]) restore(held)
      return copy
    },
    become(element, other) {
      const text = read(other, TEXT)
      if (element.localName === 'style' && read(element, TEXT) !== text) write(element, TEXT, text)
      const names = new Set([...attributesOf(element), ...attributesOf(other)].map(({ name }) => name))
      names.delete('type')
      // Its type is the first to go and the last to come: meanwhile, nothing else starts it.
      for (const name of read(other, HELD) === null ? [...names, 'type'] : ['type', ...names]) {
        const value = read(other, name)
        if (read(element, name) !== value) write(element, name, value)
      }
    },
  }
}
