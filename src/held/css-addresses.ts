// An unclosed string ends at the end of its line or the text, and is still valid.
const TOKEN =
  /\/\*[^]*?(?:\*\/|$)|(url\(\s*)([^"')\s][^)]*)|(")((?:[^"\\\n]|\\[^])*)"?|(')((?:[^'\\\n]|\\[^])*)'?|((?:https?:)?\/\/[^\s"'()<>;]+)/gi
const HEX_ESCAPE = /\\([0-9a-f]{1,6})[ \t\n\r\f]?/gi
const LETTER_ESCAPE = /\\([g-z:/.\-_?&=#%])/gi
const PLAIN = /^[\w:/.\-?&=#%]$/

/**
 * Replaces URLs in a style sheet or a `style` attribute: everything in `url()`, every string, and anything else that
 * looks like a URL, in case a quotation mark is missing. Comments and escapes hide nothing.
 *
 * @param replace returns the new URL, or `undefined` to leave this one unchanged.
 * @returns the identical text if nothing was replaced.
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
  if (isChanged) return changed
  return css
}

/** Whether CSS has anything in it that could be read as a URL: most has not, and evaste's own, which every page pays for. */
export const mayHaveAddress = (css: string): boolean => /[\\"']|url\(|\/\//i.test(css)

/** The URLs in a style sheet or a `style` attribute. */
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
      if (PLAIN.test(character)) return character
      return written
    })
    .replace(LETTER_ESCAPE, '$1')
