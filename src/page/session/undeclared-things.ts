import { createMatcher, readAddress } from '../../declaration/match.js'
import { coversName, isOwnName } from '../../declaration/tracker-name.js'
import type { Declaration, Service, Tracker } from '../../declaration/types.js'
import { storedKeys } from '../device/stored-keys.js'
import { isOther } from '../guard/policy/blocking-policy.js'

/** Says of a URL whether it leads to another site that the declaration does not name. */
export type IsUndeclared = (url: string) => boolean

/**
 * Creates the check of one declaration. The site's own hosts in `consent.allow`, its register and evaste's own files are
 * declared.
 *
 * @param files the URLs of evaste's own files.
 */
export function createUndeclaredCheck(
  { services, consent, register }: Pick<Declaration, 'services' | 'consent' | 'register'>,
  files: readonly string[] = [],
  ownHost = location.hostname,
): IsUndeclared {
  const base = `https://${ownHost}/`
  const match = createMatcher([...services, { id: 'own', matches: consent.allow }], () => base)
  const own = [register?.url ?? '', ...files].map((url) => readAddress(url, base)?.host)
  return (url) => {
    const host = readAddress(url, base)?.host
    return isOther(host, ownHost) && !own.includes(host) && !match(url).length
  }
}

/** Cookies and storage keys on this page that no service declares and that are not evaste's own. */
export function undeclaredItems(services: readonly Service[]): readonly Tracker[] {
  const declared = services.flatMap(({ trackers }) => trackers)
  const named = (type: NonNullable<Tracker['type']>, read: () => readonly string[]): readonly Tracker[] =>
    namesOf(read)
      .filter((name) => name && !isOwnName(name))
      .filter((name) => !declared.some((one) => (one.type ?? 'cookie') === type && coversName(one.name, name)))
      .map((name) => ({ name, type, lifetime: type === 'local-storage' ? 'persistent' : 'session' }))
  return [
    ...named('cookie', () => document.cookie.split('; ').map((cookie) => cookie.replace(/=[^]*/, ''))),
    ...named('local-storage', () => storedKeys(localStorage)),
    ...named('session-storage', () => storedKeys(sessionStorage)),
  ]
}

/** Denied storage contains nothing. */
function namesOf(read: () => readonly string[]): readonly string[] {
  try {
    return read()
  } catch {
    return []
  }
}
