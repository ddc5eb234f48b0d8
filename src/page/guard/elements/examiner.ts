import type { LoadAnswers } from './answers.js'
import { createHeldForm } from './held-form.js'
import type { HeldRegistry } from '../policy/held-registry.js'
import type { BlockingPolicy } from '../policy/blocking-policy.js'
import { affectsLoading, findLoading } from './loading-elements.js'
import { findIn } from './find-in.js'
import { type HeldCopies, openHeldCopies } from './held-copies.js'
import { isBeingParsed } from './is-being-parsed.js'
import { reinsert } from './reinsert.js'
import { openScriptsAfterParsing } from './scripts-after-parsing.js'
import { createHeldReaders } from './held-readers.js'
import { type Natives, TEXT } from './natives.js'
import type { Waiting } from '../release/release.js'
import { HELD_TYPE, MARKED_SELECTOR } from '../../../held/held-names.js'
import type { Verdict, VerdictReader } from '../policy/verdict.js'

/** Examines elements and holds those that are not allowed. */
export interface Examiner extends HeldCopies {
  /**
   * Examines an element and its descendants; `runs`: whether its scripts would start.
   *
   * @returns whether anything new was held.
   */
  examineTree(root: Node, runs?: boolean): boolean
  /** Examines one element alone. */
  examine(element: Element, runs?: boolean): boolean
  /** Called after an attribute has changed. */
  examineAttribute(element: Element, name: string): void
  /**
   * Sets an attribute through `put` (`null` removes it): on the element, or if it is held, on the copy of its original.
   */
  writeAttribute<R>(element: Element, name: string, value: string | null, put: (target: Element) => R): R
  /** Called before a script or style sheet gets this text. @returns the part of it that is allowed. */
  writeText(element: Element, text: string): string
  /** A copy of a held element as the page created it; `undefined` if the element is not held. */
  originalOf(element: Element): Element | undefined
  /** Whether the page has marks, set by hand or by `evaste rewrite`. */
  hasMarks(): boolean
  /** Whether a held element has lost its URL, and with it the `load` event that the page waits for. */
  isEmptied(element: Element): boolean
  /**
   * Rewritten HTML of an element's start tag, so that it loads nothing and is recognised later. `null`: it is not held.
   */
  writeHeld(element: Element): string | null
  readonly waiting: Waiting
}

/** Elements that the browser processes only once; they must be reinserted to take effect. */
const SEEN_ONCE = /^(script|style|source)$/

/**
 * @param onReleasable called for elements that were held in the HTML, whose services are allowed and which the parser
 *   has passed.
 */
