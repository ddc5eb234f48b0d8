import { type CssToken, cssTokens } from './css-tokens.js'
import { FAMILIES, FUNCTIONS, KEYWORDS } from './css-words.js'
import { isPlainValue } from './is-plain-value.js'
import { isKeyword, cssSupports } from './is-keyword.js'
import { numberedName } from './mask-name.js'

/** Properties that take names of a page, which are numbered. */
const NAMED = /^(grid|animation|-webkit-animation|counter-|list-style|container|content$)/
/** Properties whose strings name areas. */
const AREAS = /^grid(-template(-areas)?)?$/
/** Properties with names of a page that do nothing for the look. */
const UNSEEN =
  /^(view-transition|anchor-|position-(anchor|try)|(scroll|view|animation)-timeline|timeline|page$|will-change|font-palette|font-language|string-set|-webkit-locale|src$)/
const FONTS = /^font(-family)?$/
const TRANSITIONS = /^(-webkit-)?transition/
/** Properties whose numbers a page can show as text. */
const COUNTERS = /^counter-/
/** Functions of which a browser does not check what is around them, or in them. */
const DEFERRING = /(^|[^\w-])(var|env|attr|if|inherit|--[\w-]+)\(/i

/** A value, as far as each of its tokens depends on it. */
interface CssValue {
  readonly property: string
  readonly text: string
  /** Whether a browser checks it only when it uses it. */
  readonly isDeferred: boolean
}

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
  if (name.startsWith('--')) return !/\s/.test(name) && isPlainValue(value) ? numberProperties(value) : null
  if (!/^-?[a-z]+(-[a-z]+)*$/.test(name) || UNSEEN.test(name)) return null
  const text = value.replace(/\s*!important\s*$/i, '')
  if (!isParsed && !cssSupports(name, text)) return null
  const whole = { property: name, text, isDeferred: DEFERRING.test(text) || isNeverChecked(name, text) }
  if (whole.isDeferred && COUNTERS.test(name)) return null
  const masked = cssTokens(value).map((token) => maskToken(token, whole))
  return masked.includes(null) ? null : masked.join('')
}

/** Whether a browser takes even what no property can have, as it does around functions such as `var()`. */
const isNeverChecked = (name: string, text: string): boolean =>
  text.includes('(') && cssSupports(name, `${text} ~`, false)

/** The page names its own properties, so they are numbered. */
export const maskProperty = (name: string): string => (name.startsWith('--') ? `--${numberedName(name)}` : name)

const numberProperties = (value: string): string => value.replace(/--[\w-]+/g, maskProperty)

function maskToken({ kind, text }: CssToken, whole: CssValue): string | null {
  if (kind === 'url') return 'none'
  if (kind === 'string') return maskString(whole.property, text)
  if (kind === 'number') return maskNumber(text, whole)
  if (kind !== 'word') return kind === 'comment' ? '' : text
  if (text.includes('\\')) return null
  return text.endsWith('(') ? maskFunction(text, whole) : maskWord(text, whole)
}

/** Of a counter, how it counts: a page can count from any number. */
function maskNumber(text: string, { property, isDeferred }: CssValue): string | null {
  if (isDeferred && !isPlainValue(text)) return null
  return COUNTERS.test(property) && !/^[-+]?\d$/.test(text) ? '0' : text
}

const maskFunction = (text: string, { isDeferred }: CssValue): string | null =>
  isDeferred && !FUNCTIONS.has(text.slice(0, -1).toLowerCase()) ? null : text

function maskWord(text: string, whole: CssValue): string | null {
  const { property, isDeferred } = whole
  const word = text.toLowerCase()
  if (/^[#@]/.test(word)) return /^#[\da-f]{3,8}$/.test(word) ? text : null
  if (word.startsWith('--')) return maskProperty(text)
  if (KEYWORDS.has(word) || word === 'important') return text
  if (FONTS.test(property)) return FAMILIES.has(word) || isFontStyle(word) ? text : numberedName(text)
  if (NAMED.test(property)) return numberedName(text)
  if (TRANSITIONS.test(property)) return cssSupports(word, 'inherit') ? text : null
  if (isDeferred) return isPlainValue(text) || isKeyword({ property, text }, text) ? text : null
  return isKeyword(whole, text) ? text : numberedName(text)
}

/** Fonts that the device may have, because a recording loads no other; and the names of a grid's areas. */
function maskString(property: string, text: string): string {
  const words = text.slice(1, -1)
  if (AREAS.test(property)) return JSON.stringify(words.replace(/[^\s.]+/g, numberedName))
  const isKnown = FONTS.test(property) && words.split(/\s+/).every((word) => FAMILIES.has(word.toLowerCase()))
  return isKnown ? text : '""'
}

const isFontStyle = (word: string): boolean =>
  ['style', 'weight', 'stretch', 'variant', 'size'].some((part) => cssSupports(`font-${part}`, word))
