import type { HeldElement, Ledger } from './held.js'
import type { Judge } from './judge.js'
import { addressesIn, LOADING_SELECTOR, loadingAttributes } from './loading-attributes.js'
import { holdMark } from './marks.js'
import type { Natives } from './natives.js'
import { holdScript, judgeScript } from './scripts.js'

/** Looks at elements and holds those that wait. */
export interface Examiner {
  /** An element and everything in it. Answers whether anything new was held. */
  examineTree(root: Node): boolean
  /** Before `attribute` is set to `value`. `false`: it is held instead, and must not be set. */
  allowsAttribute(element: Element, attribute: string, value: string): boolean
  /** What a held attribute was, or `undefined`. */
  originalAttribute(element: Element, attribute: string): string | undefined
}

/** Elements whose attributes were taken out, by element. */
type Taken = WeakMap<Element, Map<string, string>>

/** @param freed called when a mark is found whose service is allowed already. */
export function createExaminer(judge: Judge, ledger: Ledger, natives: Natives, freed: () => void): Examiner {
  const taken: Taken = new WeakMap()

  const examine = (element: Element): boolean => {
    const mark = element.getAttribute('data-evaste')
    if (mark !== null) return examineMark(element, mark)
    if (element.localName === 'script') {
      const waits = judgeScript(element, judge)
      if (waits) ledger.hold(holdScript(element, waits))
      return !!waits
    }
    const held = loadingAttributes(element.localName).filter((attribute) => {
      const value = element.getAttribute(attribute)
      return value !== null && !allowsAttribute(element, attribute, value)
    })
    for (const attribute of held) element.removeAttribute(attribute)
    // A frame in the document has begun to load by the time it is seen; only going elsewhere stops that.
    if (held.length && element.localName === 'iframe' && element.isConnected)
      natives.setAttribute.call(element, 'src', 'about:blank')
    return held.length > 0
  }

  const examineMark = (element: Element, mark: string): boolean => {
    if (ledger.elementOf(element)) return false
    ledger.hold(holdMark(element, mark))
    if (!judge.ofMark(mark)) freed()
    return true
  }

  const allowsAttribute = (element: Element, attribute: string, value: string): boolean => {
    const attributes = loadingAttributes(element.localName)
    if (!attributes.includes(attribute)) return true
    const services = addressesIn(attribute, value).map(judge.ofUrl).find((waits) => waits)
    if (!services) {
      taken.get(element)?.delete(attribute)
      return true
    }
    if (element.localName === 'script') {
      // A script outside the document starts when it is inserted, and is examined then.
      if (element.isConnected && !ledger.elementOf(element)) ledger.hold(holdScript(element, services))
      return true
    }
    const values = taken.get(element) ?? new Map<string, string>()
    taken.set(element, values.set(attribute, value))
    ledger.hold(heldAttributes(element, services, values, taken))
    return false
  }

  return {
    examineTree(root) {
      const elements = (root as ParentNode).firstElementChild
        ? [...(root as ParentNode).querySelectorAll(LOADING_SELECTOR)]
        : []
      if (root.nodeType === Node.ELEMENT_NODE && (root as Element).matches(LOADING_SELECTOR)) elements.unshift(root as Element)
      return elements.filter(examine).length > 0
    },
    allowsAttribute,
    originalAttribute: (element, attribute) => taken.get(element)?.get(attribute),
  }
}

function heldAttributes(
  element: Element,
  services: readonly string[],
  values: ReadonlyMap<string, string>,
  taken: Taken,
): HeldElement {
  return {
    element,
    services,
    kind: element.localName,
    what: [...values.values()].join(' '),
    restore() {
      taken.delete(element)
      for (const [attribute, value] of values) element.setAttribute(attribute, value)
    },
  }
}
