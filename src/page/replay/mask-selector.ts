import { type CssToken, textOf } from './css-tokens.js'
import { isKnownElement } from './known-elements.js'
import { maskName, numberedName } from './mask-name.js'

/** Attributes whose values stay. */
const PLAIN_ATTRIBUTES = new Set(['type', 'dir'])
/** Words in brackets, and the steps of an animation. */
const KEPT = new Set(['odd', 'even', 'n', '-n', 'of', 'ltr', 'rtl', 'from', 'to'])
const STEPS = /^[\d\s.,%]*$|^\s*(from|to)\s*$/i

/**
 * A selector with the names of elements, classes and ids as a recording has them on elements, and without values of attributes.
 *
 * @param isParsed whether a browser has written it.
 * @returns `null` if no browser knows it.
 */
export function maskSelector(tokens: readonly CssToken[], isParsed: boolean): string | null {
  if (STEPS.test(textOf(tokens))) return textOf(tokens)
  if (!isParsed && !isSelector(textOf(tokens))) return null
  let masked = ''
  let attribute: string | null = null
  let isMasked = false
  for (const [at, token] of tokens.entries()) {
    const { kind, text } = token
    if (text === '[') [attribute, isMasked] = ['', false]
    else if (text === ']') attribute = null
    else if (attribute === '' && kind === 'word') attribute = text.toLowerCase()
    else if (attribute === null) {
      masked += maskPart(token, tokens[at - 1]?.text)
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

function maskPart({ kind, text }: CssToken, before: string | undefined): string {
  if (kind === 'string' || kind === 'url') return '""'
  if (kind !== 'word') return text
  if (text.startsWith('#')) return `#${maskEscaped(text.slice(1))}`
  if (before === '.') return maskEscaped(text)
  if (before === ':' || text.endsWith('(')) return /^[\w-]+\(?$/.test(text) ? text : 'none'
  const word = text.toLowerCase()
  if (KEPT.has(word) || isKnownElement(word)) return text
  return globalThis.customElements?.get(word) ? maskName(text) : numberedName(text)
}

const maskEscaped = (name: string): string => maskName(name.replace(/\\([^])/g, '$1'))

/** Without a browser, as in a test, each is one. */
function isSelector(text: string): boolean {
  try {
    globalThis.document?.createDocumentFragment().querySelector(text)
    return true
  } catch {
    return false
  }
}
