import { createHeldForm } from './held-form.js'
import type { Ledger } from './held.js'
import type { Judge } from './judge.js'
import { LOADING_SELECTOR } from './loading-attributes.js'
import { type Natives, TEXT } from './natives.js'
import type { Waiting } from './release.js'
import { HELD_TYPE } from './scripts.js'
import type { Verdict, VerdictReader } from './verdict.js'

/** Looks at elements and holds those that wait. */
export interface Examiner {
  /**
   * An element and everything in it; `runs`: its scripts would start.
   *
   * @returns whether anything new was held.
   */
  examineTree(root: Node, runs: boolean): boolean
  /** One element alone. */
  examine(element: Element, runs: boolean): boolean
  /** Has `put` set an attribute (`null`: take it away): in the page, or where that waits, in what is meant. */
  writeAttribute<R>(element: Element, name: string, value: string | null, put: (target: Element) => R): R
  /** Before a script or style sheet gets this text. @returns what it may have of it. */
  writeText(element: Element, text: string): string
  /** A held element as the page has made it; `undefined`: the element is not held. */
  asMeant(element: unknown): Element | undefined
  /** Whether a held element has lost its address, and with it the `load` that the page waits for. */
  isEmptied(element: Element): boolean
  /** Scripts in a copy of this tree are copies of what would have started: they never do. */
  notCopied(from: Node, to: Node): void
  /** A copy, out of reach, in which nothing is held; `undefined`: nothing is held here either. */
  copyAsMeant(tree: Element): Element | undefined
  /** HTML of an element's start tag, so that it loads nothing and is found again. `null`: it does not wait. */
  writeHeld(element: Element): string | null
  readonly waiting: Waiting
}

/** What the browser looks at once, and has to be told of. */
const SEEN_ONCE = /^(script|style|source|template)$/

/** @param freed told of what the HTML had held, whose services are allowed, and that the parser has passed. */
export function createExaminer(
  judge: Judge,
  verdicts: VerdictReader,
  ledger: Ledger,
  natives: Natives,
  freed: (element: Element) => void,
): Examiner {
  const { read } = natives
  const form = createHeldForm(natives)
  /** What the HTML says that an element waits for, whatever is in it. */
  const said = new WeakMap<Element, readonly string[]>()
  /** Scripts that were not asynchronous before the browser passed them over: it makes every script so. */
  const ordered = new WeakSet<Element>()
  /** Copies of scripts that would have started. */
  const spent = new WeakSet<Element>()

  const hold = (element: Element, verdict: Verdict): void => {
    if (!(element as HTMLScriptElement).async) ordered.add(element)
    form.hold(element, verdict)
    ledger.set(element, verdict, false)
  }
  /** Has the element stand as what is meant may. @returns whether it waits. */
  const settle = (element: Element, meant: Element): boolean => {
    const ids = said.get(element)
    const closed = ids?.filter(judge.ofMark) ?? []
    const verdict = verdicts.ofElement(meant, closed)
    if (verdict && closed[0]) form.keepAside(element, meant, verdict.changes)
    if (verdict) form.hold(meant, verdict)
    form.become(element, meant)
    ledger.set(element, verdict, !!ids)
    return !!verdict
  }
  const adopt = (element: Element, ids: string): boolean => {
    const meant = form.copyAsMeant(element)
    said.set(element, ids.split(/\s+/).filter(Boolean))
    if (read(meant, 'async') === null) ordered.add(element)
    if (settle(element, meant)) return true
    if (SEEN_ONCE.test(element.localName) && element.isConnected && !isBeingParsed(element)) freed(element)
    return false
  }
  const holdScript = (script: Element, services: readonly string[], what: string): void =>
    hold(script, { services, what, changes: new Map([['type', HELD_TYPE]]) })
  const examine = (element: Element, runs: boolean): boolean => {
    if (ledger.has(element) || spent.has(element) || (!runs && element.localName === 'script')) return false
    const ids = form.servicesOf(element)
    if (ids !== null) return adopt(element, ids)
    const verdict = verdicts.ofElement(element)
    if (verdict) hold(element, verdict)
    return !!verdict
  }
  return {
    examine,
    asMeant: (element) => (form.isHeld(element as Element) ? form.copyAsMeant(element as Element) : undefined),
    isEmptied: (element) => ['src', 'srcdoc', 'data'].some((name) => form.isAside(element, name)),
    examineTree(root, runs) {
      const parent = root as Element
      // Text, comments and attributes are nodes too; a tree that holds elements is one that can be queried.
      if (!parent?.querySelectorAll) return false
      const elements = [...parent.querySelectorAll(LOADING_SELECTOR)]
      if (parent.nodeType === 1 && parent.matches(LOADING_SELECTOR)) elements.unshift(parent)
      return elements.filter((element) => examine(element, runs)).length > 0
    },
    writeAttribute(element, name, value, put) {
      const isScript = element.localName === 'script'
      // A script that has no place yet starts when it gets one, and is examined then.
      const isEarly = isScript && !element.isConnected
      if (!form.isAside(element, name) && (isEarly || value === null || !verdicts.ofAttribute(element, name, value)))
        return put(element)
      const meant = form.copyAsMeant(element)
      const done = put(meant)
      settle(element, meant)
      // Its type holds a script; the rest of it stays as written.
      return isScript && name !== 'type' ? put(element) : done
    },
    writeText(element, text) {
      if (element.localName === 'style') return verdicts.ofCss(text)[0]
      const services = element.isConnected && verdicts.ofScriptText(text, read(element, 'type'))
      if (services && !ledger.has(element)) holdScript(element, services, text)
      return text
    },
    notCopied(from, to) {
      if (!ledger.holdsIn(from)) return
      const copies = [...(to as Element).querySelectorAll('script')]
      if ((to as Element).localName === 'script') copies.push(to as HTMLScriptElement)
      for (const copy of copies) if (form.isHeld(copy)) spent.add(copy)
    },
    copyAsMeant: (tree) => (ledger.holdsIn(tree) ? form.copyAsMeant(tree, true) : undefined),
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
        return ledger.elements
      },
      settle: (element) => settle(element, form.copyAsMeant(element)),
      isOrdered: (script) => ordered.has(script),
      holdScript: (script, services) => holdScript(script, services, 'script'),
      changed: ledger.changed,
    },
  }
}

/** Whether the parser is at the end of this element: it starts a script itself. */
function isBeingParsed(element: Element): boolean {
  for (let node: Node | null = element; node; node = node.parentNode) if (node.nextSibling) return false
  return document.readyState === 'loading'
}