export function createExaminer(
  policy: BlockingPolicy,
  verdicts: VerdictReader,
  registry: HeldRegistry,
  natives: Natives,
  onReleasable: (elements: readonly Element[]) => void,
  hasPatches: () => boolean,
  answers: LoadAnswers,
): Examiner {
  const { read, write } = natives
  const form = createHeldForm(natives)
  /** The services that marks in the HTML name, whatever the element loads. */
  const markedServices = new WeakMap<Element, readonly string[]>()
  /** Scripts that were synchronous before the browser skipped them, which makes every script asynchronous. */
  const ordered = new WeakSet<Element>()
  /** Scripts that a page has moved here from a document without a window, such as one that it has parsed itself. */
  const moved = new WeakSet<Element>()
  /** The tag: as a bundle it quotes the declaration, and with it the texts of `inline`. */
  const { currentScript } = document

  const originalOf = (element: Element): Element | undefined =>
    readers.has(element) && form.isHeld(element) ? form.copyOriginal(element) : undefined
  const readers = createHeldReaders(originalOf)
  const copies = openHeldCopies(registry, readers, form)
  const register = (element: Element, verdict: Verdict | null, isMarked: boolean): void => {
    registry.set(element, verdict, isMarked)
    if (!verdict) return readers.remove(element)
    // What is marked by hand reads as it is, because the page knows it so, and a morph makes it equal to its HTML.
    if (read(element, 'data-evaste') === null) readers.add(element)
    // An inline script fires no event.
    if (!isMarked && verdict.isAddress) answers.onHeld(element, verdict)
  }
  const hold = (element: Element, verdict: Verdict): void => {
    if (!(element as HTMLScriptElement).async) ordered.add(element)
    if (!element.ownerDocument.defaultView) moved.add(element)
    form.hold(element, verdict)
    register(element, verdict, false)
  }
  const judge = (element: Element, original: Element): Verdict | null => {
    const closed = markedServices.get(element)?.filter(policy.ofMark) ?? []
    const verdict = verdicts.ofElement(original, closed)
    if (verdict && closed[0]) form.keepStashed(element, original, verdict.changes)
    return verdict
  }
  /** Updates a held element to its original and the current policy. @returns whether it is still held. */
  const reevaluate = (element: Element, original: Element): boolean => {
    const verdict = judge(element, original)
    if (verdict) form.hold(original, verdict)
    else write(original, 'data-evaste', null)
    form.copyAttributesFrom(element, original)
    register(element, verdict, markedServices.has(element))
    return !!verdict
  }
  const afterParsing = openScriptsAfterParsing((scripts) =>
    onReleasable(scripts.filter((script) => !reevaluate(script, form.copyOriginal(script)))),
  )
  let isMarked = false
  /** The frame that is being reinserted in held form. Its insertion does not examine it. */
  let reinserted: Element | null = null
  const adopt = (element: Element, ids: string): boolean => {
    isMarked = true
    const original = form.copyOriginal(element)
    markedServices.set(element, ids.split(/\s+/).filter(Boolean))
    if (read(original, 'async') === null) ordered.add(element)
    if (element.localName.endsWith('frame') && element.isConnected && document.readyState === 'loading') {
      // Chromium ignores a URL or `srcdoc` that a frame gets while the parser inserts it, and loads an empty document.
      reinserted = element
      reinsert(element)
      reinserted = null
    }
    if (afterParsing.isFor(element) && isBeingParsed(element) && !judge(element, original)) {
      afterParsing.add(element)
      return false
    }
    // It keeps its mark until it is replaced by its content.
    const isOpenable = element.localName === 'template' && !judge(element, original)
    if (!isOpenable && reevaluate(element, original)) return true
    if (isOpenable || (SEEN_ONCE.test(element.localName) && element.isConnected && !isBeingParsed(element)))
      onReleasable([element])
    return false
  }
  const holdScript = (script: Element, services: readonly string[], what: string): void =>
    hold(script, { services, what, isAddress: false, changes: new Map([['type', HELD_TYPE]]) })
  const examine = (element: Element, runs?: boolean): boolean => {
    if (
      element === currentScript ||
      element === reinserted ||
      afterParsing.has(element) ||
      registry.has(element) ||
      copies.isInert(element) ||
      (!runs && element.localName === 'script')
    )
      return false
    const ids = form.servicesOf(element)
    if (ids !== null) return adopt(element, ids)
    const verdict = verdicts.ofElement(element)
    if (verdict) hold(element, verdict)
    return !!verdict
  }
  return {
    ...copies,
    examine,
    examineAttribute(element, name) {
      // Scripts animate styles frame by frame; most contain no URL.
      if (name === 'style' && !read(element, 'style')?.includes('/')) return
      // A script that a morph has marked again has run.
      examine(element, !name.startsWith('data-'))
    },
    originalOf,
    hasMarks: () => isMarked,
    isEmptied: (element) => ['src', 'srcdoc', 'data'].some((name) => form.isStashed(element, name)),
    examineTree: (root, runs) =>
      (hasPatches() ? findLoading(root) : findIn(root, MARKED_SELECTOR)).filter((element) => examine(element, runs))
        .length > 0,
    writeAttribute(element, name, value, put) {
      if (!readers.has(element) && !affectsLoading(element, name)) return put(element)
      const { localName, isConnected } = element
      // Scripts and links do nothing before they are inserted, and are examined then.
      const isEarly = /^(script|link)$/.test(localName) && !isConnected
      // A script without a type that runs is examined when it gets one; it runs when it is moved, or gets its text.
      const isKind = isConnected && /^(link rel|script type)$/.test(`${localName} ${name}`)
      const waits = (): boolean => isKind || (value !== null && !!verdicts.ofAttribute(element, name, value))
      if (!form.isStashed(element, name) && (isEarly || !waits())) return put(element)
      const original = form.copyOriginal(element)
      const done = put(original)
      reevaluate(element, original)
      // Its type makes a script inert; the rest of it is unchanged.
      if (localName === 'script' && name !== 'type') return put(element)
      return done
    },
    writeText(element, text) {
      if (element.localName === 'style') return verdicts.ofCss(text)[0]
      const services = element.isConnected && verdicts.ofScriptText(text, read(element, 'type'))
      if (services && !registry.has(element)) holdScript(element, services, text)
      return text
    },
    writeHeld(element) {
      const verdict = verdicts.ofElement(element)
      if (!verdict) return null
      const { changes } = verdict
      if (changes.delete(TEXT)) changes.set('type', HELD_TYPE)
      form.hold(element, verdict)
      // eslint-disable-next-line no-restricted-properties -- read, not written
      return (element.cloneNode() as Element).outerHTML.replace(/<\/[^<]*$/, '')
    },
    waiting: {
      get elements() {
        return registry.elements
      },
      reevaluate: (element) => reevaluate(element, form.copyOriginal(element)),
      ordered,
      moved,
      holdScript,
      hasLeft: registry.hasLeft,
      changed: registry.changed,
    },
  }
}
