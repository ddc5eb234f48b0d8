import { jsonLine } from '../../declaration/json-line.js'
import type { PersonalVault } from '../addresses/vault.js'
import type { RegisterStore } from '../stores/store.js'
import { csvLine } from './csv.js'
import { cellsOf, COLUMNS, rowOf } from './entry-row.js'
import type { StoredEntry } from '../chain/stored-entry.js'

export interface TableNeeds {
  readonly store: Pick<RegisterStore, 'head' | 'entries' | 'consentTerms'>
  readonly vault: Pick<PersonalVault, 'reveal'>
  readonly onProgress?: (done: number, total: number) => void
}

export type TableFormat = 'csv' | 'ndjson'

/** Bounds memory; one page is less than a megabyte. */
const PAGE = 500

/**
 * Exports entries as a table, line by line, including line breaks. Deleted and restricted entries are left out (R84).
 */
export async function* exportTable(site: string, format: TableFormat, needs: TableNeeds): AsyncGenerator<string> {
  const { store, onProgress } = needs
  const { entry: total } = await store.head(site)
  if (format === 'csv') yield csvLine(COLUMNS)
  for (let after = 0; after < total;) {
    const entries = await store.entries(site, { after, limit: PAGE })
    if (entries.length === 0) return
    const text = (await rowsOf(site, entries, needs)).map((row) =>
      format === 'csv' ? csvLine(cellsOf(row)) : `${jsonLine(row)}\n`,
    )
    if (text.length > 0) yield text.join('')
    after = entries.at(-1)?.entry ?? total
    onProgress?.(after, Math.max(after, total))
  }
}

/** The entries of a page that may be shown. */
export async function rowsOf(
  site: string,
  entries: readonly StoredEntry[],
  { store, vault }: Pick<TableNeeds, 'vault'> & { readonly store: Pick<RegisterStore, 'consentTerms'> },
) {
  const terms = await store.consentTerms(site, [...new Set(entries.map(({ consentId }) => consentId))])
  const free = entries.filter(({ consentId }) => (terms.get(consentId)?.restrictedAt ?? null) === null)
  return (await Promise.all(free.map((entry) => rowOf(entry, vault)))).filter((row) => row !== null)
}
