import { type Natives, TEXT } from './natives.js'
import { HELD_ATTRIBUTE as HELD, HELD_TYPE, stashName } from '../../../held/held-names.js'
import { isRunnable } from '../../../held/script-type.js'
import { reinsert } from './reinsert.js'
import type { Changes, Verdict } from '../policy/verdict.js'

/**
 * The attribute that lists what an element waits for, and the page's own ones, stashed in `data-evaste-…`. A mark stays, so
 * that markup that the page reads and writes again waits again.
 */
const ASIDE = /^data-(?:evaste-(.+)|(src|type)$)/
/** Never restored from data attributes, because write access to those must not lead to code execution. */
const ACTING = / on|action$|^a(rea)? .*href$/
/** They load a document of their own, which continues to load for a while after its URL is removed. */
const FRAMES = /^(i?frame|embed|object)$/

/**
 * How a held element looks in the page, the same whether a page's guard, a build or a server holds it. Attributes that
 * make it load are stashed under other names, and `data-evaste-held` lists the services.
 */
export interface HeldForm {
  /** The services that the HTML or the guard has written, or that a mark names; `null` if it is not in held form. */
  servicesOf(element: Element): string | null
  /** Whether the element is held. */
  isHeld(element: Element): boolean
  /** Whether an attribute is stashed, so that the page sees and writes a different one than the browser has. */
  isStashed(element: Element, name: string): boolean
  hold(element: Element, verdict: Verdict): void
  /** Keeps what the HTML has stashed, even if the guard alone would not have held it. */
  keepStashed(element: Element, original: Element, changes: Changes): void
  /** A copy of the original in an inert document; `deep`: including its descendants. */
  copyOriginal(element: Element, deep?: boolean): Element
  /** Makes the attributes of the element equal to those of the other one. */
  copyAttributesFrom(element: Element, other: Element): void
}

export function createHeldForm({ read, write, attributesOf, copyInert }: Natives): HeldForm {
  const isStashed = (element: Element, name: string): boolean =>
    read(element, stashName(name)) !== null || (name === 'type' && read(element, name) === HELD_TYPE)
  const restore = (element: Element): void => {
    const { localName } = element
    const type = read(element, 'type')
    const isMarked = read(element, 'data-evaste') !== null
    const isCode = /^(script|style)$/.test(localName)
    if (isCode && (type === HELD_TYPE || (isMarked && !isRunnable(type, read(element, 'language')))))
      write(element, 'type', null)
    // The first attribute to be stashed is restored last, because a browser warns about a link that loads nothing.
    for (const { name, value } of [...attributesOf(element)].reverse()) {
      const [, ours, byHand] = ASIDE.exec(name) ?? []
      const original = ours ?? (isMarked && byHand)
      if (!original) continue
      write(element, name, null)
      if (original === 'text') write(element, TEXT, value)
      else if (original !== 'held' && !ACTING.test(`${localName} ${original}`)) write(element, original, value)
    }
  }
  return {
    servicesOf: (element) => read(element, 'data-evaste') ?? read(element, HELD),
    isHeld: (element) => read(element, HELD) !== null,
    isStashed,
    keepStashed(element, original, changes) {
      if (changes.delete(TEXT)) changes.set('type', HELD_TYPE)
      for (const { name } of attributesOf(original))
        if (!changes.has(name) && isStashed(element, name)) changes.set(name, null)
    },
    hold(element, { services, changes }) {
      for (const [name, value] of changes) {
        const before = read(element, name)
        if (before !== null) write(element, stashName(name), before)
        write(element, name, value)
      }
      write(element, HELD, services.join(' '))
      const isEmptied = FRAMES.test(element.localName) && [...changes.values()].includes(null)
      // A frame in the document has already begun to load, and stops only when it is removed.
      if (isEmptied && element.isConnected) reinsert(element)
    },
    copyOriginal(element, deep = false) {
      const copy = copyInert(element, deep || /^(script|style)$/.test(element.localName))
      for (const held of [copy, ...copy.querySelectorAll(`[${HELD}]`)]) restore(held)
      return copy
    },
    copyAttributesFrom(element, other) {
      const text = read(other, TEXT)
      if (element.localName === 'style' && read(element, TEXT) !== text) write(element, TEXT, text)
      const names = new Set([...attributesOf(element), ...attributesOf(other)].map(({ name }) => name))
      for (const name of ['type', 'srcdoc']) names.delete(name)
      // Its type is removed first and restored last, so that nothing else starts it meanwhile. Its `srcdoc` is restored
      // first and removed last, because without it a frame loads its `src`.
      for (const name of read(other, HELD) === null ? ['srcdoc', ...names, 'type'] : ['type', ...names, 'srcdoc']) {
        const value = read(other, name)
        if (read(element, name) !== value) write(element, name, value)
      }
    },
  }
}
