import { getDomain } from 'tldts'

/**
 * The domain that a company registers, by the public suffix list; `null` for an IP address, `localhost`, and a suffix itself.
 * A customer's name below a hosting company's, such as `shop.github.io`, is a domain of its own.
 *
 * @example registrableDomain('cdn.tracker.co.uk') // 'tracker.co.uk'
 */
export const registrableDomain = (host: string): string | null => getDomain(host, { allowPrivateDomains: true })

/** Whether two hosts are one site: the same, or below the same registrable domain. */
export function isSameSite(host: string, siteHost: string): boolean {
  if (host === siteHost) return true
  const domain = registrableDomain(host)
  return domain !== null && domain === registrableDomain(siteHost)
}

/** Without query and fragment, which identify the visitor rather than the service. */
export function withoutQuery(url: string): string {
  const end = url.search(/[?#]/)
  if (end < 0) return url
  return url.slice(0, end)
}

export const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).hostname : '')
