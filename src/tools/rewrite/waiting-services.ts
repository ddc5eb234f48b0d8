import { createMatcher, wholeHostOf } from '../../declaration/match.js'
import { absoluteAddresses } from '../../held/code-addresses.js'
import { hasInlineMark } from '../../held/inline-marks.js'
import { resolveUrl } from '../../declaration/resolve-url.js'
import type { Declaration } from '../../declaration/types.js'

/** Determines which services a thing in the HTML waits for; empty: none. */
export interface WaitingServices {
  ofUrl(url: string): readonly string[]
  /**
   * For a mere connection, which reveals the visitor to the host whatever the path; none if something allowed uses the
   * same host.
   */
  ofHost(url: string): readonly string[]
  /** By the `inline` marks. */
  ofInlineScript(text: string): readonly string[]
  /** By the absolute URLs anywhere in it. */
  ofText(text: string): readonly string[]
  /** A `<base>` was found; URLs are then resolved against the page's own URL as well as this one. */
  addBase(href: string): void
}

// Neither host belongs to a service: relative URLs match by their path alone.
const ANY_PAGE = 'https://page.invalid/'
const MOST_BASES = 16

/**
 * Prepares the services of a declaration that need consent, with the page's own matcher.
 *
 * @param pageUrl the base of relative URLs. Default: an unknown page.
 */
export function findWaitingServices(declaration: Declaration, pageUrl: string = ANY_PAGE): WaitingServices {
  const { services, purposes } = declaration
  const asked = new Set(purposes.filter(({ needsConsent }) => needsConsent).map(({ id }) => id))
  const waiting = new Set(services.filter(({ purpose }) => asked.has(purpose)).map(({ id }) => id))
  const match = createMatcher(services, () => pageUrl)
  const matchHost = createMatcher(
    services.map(({ id, matches }) => ({ id, matches: matches.flatMap(wholeHostOf) })),
    () => pageUrl,
  )
  const bases = new Set(bothSchemes(new URL(pageUrl)))
  const ofAbsolute = (url: string): readonly string[] => match(url).filter((id) => waiting.has(id))
  const ofUrl = (url: string): readonly string[] => {
    const resolved = [...bases].flatMap((base) => resolveUrl(url, base)?.href ?? [])
    return distinct([...new Set(resolved)].flatMap(ofAbsolute))
  }
  const ofText = (text: string): readonly string[] => distinct(absoluteAddresses(text).flatMap(ofUrl))
  return {
    ofUrl,
    ofHost(url) {
      const ids = matchHost(url)
      if (ids.every((id) => waiting.has(id))) return ids
      return ofUrl(url)
    },
    ofText,
    ofInlineScript: (text) =>
      services.filter(({ id, inline }) => waiting.has(id) && hasInlineMark(text, inline)).map(({ id }) => id),
    addBase(href) {
      for (const base of bothSchemes(new URL(pageUrl))) {
        const resolved = resolveUrl(href, base)
        if (bases.size < MOST_BASES && resolved) bases.add(resolved.href)
      }
    },
  }
}

/** Each service once, in order of first occurrence. */
export const distinct = (services: readonly string[]): readonly string[] => [...new Set(services)]

/** The scheme of the page determines what `//host` means, and is unknown before it is served. */
const bothSchemes = (url: URL): readonly string[] =>
  ['https:', 'http:'].map((scheme) => url.href.replace(/^https?:/, scheme))
