import { type CssToken, cssTokens } from './css-tokens.js'
import { FAMILIES, FUNCTIONS, KEYWORDS } from './css-words.js'
import { isPlainValue } from './is-plain-value.js'
import { numberedName } from './mask-name.js'

/** Properties that take names of a page, which are numbered. */
const NAMED = /^(grid|animation|-webkit-animation|counter-|list-style|container|content$)/
/** Properties whose strings name areas. */
const AREAS = /^grid(-template(-areas)?)?$/
/** Properties with names of a page that do nothing for the look. */
const UNSEEN =
  /^(view-transition|anchor-|position-(anchor|try)|(scroll|view|animation)-timeline|timeline|page$|will-change|font-palette|font-language|string-set|-webkit-locale|src$)/
const FONTS = /^font(-family)?$/

/**
 * The value of a property without words that a visitor or a page could have put there; `null` if nothing of it may stay.
 *
 * @param isParsed whether a browser has understood it. What a script wrote may be anything.
 *
 * @example
 * maskCssValue('content', '"Hello"') // '""'
 */
export function maskCssValue(property: string, value: string, isParsed = false): string | null {
  const name = property.toLowerCase()
  if (name.startsWith('--')) return isPlainValue(value) ? numberProperties(value) : null
  if (!/^-?[a-z]+(-[a-z]+)*$/.test(name) || UNSEEN.test(name)) return null
  const whole = value.replace(/\s*!important\s*$/i, '')
  if (!isParsed && !isSupported(name, whole)) return null
  const isDeferred = /\b(var|env|attr|if)\(/i.test(value) // a browser does not check what is around these
  const masked = cssTokens(value).map((token) => maskToken(name, token, isDeferred))
  return masked.includes(null) ? null : masked.join('')
}

/** The page names its own properties, so they are numbered. */
export const maskProperty = (name: string): string => (name.startsWith('--') ? `--${numberedName(name)}` : name)

const numberProperties = (value: string): string => value.replace(/--[\w-]+/g, maskProperty)

function maskToken(property: string, { kind, text }: CssToken, isDeferred: boolean): string | null {
  if (kind === 'url') return 'none'
  if (kind === 'string') return maskString(property, text)
  if (kind === 'number') return isDeferred && !isPlainValue(text) ? null : text
  if (kind !== 'word') return kind === 'comment' ? '' : text
  return text.endsWith('(') ? maskFunction(text, isDeferred) : maskWord(property, text, isDeferred)
}

const maskFunction = (text: string, isDeferred: boolean): string | null =>
  isDeferred && !FUNCTIONS.has(text.slice(0, -1).toLowerCase()) ? null : text

function maskWord(property: string, text: string, isDeferred: boolean): string | null {
  const word = text.toLowerCase()
  if (/^[#@]/.test(word)) return /^#[\da-f]{3,8}$/.test(word) ? text : null
  if (word.startsWith('--')) return maskProperty(text)
  if (KEYWORDS.has(word) || word === 'important') return text
  if (FONTS.test(property)) return FAMILIES.has(word) || isFontStyle(word) ? text : numberedName(text)
  if (NAMED.test(property)) return numberedName(text)
  if (property.startsWith('transition')) return isSupported(word, 'inherit') ? text : null
  return !isDeferred || isPlainValue(text) || isSupported(property, text) ? text : null
}

/** Fonts that the device may have, because a recording loads no other; and the names of a grid's areas. */
function maskString(property: string, text: string): string {
  const words = text.slice(1, -1)
  if (AREAS.test(property)) return JSON.stringify(words.replace(/[^\s.]+/g, numberedName))
  const isKnown = FONTS.test(property) && words.split(/\s+/).every((word) => FAMILIES.has(word.toLowerCase()))
  return isKnown ? text : '""'
}

const isFontStyle = (word: string): boolean =>
  ['style', 'weight', 'stretch', 'variant', 'size'].some((part) => isSupported(`font-${part}`, word))

/** Whether the browser knows this; without a browser, as in a test, nothing is checked. */
const isSupported = (property: string, value: string): boolean =>
  (globalThis as { CSS?: typeof CSS }).CSS?.supports(property, value) ?? true
