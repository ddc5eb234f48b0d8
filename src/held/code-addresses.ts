const STATIC_IMPORT = /\b(?:import|from)\s*(?:"([^"\n]+)"|'([^'\n]+)')/g
const DYNAMIC_IMPORT = /\bimport\s*\(\s*(?:"([^"\n]+)"|'([^'\n]+)'|`([^`$]+)`)/g
const ABSOLUTE = /(?:(?:http|ws)s?:)?\/\/[^\s"'`<>()\\]+/gi
const ACTS = /^(script|iframe|frame|object|embed|link|a|area|use|set|animate|portal|fencedframe)$/
const CARRIES_TEXT = /^\s*(javascript:|data:(?!image\/(?!svg)|font\/|audio\/|video\/))/i

/** The URLs that a script imports as literals, because a page cannot intercept `import`. */
export const importedAddresses = (text: string): readonly string[] => [
  ...staticImports(text),
  ...literalsOf(DYNAMIC_IMPORT, text),
]

/** The URLs that a module loads before any of it runs. */
export const staticImports = (text: string): readonly string[] => literalsOf(STATIC_IMPORT, text)

const literalsOf = (pattern: RegExp, text: string): readonly string[] =>
  [...text.replaceAll('\\/', '/').matchAll(pattern)].map(([, ...found]) => found.find(Boolean) ?? '')

/** Every absolute URL in a text. */
export const absoluteAddresses = (text: string): readonly string[] => text.replaceAll('\\/', '/').match(ABSOLUTE) ?? []

/** Every string in speculation rules. Invalid JSON has no effect. */
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
 * The text in a `javascript:` or `data:` URL that the element executes or displays; `null` for any other URL. Images,
 * including SVG, load nothing themselves.
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
