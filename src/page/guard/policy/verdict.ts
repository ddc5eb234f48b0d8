import type { BlockingPolicy, BlockedBy } from './blocking-policy.js'
import { absoluteIn, addressesIn, cleanCss, importsIn, LOADING } from '../elements/loading-attributes.js'
import { type Natives, TEXT } from '../elements/natives.js'
import { HELD_TYPE, isRunnable } from '../elements/scripts.js'

/** Attributes as they are while an element waits, by name; `null`: it has none of that name. `TEXT`: its text. */
export type Changes = Map<string, string | null>

/** What an element waits for, and what becomes of it meanwhile. */
export interface Verdict {
  readonly services: readonly string[]
  /** The first address or text that waits. */
  readonly what: string
  readonly changes: Changes
}

export interface VerdictReader {
  /** `null`: nothing in it waits. `markedServices`: services that the whole element waits for, whatever it loads. */
  ofElement(element: Element, markedServices?: readonly string[]): Verdict | null
  /** What an attribute waits for, were it set to this. */
  ofAttribute(element: Element, name: string, value: string): BlockedBy
  ofScriptText(text: string, type: string | null): BlockedBy
  /** CSS without what waits, and for whom that is. */
  ofCss(css: string): readonly [clean: string, waits: BlockedBy]
}

/** Reads elements as the browser would, and says what in them waits. */
export function createVerdictReader(policy: BlockingPolicy, { read }: Natives): VerdictReader {
  const ofAll = (addresses: readonly string[]): BlockedBy => {
    const waits = addresses.map(policy.ofUrl).filter((found) => found !== null)
    return waits.length ? [...new Set(waits.flat())] : null
  }
  const ofCss: VerdictReader['ofCss'] = (css) => {
    const waiting: string[] = []
    return [cleanCss(css, (address) => policy.ofUrl(address) && waiting.push(address)), ofAll(waiting)]
  }
  const ofScriptText: VerdictReader['ofScriptText'] = (text, type) =>
    policy.ofInlineScript(text) ?? ofAll(type === 'speculationrules' ? absoluteIn(text) : importsIn(text))
  const ofAttribute: VerdictReader['ofAttribute'] = ({ localName }, name, value) =>
    name === 'style'
      ? ofCss(value)[1]
      : LOADING[localName]?.includes(name)
        ? (ofAll(addressesIn(name, value)) ?? (name === 'srcdoc' ? policy.ofInlineScript(value) : null))
        : null
  return {
    ofCss,
    ofScriptText,
    ofAttribute,
    ofElement(element, markedServices = []) {
      const { localName } = element
      const changes: Changes = new Map()
      const services = new Set(markedServices)
      let what = ''
      const note = (waits: BlockedBy, loads: string, name: string, value: string | null): void => {
        if (!waits && !markedServices[0]) return
        waits?.forEach((id) => services.add(id))
        what ||= loads.trim()
        // First, and back last: a browser complains of a link that is to load nothing.
        if (localName === 'link') changes.set('rel', null)
        changes.set(name, value)
      }
      const attributes = LOADING[localName] ?? []
      if (localName === 'script') {
        const type = read(element, 'type')
        const text = read(element, TEXT) as string
        const [address] = attributes.map((name) => read(element, name)).filter((value) => value !== null)
        if (isRunnable(type))
          note(
            address === undefined ? ofScriptText(text, type) : policy.ofUrl(address),
            address ?? text,
            'type',
            HELD_TYPE,
          )
      } else
        for (const name of attributes) {
          const value = read(element, name)
          if (value) note(ofAttribute(element, name, value), value, name, null)
        }
      for (const name of localName === 'style' ? ['style', TEXT] : ['style']) {
        const css = read(element, name)
        if (!css) continue
        const [clean, waits] = ofCss(css)
        note(waits, css, name, clean)
      }
      return changes.size || markedServices[0] ? { services: [...services], what, changes } : null
    },
  }
}
