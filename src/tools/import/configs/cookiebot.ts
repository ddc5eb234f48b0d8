import type { TrackerType } from '../../../declaration/types.js'
import { type ConfigFormat, type ForeignService, listOf, stringOf } from './foreign-config.js'
import { lifetimeOf } from './lifetime-of.js'
import { trackerNameOf } from './tracker-names.js'

const TABLE = /(?:^|\.)cookieTable(Necessary|Preference|Statistics|Advertising|Unclassified)$/
/** The tables by the category whose answer the visitor's cookie holds. */
const CATEGORIES: Readonly<Record<string, string>> = {
  Necessary: 'necessary',
  Preference: 'preferences',
  Statistics: 'statistics',
  Advertising: 'marketing',
  Unclassified: 'unclassified',
}
const TYPES: readonly (readonly [TrackerType, RegExp])[] = [
  ['local-storage', /^html/i],
  ['pixel', /pixel/i],
  ['indexed-db', /indexed/i],
]

/**
 * Cookiebot: the script that it serves for a site, `cc.js`, with a table of cookies per category. The cells of a row are the
 * name, the provider, the purpose, the lifetime and the kind of storage.
 */
export const cookiebot: ConfigFormat = (values) => {
  const tables = values.flatMap(({ name, value }) => {
    const category = CATEGORIES[TABLE.exec(name)?.[1] ?? '']
    return category === undefined ? [] : [{ category, rows: listOf(value).map(listOf) }]
  })
  if (!tables.length) return null
  const unread: string[] = []
  const services = new Map<string, ForeignService>()
  for (const { category, rows } of tables)
    for (const row of rows) {
      const [written, provider = category, description, lifetime, type = ''] = row.map(stringOf)
      const name = trackerNameOf(written)
      if (name === null) unread.push(String(written))
      else addTracker(services, { provider, category }, trackerOf(name, { description, lifetime, type }))
    }
  return {
    tool: 'Cookiebot',
    languages: [],
    purposes: tables.map(({ category }) => ({ key: category })),
    services: [...services.values()],
    migration: { from: 'cookiebot' },
    unread,
  }
}

type ForeignTracker = ForeignService['trackers'][number]

/** Adds a tracker to the service of its provider and category. */
export function addTracker(
  services: Map<string, ForeignService>,
  { provider, category }: { readonly provider: string; readonly category: string },
  tracker: ForeignTracker,
): void {
  const id = `${provider} ${category}`
  const service = services.get(id) ?? {
    ...{ key: provider, name: provider, purpose: category, isRequired: /^(strictly )?necessary$/i.test(category) },
    ...{ answerKey: category.toLowerCase(), trackers: [] },
  }
  services.set(id, { ...service, trackers: [...service.trackers, tracker] })
}

function trackerOf(
  name: string,
  {
    description,
    lifetime: words,
    type: kind,
  }: Readonly<Record<'description' | 'lifetime' | 'type', string | undefined>>,
): ForeignTracker {
  const type = TYPES.find(([, pattern]) => pattern.test(kind ?? ''))?.[0]
  const lifetime = lifetimeOf(words)
  return { name, ...(type && { type }), ...(lifetime && { lifetime }), ...(description && { description }) }
}
