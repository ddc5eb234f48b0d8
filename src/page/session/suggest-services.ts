import type { Tracker } from '../../declaration/types.js'

/**
 * Services to paste into the declaration: one per host, and one for stored items. The author must correct purposes,
 * names and lifetimes. Until then everything counts as marketing, which needs consent.
 */
export function suggestServices(hosts: readonly string[], items: readonly Tracker[]): string {
  const idOf = (name: string): string => name.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '')
  const names = [...new Set(hosts.map((host) => host.replace(/:\d+$/, '')))]
  const services = [
    ...names.map((name) => ({ id: idOf(name), name, purpose: 'marketing', matches: [name] })),
    ...(items.length
      ? [{ id: 'stored-on-this-page', name: 'Stored on this page', purpose: 'marketing', trackers: items }]
      : []),
  ]
  return JSON.stringify({ services }, null, 2)
}
