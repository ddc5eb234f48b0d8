import { isPlainValue } from './is-plain-value.js'

const STRING = `"(?:[^"\\\\\\n]|\\\\[^])*"?|'(?:[^'\\\\\\n]|\\\\[^])*'?`
/** A declaration whose strings are the author's own: names of fonts and areas of a grid. */
const OWN = `(\\b(?:font-family|font|grid-template-areas|grid-template|grid)\\s*:(?:${STRING}|[^;{}"'])*)`
const CUSTOM = `--(?:[\\w-]|\\\\[^]|[^\\0-\\x7f])+\\s*:((?:${STRING}|\\{[^}]*\\}?|[^;{}"'])*)`
/** That, or what may carry words: strings, URLs, comments, custom properties and values of attributes. */
const WORDS = new RegExp(
  `${OWN}|${STRING}|url\\([^)]*\\)|/\\*[^]*?(?:\\*/|$)|${CUSTOM}|\\[[^\\]="']*=\\s*[^\\]"']+\\]`,
  'gi',
)

/**
 * CSS without anything that could carry words of a visitor: strings, URLs, comments, values of attributes, and custom
 * properties but for colours and measures.
 *
 * @example
 * maskCss('a::after { content: "Hello"; color: red }') // 'a::after { content: ""; color: red }'
 */
export const maskCss = (css: string): string =>
  css.replace(WORDS, (found: string, own?: string, value?: string) => {
    if (own !== undefined) return own.replace(/url\([^)]*\)/gi, 'none')
    if (found.startsWith('[')) return /^\[\s*(type|dir)\b/i.test(found) ? found : found.replace(/=[^]*/, '=""]')
    if (value !== undefined) return isPlainValue(value) ? found : ''
    if (found.startsWith('/*')) return ''
    return found.startsWith('url') || found.startsWith('URL') ? 'none' : '""'
  })
