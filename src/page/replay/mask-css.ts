/** Strings, URLs, comments and values of attributes; or a declaration whose strings are the author's own: names of fonts and areas of a grid. */
const WORDS =
  /(\b(?:font-family|font|grid-template-areas|grid-template|grid)\s*:[^;{}]*)|"(?:[^"\\\n]|\\[^])*"?|'(?:[^'\\\n]|\\[^])*'?|url\([^)]*\)|\/\*[^]*?(?:\*\/|$)|--[\w-]+\s*:[^;{}]*|\[[^\]="']*=\s*[^\]"']+\]/gi

/**
 * CSS without anything that could carry words of a visitor: strings, URLs, comments, custom properties
 * and values of attributes.
 *
 * @example
 * maskCss('a::after { content: "Hello"; color: red }') // 'a::after { content: ""; color: red }'
 */
export const maskCss = (css: string): string =>
  css.replace(WORDS, (found: string, own?: string) => {
    if (own !== undefined) return own.replace(/url\([^)]*\)/gi, 'none')
    if (found.startsWith('[')) return /^\[\s*(type|dir)\b/i.test(found) ? found : found.replace(/=[^]*/, '=""]')
    if (found.startsWith('--') || found.startsWith('/*')) return ''
    return found.startsWith('url') || found.startsWith('URL') ? 'none' : '""'
  })
