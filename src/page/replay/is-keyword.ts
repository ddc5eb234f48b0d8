import { cssTokens } from './css-tokens.js'

/** A word that is nobody's keyword. */
const MADE_UP = 'evaste-no-such-word'
const MOST_KNOWN = 2_000
const known = new Map<string, boolean>()

interface CheckedValue {
  /** In small letters. */
  readonly property: string
  readonly text: string
}

/**
 * Whether a word in a value is one of CSS and not a name of the page: a browser would take any other word in the place of a
 * name.
 *
 * @example
 * isKeyword({ property: 'border', text: '1px solid' }, 'solid') // true
 * isKeyword({ property: 'background', text: 'paint(aino)' }, 'aino') // false
 */
export function isKeyword({ property, text }: CheckedValue, word: string): boolean {
  const key = `${property}:${text}:${word}`
  const answer = known.get(key)
  if (answer !== undefined) return answer
  if (known.size >= MOST_KNOWN) known.clear()
  const tokens = cssTokens(text).map((token) => (token.text === word ? MADE_UP : token.text))
  const is = cssSupports(property, text) && !cssSupports(property, tokens.join(''), false)
  known.set(key, is)
  return is
}

/**
 * Whether the browser knows this.
 *
 * @param without the answer where there is no browser, as in a test, and nothing is checked. Default: it does.
 */
export const cssSupports = (property: string, value: string, without = true): boolean =>
  (globalThis as { CSS?: typeof CSS }).CSS?.supports(property, value) ?? without
