import { isIP } from 'node:net'

/** Below these, each name is another customer's. */
const SHARED = new Set(
  (
    'akamaized.net amazonaws.com azureedge.net azurewebsites.net b-cdn.net cdn77.org cloudflare.net cloudfront.net ' +
    'fastly.net firebaseapp.com github.io googleapis.com googleusercontent.com gstatic.com herokuapp.com myshopify.com ' +
    'netlify.app pages.dev vercel.app web.app windows.net workers.dev wpengine.com'
  ).split(' '),
)

/**
 * The name that a company has registered, as far as it can be told without the list of public suffixes.
 *
 * @example siteOfHost('cdn.tracker.co.uk') // 'tracker.co.uk'
 */
export function siteOfHost(host: string): string {
  const labels = host.split('.')
  if (isIP(host) !== 0 || labels.length <= 2) return host
  const [second = '', top = ''] = labels.slice(-2)
  const isCountrySuffix = top.length === 2 && /^(?:co|com|org|net|gov|edu|ac)$/.test(second)
  const site = labels.slice(isCountrySuffix ? -3 : -2).join('.')
  return top === 'localhost' || SHARED.has(site) ? host : site
}
