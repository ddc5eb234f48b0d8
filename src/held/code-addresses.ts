const STATIC_IMPORT = /\b(?:import|from)\s*(?:"([^"\n]+)"|'([^'\n]+)')/g
const DYNAMIC_IMPORT = /\bimport\s*\(\s*(?:"([^"\n]+)"|'([^'\n]+)'|`([^`$]+)`)/g
const ABSOLUTE = /(?:(?:http|ws)s?:)?\/\/[^\s"'`<>()\\]+/gi
const ACTS = /^(script|i?frame|object|embed|link|a(rea)?|use|set|animate|portal|fencedframe)$/
const CARRIES_TEXT = /^(javascript:|data:(?!image\/(?!svg)|font\/|audio\/|video\/))/i
/** What a browser ignores in a URL: control characters and spaces before it, tabs and line breaks anywhere. */
const IGNORED = /^[\0- ]+|[\t\n\r]/g

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
export function carriedText(element: string, written: string): string | null {
  const url = written.replace(IGNORED, '')
  // A browser runs a script whatever type its `data:` URL states.
  if (!ACTS.test(element) || !(element === 'script' ? /^data:/i : CARRIES_TEXT).test(url)) return null
  // Its fragment is no part of what a `data:` URL contains.
  const [, head = '', body = url] = /^data:([^,]*),([^#]*)/i.exec(url) ?? []
  try {
    const text = decodeEscapes(body)
    // In UTF-16, every second byte of code is zero.
    return (/;\s*base64\s*$/i.test(head) ? decodeEscapes(escape(atob(text))) : text).replaceAll('\0', '')
  } catch {
    return url
  }
}

/** UTF-8; in any other encoding, or with a percent sign that escapes nothing, the bytes as they are. */
function decodeEscapes(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return unescape(text)
  }
}
