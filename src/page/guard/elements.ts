import type { HeldElement, Ledger } from './held.js'
import type { Judge } from './judge.js'
import { addressesIn, LOADING, LOADING_SELECTOR } from './loading-attributes.js'
import { HELD_TYPE, isRunnable, putAnew, scriptAddress } from './scripts.js'

/** Looks at elements and holds those that wait. */
export interface Examiner {
  /** An element and everything in it. Answers whether anything new was held. */
  examineTree(root: Node): boolean
  /** Before `attribute` is set to `value`. `false`: it is held instead, and must not be set. */
  allowsAttribute(element: Element, attribute: string, value: string): boolean
  /** A template gives way to what is in it; the scripts in there are held on, until their turn in document order. */
  openTemplate(template: HeldElement): void
}

type Attributes = HeldElement['attributes']
const NOT_RUN = ['type', HELD_TYPE] as const

/**
 * @param freed called when a mark is found whose service is allowed already.
 */
export function createExaminer(judge: Judge, ledger: Ledger, freed: () => void): Examiner {
  /** Holds by putting `value` in place of what the attribute was. @returns what the attributes were. */
  const hold = (
    element: Element,
    services: readonly string[],
    what: string,
    [name, value]: readonly [string, string | null],
  ): Attributes => {
    const { attributes = new Map() as Attributes, isAsync = (element as HTMLScriptElement).async } =
      ledger.elementOf(element) ?? {}
    const before = element.getAttribute(name)
    if (before !== value) attributes.set(name, before)
    if (value === null) element.removeAttribute(name)
    else element.setAttribute(name, value)
    ledger.hold({ element, services, kind: element.localName, what, attributes, isAsync })
    return attributes
  }

  const examineScript = (script: Element): unknown => {
    if (!isRunnable(script.getAttribute('type'))) return
    const address = scriptAddress(script)
    const services = address === null ? judge.ofInlineScript(script.textContent) : judge.ofUrl(address)
    return services && hold(script, services, address ?? script.textContent.trim().slice(0, 80), NOT_RUN)
  }

  /** Marked by hand; a script that was left executable is held all the same. */
  const examineMark = (element: Element, id: string): unknown => {
    if (ledger.elementOf(element)) return
    const { src, type } = (element as HTMLElement).dataset
    const isScript = element.localName === 'script'
    if (isScript && !isRunnable(element.getAttribute('type'))) element.removeAttribute('type')
    const attributes = hold(element, [id], src ?? id, isScript ? NOT_RUN : ['data-evaste', id])
    attributes.set('data-evaste', null)
    if (src) attributes.set('src', src)
    if (type) attributes.set('type', type)
    if (!judge.ofMark(id)) freed()
    return attributes
  }

  /** Answers something where it has been held. */
  const examine = (element: Element): unknown => {
    const mark = element.getAttribute('data-evaste')
    if (mark !== null) return examineMark(element, mark)
    if (element.localName === 'script') return examineScript(element)
    let held: unknown
    for (const attribute of LOADING[element.localName] ?? []) {
      const value = element.getAttribute(attribute)
      const services = value && waitsFor(attribute, value)
      if (!services) continue
      held = hold(element, services, value, [attribute, null])
      // A frame in the document has begun to load by the time it is seen, and stops at once only where it is taken out.
      if (element.localName === 'iframe' && element.isConnected) putAnew(element)
    }
    return held
  }

  const waitsFor = (attribute: string, value: string): readonly string[] | null =>
    addressesIn(attribute, value).map(judge.ofUrl).find(Boolean) ?? null

  return {
    examineTree(root) {
      const parent = root as Element
      const elements = parent.firstElementChild ? [...parent.querySelectorAll(LOADING_SELECTOR)] : []
      if (parent.matches?.(LOADING_SELECTOR)) elements.unshift(parent)
      return elements.filter(examine).length > 0
    },
    allowsAttribute(element, attribute, value) {
      const name = element.localName
      if (!LOADING[name]?.includes(attribute)) return true
      const services = waitsFor(attribute, value)
      // A script outside the document starts when it is inserted, and is examined then.
      if (name === 'script') {
        if (services && element.isConnected) hold(element, services, value, NOT_RUN)
        return true
      }
      if (services) hold(element, services, value, [attribute, null]).set(attribute, value)
      else ledger.elementOf(element)?.attributes.delete(attribute)
      return !services
    },
    openTemplate({ element, services }) {
      const { content } = element as HTMLTemplateElement
      for (const script of content.querySelectorAll('script:not([data-evaste])'))
        if (isRunnable(script.getAttribute('type'))) hold(script, services, 'script', ['type', HELD_TYPE])
      element.replaceWith(content)
    },
  }
}

/** Puts back what was taken. A script is then still to be started. */
export function restore({ element, attributes }: HeldElement): void {
  for (const [name, value] of attributes)
    if (value === null) element.removeAttribute(name)
    else element.setAttribute(name, value)
}
