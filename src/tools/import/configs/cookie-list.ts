import { addTracker } from './cookiebot.js'
import type { ForeignConfig, ForeignService } from './foreign-config.js'
import { lifetimeOf } from './lifetime-of.js'
import { readCsv } from './read-csv.js'
import { trackerNameOf } from './tracker-names.js'

/** The column names of cookie lists in exports of Cookiebot, CookieYes, its WordPress plug-in and others. */
const COLUMNS = {
  name: /^(cookie(_| )?(name|id)?|name|cookie key|title|nimi|eväste|_cli_cookie_slugid)$/i,
  title: /^post_title$/i,
  provider: /^(provider|host|domain|vendor|party|palveluntarjoaja)/i,
  lifetime:
    /^(expiry|expiration|duration|lifetime|retention|maximum storage duration|max(imum)? age|kesto|_cli_cookie_duration)/i,
  category:
    /^(category|cookie category|type of cookie|classification|luokka|kategoria|purpose category|tax:cookielawinfo-category)/i,
  description: /^(description|purpose|cookie description|purpose description|kuvaus|tarkoitus|post_content)/i,
} as const
type Column = keyof typeof COLUMNS

/** The categories by which visitors answer, of the tools whose cookie evaste reads. */
const ANSWERED = {
  cookiebot: ['necessary', 'preferences', 'statistics', 'marketing', 'unclassified'],
  cookieyes: ['necessary', 'functional', 'analytics', 'performance', 'advertisement'],
} as const

/**
 * Reads a cookie list as exported by Cookiebot, CookieYes and others: CSV with a header of known columns.
 *
 * @returns `null` if the first row is not such a header.
 */
export function cookieList(content: string): ForeignConfig | null {
  const text = content.replace(/^\ufeff/, '')
  const [head = ''] = text.split(/\r?\n/)
  const separator = [';', '\t', ','].find((one) => head.split(one).length > 2)
  if (separator === undefined) return null
  const [heads = [], ...rows] = readCsv(text, separator)
  const at = (column: Column): number => heads.findIndex((words) => COLUMNS[column].test(words.trim()))
  if (at('name') < 0 || at('category') < 0) return null
  const unread: string[] = []
  const services = new Map<string, ForeignService>()
  for (const cells of rows.filter((row) => row.some((one) => one.trim() !== ''))) {
    const cell = (column: Column): string | undefined => cells[at(column)]?.trim() || undefined
    const written = cell('name') ?? cell('title')
    const name = trackerNameOf(written)
    const category = cell('category') ?? 'unclassified'
    const [lifetime, description] = [lifetimeOf(cell('lifetime')), cell('description')]
    const tracker = { ...(lifetime && { lifetime }), ...(description && { description }) }
    if (name === null) unread.push(written ?? cells.join(separator))
    else addTracker(services, { provider: cell('provider') ?? category, category }, { name, ...tracker })
  }
  const categories = [...new Set([...services.values()].map(({ purpose }) => purpose))]
  const migration = migrationFor(categories)
  return {
    ...{ tool: 'a list of cookies', languages: [], purposes: categories.map((key) => ({ key })) },
    services: [...services.values()],
    ...(migration && { migration }),
    unread,
  }
}

/** The one tool whose categories these are. */
function migrationFor(categories: readonly string[]): ForeignConfig['migration'] {
  const tools = (['cookiebot', 'cookieyes'] as const).filter((tool) =>
    categories.every((category) => (ANSWERED[tool] as readonly string[]).includes(category.toLowerCase())),
  )
  const [from] = tools
  return tools.length === 1 && from ? { from } : undefined
}
