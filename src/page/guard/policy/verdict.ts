import { absoluteAddresses, addressesInRules, carriedText, importedAddresses } from '../../../held/code-addresses.js'
import { mayHaveAddress, replaceCssAddresses } from '../../../held/css-addresses.js'
import { HELD_TYPE } from '../../../held/held-names.js'
import {
  addressesInAttribute,
  CSS_ATTRIBUTES,
  isConnection,
  isLoadingRelation,
  LOADING,
} from '../../../held/loading-attributes.js'
import { isRunnable, isSpeculation } from '../../../held/script-type.js'
import { type Natives, TEXT } from '../elements/natives.js'
import type { BlockedBy, BlockingPolicy } from './blocking-policy.js'

/** The attributes of an element while it is held, by name; `null`: removed. `TEXT`: its text. */
export type Changes = Map<string, string | null>

/** The services that an element waits for, and how it is changed meanwhile. */
export interface Verdict {
  readonly services: readonly string[]
  /** The first URL or text that is blocked. */
  readonly what: string
  /** Whether the element has a URL that it would load, so that it fires `load` or `error`. */
  readonly isAddress: boolean
  readonly changes: Changes
}

export interface VerdictReader {
  /**
   * `null`: nothing in it is blocked. `markedServices`: services that the whole element waits for, whatever it loads.
   */
  ofElement(element: Element, markedServices?: readonly string[]): Verdict | null
  /** The services that an attribute would wait for if it had this value. */
  ofAttribute(element: Element, name: string, value: string): BlockedBy
  ofScriptText(text: string, type: string | null): BlockedBy
  /** CSS without the blocked URLs, and the services that they wait for. */
  ofCss(css: string): readonly [clean: string, blockedBy: BlockedBy]
}

/** Reads elements as the browser would, and determines what in them is blocked. */
export function createVerdictReader(policy: BlockingPolicy, { read, readBlob }: Natives): VerdictReader {
  const merge = (found: readonly BlockedBy[]): BlockedBy => {
    const waiting = found.filter((ids) => ids !== null)
    if (waiting.length) return [...new Set(waiting.flat())]
    return null
  }
  const ofAll = (addresses: readonly string[]): BlockedBy => merge(addresses.map(policy.ofUrl))
  const ofCss: VerdictReader['ofCss'] = (css) => {
    if (!mayHaveAddress(css)) return [css, null]
    const found: BlockedBy[] = []
    const clean = replaceCssAddresses(css, (address) => {
      const ids = /^data:text\/css/i.test(address) ? ofAddress('link', address) : policy.ofUrl(address)
      found.push(ids)
      if (ids) return 'data:,'
      return undefined
    })
    return [clean, merge(found)]
  }
  const ofScriptText: VerdictReader['ofScriptText'] = (text, type) =>
    policy.ofInlineScript(text) ?? ofAll(isSpeculation(type) ? addressesInRules(text) : importedAddresses(text))
  /** A URL, or the text that a `data:`, `javascript:` or `blob:` URL contains. */
  const ofAddress = (localName: string, url: string): BlockedBy => {
    const text = carriedText(localName, url) ?? (/^(script|link)$/.test(localName) ? readBlob(url) : null)
    if (text === null) return policy.ofUrl(url)
    return (localName === 'script' ? ofScriptText(text, null) : null) ?? ofAll(absoluteAddresses(text))
  }
  const ofAttribute: VerdictReader['ofAttribute'] = (element, name, value) => {
    const { localName } = element
    if (CSS_ATTRIBUTES.includes(name)) return ofCss(value)[1]
    if (!LOADING.get(localName)?.includes(name)) return null
    if (name === 'srcdoc') return policy.ofMarkup(value) ?? ofAll(absoluteAddresses(value))
    if (localName === 'link') {
      const rel = read(element, 'rel')
      if (!isLoadingRelation(rel)) return null
      if (isConnection(rel)) return policy.ofHost(value)
    }
    return merge(addressesInAttribute(name, value).map((address) => ofAddress(localName, address)))
  }
  return {
    ofCss,
    ofScriptText,
    ofAttribute,
    ofElement(element, markedServices = []) {
      const { localName } = element
      const changes: Changes = new Map()
      const services = new Set(markedServices)
      let what = ''
      let isAddress = localName !== 'script'
      const note = (ids: BlockedBy, loads: string, name: string, value: string | null): void => {
        if (!ids && !markedServices[0]) return
        ids?.forEach((id) => services.add(id))
        what ||= loads.trim()
        // Changed first and restored last, because a browser warns about a link without a URL.
        if (localName === 'link') changes.set('rel', null)
        changes.set(name, value)
      }
      const attributes = LOADING.get(localName) ?? []
      if (localName === 'script') {
        const type = read(element, 'type')
        const text = read(element, TEXT) as string
        const address = 'src' in element ? read(element, 'src') : (read(element, 'href') ?? read(element, 'xlink:href'))
        isAddress = address !== null
        if (isRunnable(type, read(element, 'language')))
          note(
            address === null ? ofScriptText(text, type) : ofAddress(localName, address),
            address ?? text,
            'type',
            HELD_TYPE,
          )
      } else
        for (const name of attributes) {
          const value = read(element, name)
          if (value) note(ofAttribute(element, name, value), value, name, null)
        }
      for (const name of localName === 'style' ? [...CSS_ATTRIBUTES, TEXT] : CSS_ATTRIBUTES) {
        const css = read(element, name)
        if (!css?.includes('/')) continue
        const [clean, ids] = ofCss(css)
        note(ids, css, name, clean)
      }
      if (changes.size || markedServices[0]) return { services: [...services], what, isAddress, changes }
      return null
    },
  }
}
