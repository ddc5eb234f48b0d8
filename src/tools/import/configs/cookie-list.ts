import type { ForeignConfig, ForeignService } from './foreign-config.js'
import { lifetimeOf } from './lifetime-of.js'
import { trackerNameOf } from './tracker-names.js'

/** The column names of cookie lists in exports of Cookiebot, CookieYes and others. */
const COLUMNS = {
  name: /^(cookie(_| )?(name|id)?|name|cookie key|title|nimi|eväste)$/i,
  provider: /^(provider|host|domain|vendor|party|palveluntarjoaja)/i,
  lifetime: /^(expiry|expiration|duration|lifetime|retention|maximum storage duration|max(imum)? age|kesto)/i,
  category: /^(category|cookie category|type of cookie|classification|luokka|kategoria|purpose category)/i,
  description: /^(description|purpose|cookie description|purpose description|kuvaus|tarkoitus)/i,
} as const
type Column = keyof typeof COLUMNS

/**
 * Reads a cookie list as exported by Cookiebot, CookieYes and others: CSV with a header of known columns.
 *
 * @returns `null` if the first row is not such a header.
 */
export function cookieList(content: string): ForeignConfig | null {
  const [head = '', ...lines] = content.replace(/^\ufeff/, '').split(/\r?\n/)
  const separator = [';', '\t', ','].find((one) => head.split(one).length > 2)
  if (separator === undefined) return null
  const heads = cellsOf(head, separator)
  const at = (column: Column): number => heads.findIndex((words) => COLUMNS[column].test(words.trim()))
  if (at('name') < 0 || at('category') < 0) return null
  const unread: string[] = []
  const services = new Map<string, ForeignService>()
  for (const line of lines.filter((one) => one.trim() !== '')) {
    const cells = cellsOf(line, separator)
    const cell = (column: Column): string | undefined => cells[at(column)]?.trim() || undefined
    const name = trackerNameOf(cell('name'))
    if (name === null) {
      unread.push(cell('name') ?? line)
      continue
    }
    const category = cell('category') ?? 'unclassified'
    const provider = cell('provider') ?? category
    const id = `${provider} ${category}`
    const service = services.get(id) ?? {
      key: provider,
      name: provider,
      purpose: category,
      isRequired: false,
      trackers: [],
    }
    const lifetime = lifetimeOf(cell('lifetime'))
    const description = cell('description')
    const tracker = { name, ...(lifetime && { lifetime }), ...(description && { description }) }
    services.set(id, { ...service, trackers: [...service.trackers, tracker] })
  }
  const purposes = [...new Set([...services.values()].map(({ purpose }) => purpose))].map((key) => ({ key }))
  return { tool: 'a list of cookies', languages: [], purposes, services: [...services.values()], unread }
}

/** Splits a line of CSV into cells; `""` in quotes is a quote. */
function cellsOf(line: string, separator: string): readonly string[] {
  const quoted = new RegExp(`(?:^|${separator})(?:"((?:[^"]|"")*)"|([^${separator}]*))`, 'g')
  return [...line.matchAll(quoted)].map(([, inQuotes, bare]) => inQuotes?.replaceAll('""', '"') ?? bare ?? '')
}
