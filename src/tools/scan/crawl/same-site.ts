import { isIP } from 'node:net'

/** Whether two hosts are one site for a visitor: the same, with or without `www.`, or one below the other. */
export function isSameSite(host: string, siteHost: string): boolean {
  const site = siteHost.replace(/^www\./, '')
  if (host.replace(/^www\./, '') === site) return true
  // Everything below `localhost` is a site of its own, and so is each IP address.
  return site.includes('.') && isIP(site) === 0 && host.endsWith(`.${site}`)
}

/** Without query and fragment, which tell of the visitor and not of the service. */
export function withoutQuery(url: string): string {
  const end = url.search(/[?#]/)
  return end < 0 ? url : url.slice(0, end)
}

export const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).hostname : '')
