import { addressesInRules, carriedText, importedAddresses } from '../../held/code-addresses.js'
import { addressesInCss } from '../../held/css-addresses.js'
import { BUNDLE_START } from '../../held/held-names.js'
import { addressesInAttribute, isConnection, loadingAttributes } from '../../held/loading-attributes.js'
import { isRunnable, isSpeculation } from '../../held/script-type.js'
import type { HeldTag } from './held-tag.js'
import type { StartTag } from './html-tokens.js'
import { distinct, type WaitingServices } from './waiting-services.js'

/** What must be held of an element, and what it would have loaded. */
export interface FoundHeld extends HeldTag {
  /** The first URL, or the beginning of the text; at most 200 characters. */
  readonly loads: string
}

/** Returns the services that a nested HTML document, as in `srcdoc`, waits for. */
export type ServicesOfHtml = (html: string) => readonly string[]

const SHOWN_LENGTH = 200
const WRITES_MARKUP = /\bdocument\s*\.\s*write(?:ln)?\b/
const HREFS = ['src', 'href', 'xlink:href']

/** Whether the effect of an element depends on its text. */
export function dependsOnText({ name, attributes }: StartTag): boolean {
  const type = attributes.get('type')
  if (name === 'style') return isStyleSheet(type)
  // HTML and SVG differ in whether `src` or `href` replaces the text, so both are examined.
  if (name === 'script') return isRunnable(type, attributes.get('language'))
  return name === 'noscript'
}

/** Examines an element by its start tag alone. `null`: it needs no change. */
export function findHeldByTag(tag: StartTag, waiting: WaitingServices, ofHtml: ServicesOfHtml): FoundHeld | null {
  const held = judgeAttributes(tag, waiting, ofHtml).filter(({ services }) => services.length > 0)
  const [first] = held
  if (!first) return null
  const isScript = tag.name === 'script' && held.some(({ attribute }) => HREFS.includes(attribute))
  const hrefs = HREFS.filter((href) => isScript && tag.attributes.has(href))
  return {
    services: distinct(held.flatMap(({ services }) => services)),
    attributes: [...new Set([...held.map(({ attribute }) => attribute), ...hrefs])],
    isSwitchedOff: isScript,
    loads: first.loads.trim().slice(0, SHOWN_LENGTH),
  }
}

interface JudgedAttribute {
  readonly attribute: string
  readonly services: readonly string[]
  readonly loads: string
}

function judgeAttributes(
  { name, attributes }: StartTag,
  waiting: WaitingServices,
  ofHtml: ServicesOfHtml,
): readonly JudgedAttribute[] {
  const isData = name === 'script' && !isRunnable(attributes.get('type'), attributes.get('language'))
  const ofAddress = isConnection(attributes.get('rel')) && name === 'link' ? waiting.ofHost : waiting.ofUrl
  const servicesOf = (loads: string): readonly string[] => {
    const text = carriedText(name, loads)
    if (text === null) return ofAddress(loads)
    return [...waiting.ofText(text), ...(name === 'script' ? waiting.ofInlineScript(text) : [])]
  }
  const judged = loadingAttributes(name, attributes)
    .filter((attribute) => !isData || !HREFS.includes(attribute))
    .map((attribute) => {
      const found = addressesInAttribute(attribute, attributes.get(attribute) ?? '').map((loads) => ({
        loads,
        services: servicesOf(loads),
      }))
      const loads = found.find(({ services }) => services.length > 0)?.loads ?? ''
      return { attribute, loads, services: found.flatMap(({ services }) => services) }
    })
  const document = name === 'iframe' ? attributes.get('srcdoc') : undefined
  if (document) return [...judged, { attribute: 'srcdoc', loads: document, services: ofHtml(document) }]
  return judged
}

/** Examines a script or a style sheet by its text. */
export function findHeldByText(tag: StartTag, text: string, waiting: WaitingServices): FoundHeld | null {
  // evaste itself: its declaration contains the texts of `inline`.
  if (tag.attributes.has('data-chunks') && text.startsWith(BUNDLE_START)) return null
  const services =
    tag.name === 'style'
      ? distinct(addressesInCss(text).flatMap(waiting.ofUrl))
      : servicesOfScript(tag.attributes.get('type'), text, waiting)
  if (services.length === 0) return null
  return { services, attributes: [], isSwitchedOff: true, loads: text.trim().slice(0, SHOWN_LENGTH) }
}

function servicesOfScript(type: string | undefined, text: string, waiting: WaitingServices): readonly string[] {
  if (isSpeculation(type)) return distinct(addressesInRules(text).flatMap(waiting.ofUrl))
  return distinct([
    ...waiting.ofInlineScript(text),
    ...importedAddresses(text).flatMap(waiting.ofUrl),
    ...(WRITES_MARKUP.test(text) ? waiting.ofText(text) : []),
  ])
}

const isStyleSheet = (type: string | undefined): boolean => !type?.trim() || /^\s*text\/css/i.test(type)
