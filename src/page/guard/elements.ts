import type { HeldElement, Ledger } from './held.js'
import type { Judge } from './judge.js'
import { LOADING_SELECTOR } from './loading-attributes.js'
import type { Natives } from './natives.js'
import { HELD_TYPE, isRunnable, putAnew } from './scripts.js'
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
  /** Has `write` set an attribute (`null`: take it away): in the page, or where that waits, only in what is meant. */
  writeAttribute<R>(element: Element, name: string, value: string | null, write: (target: Element) => R): R
  /** Before a script or style sheet gets this text. @returns what it may have of it. */
  writeText(element: Element, text: string): string
  /** A held element as the page has made it; `undefined`: the element is not held. */
  asMeant(element: unknown): Element | undefined
  /** Whether a held element has lost its address, and with it the `load` that the page waits for. */
  isEmptied(element: Element): boolean
  /** Holds, in the copy of a tree, what is held in the tree. */
  holdCopies(from: Node, to: Node): void
  /** A copy, out of reach, in which nothing is held; `undefined`: nothing is held here either. */
  copyAsMeant(tree: Element): Element | undefined
  /** HTML of an element's start tag, so that it loads nothing and is found again. `null`: it does not wait. */
  writeHeld(element: Element): string | null
  /** Lets go of what waits no longer. @returns the scripts in it, still to be started. */
  release(free: readonly HeldElement[]): readonly Element[]
}

type Changes = Verdict['changes']

interface Hold {
  /** In a document that is never shown: the element as the page has made it. */
  readonly meant: Element
  /** What stands in the page instead. */
  changes: Changes
  text?: string | undefined
  /** What the HTML itself says that it waits for: a mark by hand, or written by a server or build. */
  aside?: Verdict
  isMark?: boolean
  /** Of a script, before the browser passed it over: doing so makes every script asynchronous. */
  isAsync: boolean
}

