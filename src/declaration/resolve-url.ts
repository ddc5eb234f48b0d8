/**
 * An address as a URL; `null`: it is none. Not by `URL.canParse`, which in Node.js 20, once compiled, takes Latin letters
 * with accents for none.
 */
export function resolveUrl(url: string, baseUrl?: string): URL | null {
  try {
    return new URL(url, baseUrl)
  } catch {
    return null
  }
}
