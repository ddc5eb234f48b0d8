import type { Judge, Waits } from './judge.js'
import { addressesIn, absoluteIn, cleanCss, importsIn, LOADING } from './loading-attributes.js'
import type { Natives } from './natives.js'
import { HELD_TYPE, isRunnable } from './scripts.js'

/** What an element waits for, and what becomes of it meanwhile. */
export interface Verdict {
  readonly services: readonly string[]
  /** The first address or text that waits. */
  readonly what: string
  /** Attributes as they are while it waits; `null`: it has none of that name. */
  readonly changes: Map<string, string | null>
  /** Of a style sheet. */
  readonly text?: string
}

export interface VerdictReader {
  /** `null`: nothing in it waits. `textOf`: the script whose text counts. */
  ofElement(element: Element, textOf?: Element): Verdict | null
  /** What an attribute waits for, were it set to this. */
  ofAttribute(element: Element, name: string, value: string): Waits
  ofScriptText(text: string, type: string | null): Waits
  /** CSS without what waits, and for whom that is. */
  ofCss(css: string): readonly [clean: string, waits: Waits]
}

/** Reads elements as the browser would, and says what in them waits. */
export function createVerdictReader(
  judge: Judge,
  { readAttribute, readText }: Pick<Natives, 'readAttribute' | 'readText'>,
): VerdictReader {
  const ofAll = (addresses: readonly string[]): Waits => {
    const waits = addresses.map(judge.ofUrl).filter((found) => found !== null)
    return waits.length ? [...new Set(waits.flat())] : null
  }
  const reader: VerdictReader = {
    ofElement(element, textOf = element) {
      const { localName } = element
      const changes: Verdict['changes'] = new Map()
      const found: { what: string; text?: string } = { what: '' }
      let services: Waits = null
      const note = (waits: Waits, what: string): Waits => {
        if (waits) {
          services = [...new Set([...(services ?? []), ...waits])]
          found.what ||= what
        }
        return waits
      }
      if (localName === 'script') {
        const type = readAttribute(element, 'type')
        const address = LOADING.script?.map((name) => readAttribute(element, name)).find((value) => value !== null)
        const text = readText(textOf)
        if (
          isRunnable(type) &&
          note(
            typeof address !== 'string' ? reader.ofScriptText(text, type) : judge.ofUrl(address),
            address ?? text.trim(),
          )
        )
          changes.set('type', HELD_TYPE)
      } else
        for (const name of LOADING[localName] ?? []) {
          const value = readAttribute(element, name)
          if (value && note(reader.ofAttribute(element, name, value), value)) changes.set(name, null)
        }
      const style = readAttribute(element, 'style')
      if (style) {
        const [clean, waits] = reader.ofCss(style)
        if (note(waits, style)) changes.set('style', clean)
      }
      if (localName === 'style') {
        const css = readText(element)
        const [clean, waits] = reader.ofCss(css)
        if (note(waits, css.trim())) found.text = clean
      }
      return services && { services, changes, ...found }
    },
    ofAttribute: ({ localName }, name, value) =>
      name === 'style'
        ? reader.ofCss(value)[1]
        : LOADING[localName]?.includes(name)
          ? (ofAll(addressesIn(name, value)) ?? (name === 'srcdoc' ? judge.ofInlineScript(value) : null))
          : null,
    ofScriptText: (text, type) =>
      judge.ofInlineScript(text) ?? ofAll(type === 'speculationrules' ? absoluteIn(text) : importsIn(text)),
    ofCss(css) {
      const waiting: string[] = []
      const clean = cleanCss(css, (address) => judge.ofUrl(address) && waiting.push(address))
      return [clean, ofAll(waiting)]
    },
  }
  return reader
}
