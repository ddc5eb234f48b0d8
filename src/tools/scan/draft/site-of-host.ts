import { registrableDomain } from '../crawl/same-site.js'

/** Each name directly below these belongs to a different customer; the public suffix list does not have them. */
const SHARED = new Set([
  'amazonaws.com',
  'b-cdn.net',
  'cdn77.org',
  'fastly.net',
  'googleusercontent.com',
  'gstatic.com',
  'windows.net',
  'wpengine.com',
])

/**
 * The registrable domain of a company, or the host itself where that is shared or there is none.
 *
 * @example siteOfHost('cdn.tracker.co.uk') // 'tracker.co.uk'
 */
export function siteOfHost(host: string): string {
  const domain = registrableDomain(host)
  if (domain === null || SHARED.has(domain)) return host
  return domain
}