/** @param freed told of a script that the HTML had held, whose services are allowed, and that the parser has passed. */
export function createExaminer(
  judge: Judge,
  verdicts: VerdictReader,
  ledger: Ledger,
  natives: Natives,
  freed: (script: Element) => void,
): Examiner {
  const { readAttribute, writeAttribute, dropAttribute, attributesOf, readText, writeText, copyAside } = natives
  const holds = new WeakMap<Element, Hold>()

  const begin = (element: Element): Hold => {
    const { localName, async: isAsync } = element as HTMLScriptElement
    const hold = { meant: copyAside(element, localName === 'style'), changes: new Map() as Changes, isAsync }
    holds.set(element, hold)
    return hold
  }
  const judgeMeant = (element: Element, { meant, aside }: Hold): Verdict | null => {
    const verdict = verdicts.ofElement(meant, element)
    if (!aside?.services.some(judge.ofMark)) return verdict
    const changes = new Map([...aside.changes, ...(verdict?.changes ?? [])])
    return { ...aside, ...verdict, services: [...new Set([...aside.services, ...(verdict?.services ?? [])])], changes }
  }
  /** Makes the element what the verdict says; without one, what it is meant to be. */
  const apply = (element: Element, hold: Hold, verdict: Verdict | null): void => {
    const { meant, changes } = hold
    const next: Changes = verdict?.changes ?? new Map<string, string | null>()
    let isStopped = false
    const names = [...new Set([...next.keys(), ...changes.keys()])]
    // The type is first to go and last to come: meanwhile, no attribute starts a script.
    for (const name of verdict ? names : names.reverse()) {
      const value = next.has(name) ? (next.get(name) as string | null) : readAttribute(meant, name)
      const now = readAttribute(element, name)
      // What the page has written past any function since is the page's.
      if (value === now || (changes.has(name) && now !== changes.get(name))) continue
      if (value === null) dropAttribute(element, name)
      else writeAttribute(element, meant.getAttributeNode(name)?.namespaceURI ?? null, name, value)
      isStopped ||= value === null && element.localName === 'iframe'
    }
    if (meant.localName === 'style' && (hold.text === undefined || hold.text === readText(element))) {
      const text = verdict?.text ?? readText(meant)
      if (text !== readText(element)) writeText(element, text)
      hold.text = text
    }
    hold.changes = next
    if (!verdict) holds.delete(element)
    const { services, what } = verdict ?? {}
    ledger.set(
      element,
      services && what !== undefined
        ? { services, what, kind: element.localName, element, isAside: !!hold.aside }
        : null,
    )
    // A frame in the document has begun to load by the time it is seen, and stops at once only where it is taken out.
    if (isStopped && element.isConnected) putAnew(element)
  }

  /** What the HTML says: `data-src` of what was marked by hand, `data-evaste-src` of what was rewritten. */
  const examineAside = (element: Element, mark: string | null, ids: string): boolean => {
    const hold = begin(element)
    const { meant } = hold
    const changes: Changes = new Map()
    if (/^(script|style)$/.test(element.localName)) {
      if (!isRunnable(readAttribute(meant, 'type'))) dropAttribute(meant, 'type')
      changes.set('type', HELD_TYPE)
    }
    for (const { name, value } of [...attributesOf(meant)]) {
      const [, isOurs, original] = /^data-(evaste-?)?(.*)$/.exec(name) ?? []
      if (isOurs) {
        dropAttribute(meant, name)
        changes.set(name, mark && value)
      }
      if (!original || original === 'held' || (mark === null ? !isOurs : !/^(src|type)$/.test(name.slice(5)))) continue
      writeAttribute(meant, null, original, value)
      changes.set(original, original === 'type' ? HELD_TYPE : null)
    }
    const services = ids.split(/\s+/).filter(Boolean)
    hold.isMark = mark !== null
    hold.isAsync = readAttribute(meant, 'async') !== null
    hold.aside = { services, changes, what: readAttribute(meant, 'src') ?? ids }
    const verdict = judgeMeant(element, hold)
    apply(element, hold, verdict ?? hold.aside)
    if (!verdict && letGo(element, hold, services)[0] && element.isConnected && !isBeingParsed(element)) freed(element)
    return !!verdict
  }
  const examine = (element: Element, runs: boolean): boolean => {
    const hold = holds.get(element)
    const style = hold && readAttribute(element, 'style')
    if (hold && style && style !== hold.changes.get('style') && verdicts.ofAttribute(element, 'style', style)) {
      writeAttribute(hold.meant, null, 'style', style)
      hold.changes.set('style', style)
      apply(element, hold, judgeMeant(element, hold))
    }
    if (hold || (!runs && element.localName === 'script')) return false
    const mark = readAttribute(element, 'data-evaste')
    const ids = mark ?? readAttribute(element, 'data-evaste-held')
    if (ids !== null) return examineAside(element, mark, ids)
    const verdict = verdicts.ofElement(element)
    if (verdict) apply(element, begin(element), verdict)
    return !!verdict
  }
  const asMeant = (element: unknown): Element | undefined => {
    const hold = holds.get(element as Element)
    if (hold && !hold.isMark) return refresh(element as Element, hold)
  }
  /** What is not changed is the page's own to write; what is meant follows it. */
  const refresh = (element: Element, { meant, changes }: Hold): Element => {
    for (const attribute of attributesOf(element))
      if (!changes.has(attribute.name) && readAttribute(meant, attribute.name) !== attribute.value)
        meant.setAttributeNode(attribute.cloneNode() as Attr)
    for (const { name } of [...attributesOf(meant)])
      if (!changes.has(name) && readAttribute(element, name) === null) dropAttribute(meant, name)
    return meant
  }
  /** @returns what is still to be started. */
  const letGo = (element: Element, hold: Hold, services: readonly string[]): Element[] => {
    const { localName, parentElement } = element
    apply(element, hold, null)
    // A style sheet looks at its type, and a player at its sources, once.
    if (localName === 'style' && hold.aside) putAnew(element)
    if (localName === 'source') (parentElement as HTMLMediaElement | null)?.load?.()
    if (localName === 'template') open(element as HTMLTemplateElement, services)
    if (localName !== 'script') return []
    // The browser took it for asynchronous as it passed it over.
    if (!hold.isAsync) (element as HTMLScriptElement).async = false
    return [element]
  }
  /** A template gives way to what is in it; the scripts in there are held on, until their turn in document order. */
  const open = (template: HTMLTemplateElement, services: readonly string[]): void => {
    for (const script of template.content.querySelectorAll('script:not([data-evaste])'))
      if (isRunnable(readAttribute(script, 'type')))
        apply(script, begin(script), { services, what: 'script', changes: new Map([['type', HELD_TYPE]]) })
    template.replaceWith(template.content)
  }
  const eachCopy = (from: Node, to: Node, act: (hold: Hold, copy: Element) => void): void => {
    const [originals, copies] = [from, to].map((node) => [node, ...(node as Element).querySelectorAll('*')])
    originals?.forEach((original, at) => {
      const hold = holds.get(original as Element)
      if (hold) act({ ...hold, meant: copyAside(hold.meant, true) }, copies?.[at] as Element)
    })
  }
  return {
    examine,
    asMeant,
    isEmptied: (element) => [...(holds.get(element)?.changes ?? [])].some(([, value]) => value === null),
    examineTree(root, runs) {
      const parent = root as Element
      const elements = parent.firstElementChild ? [...parent.querySelectorAll(LOADING_SELECTOR)] : []
      if (parent.matches?.(LOADING_SELECTOR)) elements.unshift(parent)
      return elements.filter((element) => examine(element, runs)).length > 0
    },
    writeAttribute(element, name, value, write) {
      const known = holds.get(element)
      const isScript = element.localName === 'script'
      const waits = value !== null && verdicts.ofAttribute(element, name, value)
      // A script that has no place yet starts when it gets one, and is examined then.
      if (
        known?.changes.has(name)
          ? known.isMark && name.startsWith('data-')
          : !waits || (isScript && !element.isConnected)
      )
        return write(element)
      const hold = known ?? begin(element)
      refresh(element, hold)
      const done = write(hold.meant)
      apply(element, hold, judgeMeant(element, hold))
      // Its type holds a script; the rest of it stays as written.
      return isScript && name !== 'type' ? write(element) : done
    },
    writeText(element, text) {
      if (element.localName === 'style') return verdicts.ofCss(text)[0]
      const waits = element.isConnected && verdicts.ofScriptText(text, readAttribute(element, 'type'))
      if (waits && !holds.has(element))
        apply(element, begin(element), { services: waits, what: text, changes: new Map([['type', HELD_TYPE]]) })
      return text
    },
    holdCopies(from, to) {
      if (ledger.holdsIn(from))
        eachCopy(from, to, (hold, copy) => {
          holds.set(copy, hold)
          // The copy of a script that would have started does not start.
          if (copy.localName !== 'script') apply(copy, hold, judgeMeant(copy, hold))
        })
    },
    copyAsMeant(tree) {
      if (!ledger.holdsIn(tree)) return
      const copy = copyAside(tree, true)
      eachCopy(tree, copy, (hold, element) => apply(element, hold, null))
      return copy
    },
    writeHeld(element) {
      const verdict = verdicts.ofElement(element)
      if (!verdict) return null
      const { services, changes, text } = verdict
      if (text) changes.set('type', HELD_TYPE)
      for (const [name, value] of changes) {
        const before = readAttribute(element, name)
        if (before !== null) writeAttribute(element, null, `data-evaste-${name}`, before)
        if (value === null) dropAttribute(element, name)
        else writeAttribute(element, null, name, value)
      }
      writeAttribute(element, null, 'data-evaste-held', services.join(' '))
      const attributes = [...attributesOf(element)].map(
        ({ name, value }) => ` ${name}="${value.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`,
      )
      return `<${element.localName}${attributes.join('')}>`
    },
    release: (free) =>
      free.flatMap(({ element, services }) => {
        const hold = holds.get(element)
        if (!hold) return []
        refresh(element, hold)
        const verdict = judgeMeant(element, hold)
        if (!verdict) return letGo(element, hold, services)
        apply(element, hold, verdict)
        return []
      }),
  }
}

/** Whether the parser is at the end of this element: it starts a script itself. */
function isBeingParsed(element: Element): boolean {
  for (let node: Node | null = element; node; node = node.parentNode) if (node.nextSibling) return false
  return document.readyState === 'loading'
}
