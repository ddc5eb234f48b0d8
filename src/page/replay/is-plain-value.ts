const PUNCTUATION = /^[,/()+*-]$/
const COLOUR = /^#[\da-f]{3,8}$/i
const NUMBER =
  /^[-+]?(?:\d{1,5}(?:\.\d*)?|\.\d+)(?:e-?\d)?(?:%|px|r?em|ch|ex|r?lh|[sld]?v[hw]|vmin|vmax|cq[whib]|fr|m?s|deg|turn|p[tc]|[cm]m|in|dp(?:px|i|cm)|x)?$/i
const FUNCTION = /^(?:rgba?|hsla?|hwb|(?:ok)?la?ch|(?:ok)?lab|color-mix|light-dark|calc|min|max|clamp|var)\($/i
const SPACE = /^(?:in|srgb|(?:ok)?lch|(?:ok)?lab|hsl|hwb)$/i

/**
 * Whether a value of CSS consists of measures, colours and references alone, so that it cannot carry words.
 *
 * @example
 * isPlainValue('color-mix(in srgb, var(--ink) 40%, #fff)') // true
 * isPlainValue('Aino') // false
 */
export function isPlainValue(value: string): boolean {
  const tokens = value.match(/#?[-+]?[\w.%-]+\(?|\S/g) ?? []
  return tokens.every((token, at) => {
    if (token.startsWith('--')) return tokens[at - 1]?.toLowerCase() === 'var('
    return [PUNCTUATION, COLOUR, NUMBER, FUNCTION, SPACE].some((kind) => kind.test(token)) || isColourName(token)
  })
}

/** The browser's own list of names, such as `white` and `Canvas`. */
const isColourName = (word: string): boolean =>
  /^[a-z]+$/i.test(word) && (globalThis as { CSS?: typeof CSS }).CSS?.supports('color', word) === true
