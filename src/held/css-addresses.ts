// A string may end with its line or the text, and mean the same.
const TOKEN =
  /\/\*[^]*?(?:\*\/|$)|(url\(\s*)([^"')\s][^)]*)|(")((?:[^"\\\n]|\\[^])*)"?|(')((?:[^'\\\n]|\\[^])*)'?|((?:https?:)?\/\/[^\s"'()<>;]+)/gi
const HEX_ESCAPE = /\\([0-9a-f]{1,6})[ \t\n\r\f]?/gi
const LETTER_ESCAPE = /\\([g-z:/.\-_?&=#%])/gi
const PLAIN = /^[\w:/.\-?&=#%]$/

/**
 * Replaces addresses in a style sheet or a `style` attribute: whatever is in `url()`, every string, and whatever else
 * looks like an address, should a quotation mark be missing. Comments and escapes hide nothing.
 *
 * @param replace the new address, or `undefined` to leave this one.
 * @returns the very same text where nothing was replaced.
 */
export function replaceCssAddresses(css: string, replace: (address: string) => string | undefined): string {
  let isChanged = false
  const changed = withoutEscapes(css).replace(TOKEN, (token: string, ...groups: unknown[]) => {
    const [url, bare, double, inDouble, single, inSingle, other] = groups as (string | undefined)[]
    const address = bare ?? inDouble ?? inSingle ?? other
    const replacement = address?.trim() ? replace(address.trim()) : undefined
    if (replacement === undefined) return token
    isChanged = true
    const quote = double ?? single ?? ''
    return (url ?? '') + quote + replacement + quote
  })
  return isChanged ? changed : css
}

/** The addresses in a style sheet or a `style` attribute. */
export function addressesInCss(css: string): readonly string[] {
  const addresses: string[] = []
  replaceCssAddresses(css, (address) => void addresses.push(address))
  return addresses
}

const withoutEscapes = (css: string): string =>
  css
    .replace(HEX_ESCAPE, (written, hex: string) => {
      const code = parseInt(hex, 16)
      const character = code < 128 ? String.fromCharCode(code) : ''
      return PLAIN.test(character) ? character : written
    })
    .replace(LETTER_ESCAPE, '$1')
