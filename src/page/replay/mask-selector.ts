import { type CssToken, textOf, unescapeCss } from './css-tokens.js'
import { isKeptAttribute } from './kept-attributes.js'
import { isKnownElement } from './known-elements.js'
import type { KnownNames } from './known-names.js'
import { numberedElement, numberedName } from './mask-name.js'

/** Attributes whose values stay. */
const PLAIN_ATTRIBUTES = new Set(['type', 'dir'])
/** Words in brackets, and the steps of an animation. */
const KEPT = new Set(['odd', 'even', 'n', '-n', 'of', 'ltr', 'rtl', 'from', 'to'])
const STEPS = /^[\d\s.,%]*$|^\s*(from|to)\s*$/i
const PSEUDO_FUNCTION =
  /^(is|where|not|has|matches|-(webkit|moz)-any|nth-(last-)?(child|of-type)|lang|dir|host|host-context|slotted|part|state|highlight|cue|picker|view-transition-(group|image-pair|old|new))\($/i
/** Browsers take any name that begins like this. */
const ANY_PSEUDO = /^-webkit-/i
const WEBKIT_PSEUDO =
  /^-webkit-(scrollbar(-(thumb|track|track-piece|button|corner))?|resizer|search-(cancel-button|decoration)|file-upload-button|slider-(thumb|runnable-track)|color-swatch(-wrapper)?|(meter|progress)-(bar|value|inner-element)|(inner|outer)-spin-button|datetime-edit|calendar-picker-indicator|input-placeholder|details-marker|autofill|any-link|full-screen)$/i

interface SelectorReading {
  /** Whether a browser has written it. */
  readonly isParsed: boolean
  readonly names: KnownNames
}

/**
 * A selector with the names of elements, classes and ids as a recording has them on elements, and without attributes that a
 * recording has not.
 *
 * @returns `null` if no browser knows it.
 */
export function maskSelector(tokens: readonly CssToken[], { isParsed, names }: SelectorReading): string | null {
  if (STEPS.test(textOf(tokens))) return textOf(tokens)
  if (!isParsed && !isSelector(textOf(tokens))) return null
  let masked = ''
  let attribute: string | null = null
  let isMasked = false
  for (const [at, { kind, text }] of tokens.entries()) {
    if (text === '[') [attribute, isMasked] = ['', false]
    else if (text === ']') attribute = null
    else if (attribute === '' && kind === 'word') {
      attribute = unescapeCss(text).toLowerCase()
      masked += isKeptAttribute(attribute) ? text : numberedName(attribute)
      continue
    } else if (attribute === null) {
      masked += maskPart({ kind, text }, tokens[at - 1]?.text, names)
      continue
    }
    if (!isMasked || text === ']') masked += text
    if (text === '=' && attribute && !PLAIN_ATTRIBUTES.has(attribute)) {
      masked += '""'
      isMasked = true
    }
  }
  return masked
}

function maskPart({ kind, text }: CssToken, before: string | undefined, names: KnownNames): string {
  if (kind === 'string' || kind === 'url') return '""'
  if (kind !== 'word') return text
  if (text.startsWith('#')) return `#${names.masked(unescapeCss(text.slice(1)))}`
  if (before === '.') return names.masked(unescapeCss(text))
  if (before === ':') return isPseudo(text) ? text : text.endsWith('(') ? 'none(' : 'none'
  const word = unescapeCss(text).toLowerCase()
  return KEPT.has(word) || isKnownElement(word) ? text : numberedElement(word)
}

const MOST_PSEUDOS = 500
const pseudos = new Map<string, boolean>()

/** In `:is()` a browser accepts what it does not know, so each name counts by itself. */
function isPseudo(text: string): boolean {
  const known = pseudos.get(text)
  if (known !== undefined) return known
  if (pseudos.size >= MOST_PSEUDOS) pseudos.clear()
  const isKnown = ANY_PSEUDO.test(text)
    ? WEBKIT_PSEUDO.test(text) || PSEUDO_FUNCTION.test(text)
    : PSEUDO_FUNCTION.test(text) ||
      (/^-?[a-z][a-z-]*$/i.test(text) && (isSelector(`:${text}`) || isSelector(`::${text}`)))
  pseudos.set(text, isKnown)
  return isKnown
}

/** Without a browser, as in a test, each is one. */
function isSelector(text: string): boolean {
  try {
    globalThis.document?.createDocumentFragment().querySelector(text)
    return true
  } catch {
    return false
  }
}
