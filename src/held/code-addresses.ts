const STATIC_IMPORT = /\b(?:import|from)\s*(?:"([^"\n]+)"|'([^'\n]+)')/g
const DYNAMIC_IMPORT = /\bimport\s*\(\s*(?:"([^"\n]+)"|'([^'\n]+)'|`([^`$]+)`)/g
const ABSOLUTE = /(?:(?:http|ws)s?:)?\/\/[^\s"'`<>()\\]+/gi
const ACTS = /^(script|iframe|frame|object|embed|link|a|area|use|set|animate|portal|fencedframe)$/
const CARRIES_TEXT = /^\s*(javascript:|data:(?!image\/(?!svg)|font\/|audio\/|video\/))/i

/** The addresses that a script imports as literals: a page cannot intercept `import`. */
export const importedAddresses = (text: string): readonly string[] => [
  ...staticImports(text),
  ...literalsOf(DYNAMIC_IMPORT, text),
]

/** The addresses that a module needs before any of it runs. */
export const staticImports = (text: string): readonly string[] => literalsOf(STATIC_IMPORT, text)

const literalsOf = (pattern: RegExp, text: string): readonly string[] =>
  [...text.replaceAll('\\/', '/').matchAll(pattern)].map(([, ...found]) => found.find(Boolean) ?? '')

/** Every absolute address in a text. */
export const absoluteAddresses = (text: string): readonly string[] => text.replaceAll('\\/', '/').match(ABSOLUTE) ?? []

/** Every string in speculation rules. Invalid JSON does nothing. */
export function addressesInRules(json: string): readonly string[] {
  const strings: string[] = []
  try {
    JSON.parse(json, (_, value: unknown) => void (typeof value === 'string' && strings.push(value)))
  } catch {
    return []
  }
  return strings
}

/**
 * The text that a `javascript:` or `data:` address carries, where the element acts on it; `null`: any other address. A
 * picture, also one of SVG, loads nothing of its own.
 */
export function carriedText(element: string, url: string): string | null {
  if (!ACTS.test(element) || !CARRIES_TEXT.test(url)) return null
  const [, head = '', body = ''] = /^([^,]*),?([^]*)$/.exec(url) ?? []
  try {
    return decodeURIComponent(/;\s*base64\s*$/i.test(head) ? atob(decodeURIComponent(body)) : url)
  } catch {
    return url
  }
}
