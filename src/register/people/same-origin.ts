import { type Call, refuse } from '../http/call.js'

/**
 * Asserts that a page of the register itself sent a request. A session's cookie is `SameSite=Strict`, which still lets
 * other subdomains send it; this does not. A program has no cookie and uses an API key.
 *
 * @throws {RegisterProblem} `cross-site-request`.
 * @see https://www.w3.org/TR/fetch-metadata/
 */
export function assertSameOrigin({ req }: Call): void {
  const isReading = req.method === 'GET' || req.method === 'HEAD'
  const fetchSite = req.header('sec-fetch-site')
  // Every browser sends it to HTTPS and to localhost. `none`: the user typed the address.
  if (fetchSite !== undefined) {
    if (fetchSite === 'same-origin' || (isReading && fetchSite === 'none')) return
    refuse('cross-site-request')
  }
  const origin = req.header('origin')
  if (origin === undefined && isReading) return
  // Not the scheme: a proxy in front may speak HTTPS with the browser and HTTP with the register.
  if (origin === undefined || hostOf(origin) !== new URL(req.url).host) refuse('cross-site-request')
}

/** `null` (a sandboxed page) has none. */
const hostOf = (origin: string): string | null => (URL.canParse(origin) ? new URL(origin).host : null)
