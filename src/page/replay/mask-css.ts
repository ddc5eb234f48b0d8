import { type CssStatement, cssStatements, type CssToken, textOf } from './css-tokens.js'
import { CONDITIONS, FUNCTIONS } from './css-words.js'
import { isPlainValue } from './is-plain-value.js'
import type { KnownNames } from './known-names.js'
import { maskCssValue, maskProperty } from './mask-css-value.js'
import { numberedName } from './mask-name.js'
import { maskSelector } from './mask-selector.js'

const DEEPER = { '': 0, ';': 0, '{': 1, '}': -1 } as const
/** In place of a prelude that may carry words: what it contains is left out. */
const NOTHING = '@media not all'
/** At-rules whose preludes name something of the page. */
const NAMING = /^@(-webkit-)?(keyframes|layer)$/
/** Functions of `@container`. */
const QUERIES = new Set(['style(', 'scroll-state('])

export interface CssReading {
  readonly names: KnownNames
  /** Whether a browser has written it. In what a page wrote, everything that no browser knows is left out. */
  readonly isParsed?: boolean
}

/**
 * CSS without anything that could carry words of a visitor: strings, URLs, comments, values of attributes, names that a page
 * gives to fonts, animations and areas, and custom properties but for colours and measures.
 *
 * @example
 * maskCss('a::after { content: "Hello"; color: red }', { names }) // 'a::after { content: ""; color: red }'
 */
export function maskCss(css: string, reading: CssReading): string {
  let masked = ''
  let skipped = 0 // how deep within something that is left out
  for (const statement of cssStatements(css)) {
    const { end } = statement
    if (skipped > 0) skipped += DEEPER[end]
    else masked += maskStatement(statement, reading)
    if (skipped === 0) masked += end
    if (end === '{' && skipped === 0 && masked.endsWith(`${NOTHING}{`)) skipped = 1
  }
  return masked
}

function maskStatement({ tokens, end }: CssStatement, { names, isParsed = false }: CssReading): string {
  const first = tokens.find(({ kind }) => kind !== 'space')
  if (!first) return textOf(tokens)
  if (first.text.startsWith('@')) return maskAtRule(first.text.toLowerCase(), tokens, end)
  return end === '{' ? (maskSelector(tokens, { isParsed, names }) ?? NOTHING) : maskDeclaration(tokens, isParsed)
}

function maskDeclaration(tokens: readonly CssToken[], isParsed: boolean): string {
  const colon = tokens.findIndex(({ text }) => text === ':')
  const [name, value] = [textOf(tokens.slice(0, colon)), textOf(tokens.slice(colon + 1))]
  const masked = colon > 0 ? maskCssValue(name.trim(), value, isParsed) : null
  return masked === null ? ' ' : `${name.replace(/--\S+/, maskProperty)}:${masked}`
}

function maskAtRule(rule: string, tokens: readonly CssToken[], end: CssStatement['end']): string {
  const prelude = tokens.slice(tokens.findIndex(({ text }) => text.startsWith('@')) + 1)
  if (NAMING.test(rule)) return rule + textOf(prelude.map(numbered))
  if (end !== '{') return ' '
  if (rule === '@container') return rule + textOf(prelude.map(numbered))
  if (rule === '@supports') return isTrue(textOf(prelude)) ? '@media all' : NOTHING
  return rule === '@media' && prelude.every(isCondition) ? textOf(tokens) : NOTHING
}

const isCondition = ({ kind, text }: CssToken): boolean => {
  const word = text.toLowerCase()
  if (kind === 'word') return word.endsWith('(') ? FUNCTIONS.has(word.slice(0, -1)) : CONDITIONS.has(word)
  return kind === 'number' ? isPlainValue(text) : kind === 'space' || kind === 'sign'
}

const numbered = (token: CssToken): CssToken => {
  if (isCondition(token) || QUERIES.has(token.text)) return token
  return { ...token, text: token.kind === 'word' ? numberedName(token.text) : '' }
}

/** Whether the browser fulfils a condition of `@supports`; without a browser, as in a test, each does. */
const isTrue = (condition: string): boolean => (globalThis as { CSS?: typeof CSS }).CSS?.supports(condition) ?? true
