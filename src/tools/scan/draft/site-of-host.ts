import { isIP } from 'node:net'

/** Each name directly below these belongs to a different customer. */
const SHARED = new Set(
  (
    'akamaized.net amazonaws.com azureedge.net azurewebsites.net b-cdn.net cdn77.org cloudflare.net cloudfront.net ' +
    'fastly.net firebaseapp.com github.io googleapis.com googleusercontent.com gstatic.com herokuapp.com myshopify.com ' +
    'netlify.app pages.dev vercel.app web.app windows.net workers.dev wpengine.com'
  ).split(' '),
)

/**
 * The registrable domain of a company, as far as it can be determined without the public suffix list.
 *
 * @example siteOfHost('cdn.tracker.co.uk') // 'tracker.co.uk'
 */
export function siteOfHost(host: string): string {
  const labels = host.split('.')
  if (isIP(host) !== 0 || labels.length <= 2) return host
  const [second = '', top = ''] = labels.slice(-2)
  const isCountrySuffix = top.length === 2 && /^(?:co|com|org|net|gov|edu|ac)$/.test(second)
  const site = labels.slice(isCountrySuffix ? -3 : -2).join('.')
  if (top === 'localhost' || SHARED.has(site)) return host
  return site
}
