import type { HeldElement, Ledger } from './held.js'
import { type Hold, openHolds } from './holds.js'
import type { Judge } from './judge.js'
import { LOADING, LOADING_SELECTOR } from './loading-attributes.js'
import { type Natives, TEXT } from './natives.js'
import { HELD_TYPE, isRunnable, putAnew } from './scripts.js'
import type { Changes, VerdictReader } from './verdict.js'

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
  /** Has `put` set an attribute (`null`: take it away): in the page, or where that waits, only in what is meant. */
  writeAttribute<R>(element: Element, name: string, value: string | null, put: (target: Element) => R): R
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

const notRun = (): Changes => new Map([['type', HELD_TYPE]])

/** @param freed told of a script that the HTML had held, whose services are allowed, and that the parser has passed. */
export function createExaminer(
  judge: Judge,
  verdicts: VerdictReader,
  ledger: Ledger,
  natives: Natives,
  freed: (script: Element) => void,
): Examiner {
  const { read, write, attributesOf, copyAside } = natives
  const holds = openHolds(judge, verdicts, ledger, natives)

  /** What the HTML says: `data-src` of what was marked by hand, `data-evaste-src` of what was rewritten. */
  const examineAside = (element: Element, mark: string | null, ids: string): boolean => {
    const hold = holds.begin(element)
    const { meant } = hold
    const changes: Changes = new Map()
    if (/^(script|style)$/.test(element.localName)) {
      if (!isRunnable(read(meant, 'type'))) write(meant, 'type', null)
      changes.set('type', HELD_TYPE)
    }
    for (const { name, value } of [...attributesOf(meant)]) {
      const [, isOurs, original] =
        (mark === null ? /^(data-evaste-)(.+)/ : /^data-(?:(evaste)|(src|type))$/).exec(name) ?? []
      if (isOurs) {
        write(meant, name, null)
        changes.set(name, mark)
      }
      if (!original || original === 'held') continue
      write(meant, original, value)
      changes.set(original, original === 'type' ? HELD_TYPE : null)
    }
    const services = ids.split(/\s+/).filter(Boolean)
    hold.isMark = mark !== null
    hold.isAsync = read(meant, 'async') !== null
    hold.aside = { services, changes, what: read(meant, 'src') ?? ids }
    holds.apply(element, hold, hold.aside)
    const scripts = judgeAnew(element, hold, services)
    if (scripts[0] && element.isConnected && !isBeingParsed(element)) freed(element)
    return !!holds.of(element)
  }
  /** @returns what is free, and still to be started. */
  const judgeAnew = (element: Element, hold: Hold, services: readonly string[]): readonly Element[] => {
    const { localName, parentElement } = element
    if (holds.judgeAnew(element, hold)) return []
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
      if (isRunnable(read(script, 'type'))) holdScript(script, services, 'script')
    template.replaceWith(template.content)
  }
  const holdScript = (script: Element, services: readonly string[], what: string): void =>
    holds.apply(script, holds.begin(script), { services, what, changes: notRun() })

  const examine = (element: Element, runs: boolean): boolean => {
    const hold = holds.of(element)
    if (hold || (!runs && element.localName === 'script')) return false
    const mark = read(element, 'data-evaste')
    const ids = mark ?? read(element, 'data-evaste-held')
    if (ids !== null) return examineAside(element, mark, ids)
    const verdict = verdicts.ofElement(element)
    if (verdict) holds.apply(element, holds.begin(element), verdict)
    return !!verdict
  }
  const eachCopy = (from: Node, to: Node, act: (element: Element, hold: Hold) => void): void => {
    const [originals, copies] = [from, to].map(
      (node) => [node, ...(node as Element).querySelectorAll('*')] as Element[],
    )
    originals?.forEach((original, at) => {
      const hold = holds.of(original)
      const copy = copies?.[at]
      if (hold && copy) act(copy, holds.copy(hold, copy))
    })
  }
  return {
    examine,
    asMeant(element) {
      const hold = holds.of(element as Element)
      if (hold && !hold.isMark) return holds.refresh(element as Element, hold)
    },
    isEmptied: (element) => [...(holds.of(element)?.changes.values() ?? [])].includes(null),
    examineTree(root, runs) {
      const parent = root as Element
      const elements = parent.firstElementChild ? [...parent.querySelectorAll(LOADING_SELECTOR)] : []
      // Most elements neither load by their name nor have an attribute: that costs less to ask than the selector.
      const mayLoad = parent.nodeType === 1 && (parent.localName in LOADING || parent.hasAttributes())
      if ((mayLoad || parent.localName === 'style') && parent.matches(LOADING_SELECTOR)) elements.unshift(parent)
      return elements.filter((element) => examine(element, runs)).length > 0
    },
    writeAttribute(element, name, value, put) {
      const known = holds.of(element)
      const isScript = element.localName === 'script'
      const isFree = known?.changes.has(name)
        ? known.isMark && name.startsWith('data-')
        : // A script that has no place yet starts when it gets one, and is examined then.
          (isScript && !element.isConnected) || value === null || !verdicts.ofAttribute(element, name, value)
      if (isFree) return put(element)
      const hold = known ?? holds.begin(element)
      const done = put(holds.refresh(element, hold))
      holds.judgeAnew(element, hold)
      // Its type holds a script; the rest of it stays as written.
      return isScript && name !== 'type' ? put(element) : done
    },
    writeText(element, text) {
      if (element.localName === 'style') return verdicts.ofCss(text)[0]
      const waits = element.isConnected && verdicts.ofScriptText(text, read(element, 'type'))
      if (waits && !holds.of(element)) holdScript(element, waits, text)
      return text
    },
    holdCopies(from, to) {
      if (ledger.holdsIn(from))
        eachCopy(from, to, (copy, hold) => {
          // The copy of a script that would have started does not start.
          if (copy.localName !== 'script') holds.judgeAnew(copy, hold)
        })
    },
    copyAsMeant(tree) {
      if (!ledger.holdsIn(tree)) return
      const copy = copyAside(tree, true)
      eachCopy(tree, copy, (element, hold) => holds.apply(element, hold, null))
      return copy
    },
    writeHeld(element) {
      const verdict = verdicts.ofElement(element)
      if (!verdict) return null
      const { services, changes } = verdict
      if (changes.delete(TEXT)) changes.set('type', HELD_TYPE)
      for (const [name, value] of changes) {
        const before = read(element, name)
        if (before !== null) write(element, `data-evaste-${name}`, before)
        write(element, name, value)
      }
      write(element, 'data-evaste-held', services.join(' '))
      const attributes = [...attributesOf(element)].map(
        ({ name, value }) => ` ${name}="${value.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`,
      )
      return `<${element.localName}${attributes.join('')}>`
    },
    release: (free) =>
      free.flatMap(({ element, services }) => {
        const hold = holds.of(element)
        if (!hold) return []
        holds.refresh(element, hold)
        return judgeAnew(element, hold, services)
      }),
  }
}

/** Whether the parser is at the end of this element: it starts a script itself. */
function isBeingParsed(element: Element): boolean {
  for (let node: Node | null = element; node; node = node.parentNode) if (node.nextSibling) return false
  return document.readyState === 'loading'
}
