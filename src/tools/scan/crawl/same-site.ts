import { isIP } from 'node:net'

/** Whether two hosts are one site to a visitor: the same, with or without `www.`, or one a subdomain of the other. */
export function isSameSite(host: string, siteHost: string): boolean {
  const site = siteHost.replace(/^www\./, '')
  if (host.replace(/^www\./, '') === site) return true
  // Each host below `localhost` is a separate site, and so is each IP address.
  return site.includes('.') && isIP(site) === 0 && host.endsWith(`.${site}`)
}

/** Without query and fragment, which identify the visitor rather than the service. */
export function withoutQuery(url: string): string {
  const end = url.search(/[?#]/)
  if (end < 0) return url
  return url.slice(0, end)
}

export const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).hostname : '')
