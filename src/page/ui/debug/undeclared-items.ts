import { coversName, isOwnName } from '../../../declaration/tracker-name.js'
import type { Service, Tracker } from '../../../declaration/types.js'

/** Cookies and storage keys on this page that no service declares and that are not evaste's own. */
export function undeclaredItems(services: readonly Service[]): readonly Tracker[] {
  const declared = services.flatMap(({ trackers }) => trackers)
  const isDeclared = (type: Tracker['type'], name: string): boolean =>
    declared.some((tracker) => (tracker.type ?? 'cookie') === type && coversName(tracker.name, name))
  const named = (type: NonNullable<Tracker['type']>, names: readonly string[]): readonly Tracker[] =>
    names
      .filter((name) => name && !isOwnName(name) && !isDeclared(type, name))
      .map((name) => ({ name, type, lifetime: type === 'local-storage' ? 'persistent' : 'session' }))
  return [
    ...named(
      'cookie',
      read(() => document.cookie.split('; ').map((cookie) => cookie.replace(/=[^]*/, ''))),
    ),
    ...named(
      'local-storage',
      read(() => Object.keys(localStorage)),
    ),
    ...named(
      'session-storage',
      read(() => Object.keys(sessionStorage)),
    ),
  ]
}

/** Denied storage contains nothing. */
function read(names: () => readonly string[]): readonly string[] {
  try {
    return names()
  } catch {
    return []
  }
}

/**
 * Services to paste into the declaration: one per host, and one for stored items. The author must correct purposes,
 * names and lifetimes. Until then everything counts as marketing, which needs consent.
 */
export function suggestServices(hosts: readonly string[], items: readonly Tracker[]): string {
  const idOf = (host: string): string => host.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '')
  const services = [
    ...hosts.map((host) => ({
      id: idOf(host),
      name: host,
      purpose: 'marketing',
      matches: [host.replace(/:\d+$/, '')],
    })),
    ...(items.length
      ? [{ id: 'stored-on-this-page', name: 'Stored on this page', purpose: 'marketing', trackers: items }]
      : []),
  ]
  return JSON.stringify({ services }, null, 2)
}
