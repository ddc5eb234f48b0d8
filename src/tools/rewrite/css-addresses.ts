// A string may end with its line or the text, and mean the same.
const TOKEN = /\/\*[^]*?(?:\*\/|$)|url\(\s*([^"')\s][^)]*)|"((?:[^"\\\n]|\\[^])*)"?|'((?:[^'\\\n]|\\[^])*)'?/gi
const HEX_ESCAPE = /\\([0-9a-f]{1,6})[ \t\n\r\f]?/gi
const LETTER_ESCAPE = /\\([g-z:/.\-_?&=#%])/gi
const PLAIN = /^[\w:/.\-?&=#%]$/

const ABSOLUTE = /(?:https?:)?\/\/[^\s"'()<>;]+/gi

/**
 * The addresses in a style sheet or a `style` attribute: what stands in `url()`, every string, and whatever else looks
 * like one, should a quotation mark be missing. Comments are none.
 */
export function addressesInCss(css: string): readonly string[] {
  const plain = withoutEscapes(css)
  const marked = [...plain.matchAll(TOKEN)].map(([, bare, double, single]) => (bare ?? double ?? single ?? '').trim())
  const said = plain.replace(TOKEN, (token) => (token.startsWith('/*') ? ' ' : token))
  return [...marked.filter((address) => address !== ''), ...(said.match(ABSOLUTE) ?? [])]
}

const withoutEscapes = (css: string): string =>
  css
    .replace(HEX_ESCAPE, (written, hex: string) => {
      const code = parseInt(hex, 16)
      const character = code < 128 ? String.fromCharCode(code) : ''
      return PLAIN.test(character) ? character : written
    })
    .replace(LETTER_ESCAPE, '$1')
