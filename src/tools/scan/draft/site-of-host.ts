import { isIP } from 'node:net'

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
  return top === 'localhost' ? host : labels.slice(isCountrySuffix ? -3 : -2).join('.')
}
