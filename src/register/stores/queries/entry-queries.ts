import type { Kysely, Selectable } from 'kysely'
import type { Digest } from '../../../record/record.js'
import { padded } from '../padded.js'
import type { ChainHead, StoredEntry } from '../../chain/stored-entry.js'
import type { EntryTables, RegisterTables } from '../tables.js'

type Database = Kysely<RegisterTables>

/** Reads entries. They are numbered 1, 2, 3 … per site without gaps, and are read in that order. */
export interface EntryQueries {
  /** Every site that has an entry, in order of id. */
  sitesWithEntries(): Promise<readonly string[]>
  head(site: string): Promise<ChainHead>
  /** At most `limit` entries after number `after`, in order. */
  entries(site: string, page: { readonly after: number; readonly limit: number }): Promise<readonly StoredEntry[]>
  /** The hash of a consent's receipt secret, or `null` if the site has no such consent. */
  secretHash(site: string, consentId: string): Promise<Digest | null>
  /**
   * The same for every site that has the consent.
   *
   * @param sites `null`: all sites, however many there are.
   */
  secretHashesAt(sites: null, consentId: string): Promise<ReadonlyMap<string, Digest>>
  /** All entries of one consent, in order. */
  entriesOfConsent(site: string, consentId: string): Promise<readonly StoredEntry[]>
}

export function createEntryQueries(db: Database): EntryQueries {
  return {
    async sitesWithEntries() {
      const rows = await db.selectFrom('heads').select('site').orderBy('site').execute()
      return rows.map(({ site }) => site)
    },
    head: (site) => readHead(db, site),
    entries: async (site, { after, limit }) =>
      toEntries(
        await db
          .selectFrom('entries')
          .selectAll()
          .where('site', '=', site)
          .where('entry', '>', after)
          .orderBy('entry')
          .limit(limit)
          .execute(),
      ),
    secretHash: async (site, consentId) => (await readSecretHashes(db, site, [consentId])).get(consentId) ?? null,
    async secretHashesAt(_sites, consentId) {
      // The primary key of consents starts with the site; the entries have an index that starts with the consent.
      const rows = await db
        .selectFrom('entries')
        .innerJoin('consents', (join) =>
          join.onRef('consents.site', '=', 'entries.site').onRef('consents.consent_id', '=', 'entries.consent_id'),
        )
        .select(['consents.site', 'consents.consent_id', 'consents.receipt_secret_hash'])
        .where('entries.consent_id', '=', consentId)
        .execute()
      // Some drivers truncate a value at a NUL, so the id of the result is compared again.
      const own = rows.filter((row) => row.consent_id === consentId)
      return new Map(own.map((row) => [row.site, row.receipt_secret_hash]))
    },
    entriesOfConsent: async (site, consentId) =>
      toEntries(
        await db
          .selectFrom('entries')
          .selectAll()
          .where('consent_id', '=', consentId)
          .where('site', '=', site)
          .orderBy('entry')
          .execute(),
      ),
  }
}

export async function readHead(db: Database, site: string): Promise<ChainHead> {
  return toHead(await db.selectFrom('heads').select(['entry', 'hash']).where('site', '=', site).executeTakeFirst())
}

export async function readSecretHashes(
  db: Database,
  site: string,
  consentIds: readonly string[],
): Promise<ReadonlyMap<string, Digest>> {
  const rows = await db
    .selectFrom('consents')
    .select(['consent_id', 'receipt_secret_hash'])
    .where('site', '=', site)
    .where('consent_id', 'in', padded(consentIds))
    .execute()
  return new Map(rows.map((row) => [row.consent_id, row.receipt_secret_hash]))
}

export const toHead = (row: { readonly entry: number; readonly hash: Uint8Array } | undefined): ChainHead =>
  row ? { entry: Number(row.entry), hash: row.hash } : { entry: 0, hash: new Uint8Array(32) }

export const toEntries = (rows: readonly Selectable<EntryTables['entries']>[]): readonly StoredEntry[] =>
  rows.map(({ entry, decision_id, consent_id, recorded_at, key_id, version: _version, answer: _answer, ...same }) => ({
    ...same,
    entry: Number(entry), // PostgreSQL's driver returns a bigint as text
    decisionId: decision_id,
    consentId: consent_id,
    recordedAt: recorded_at,
    keyId: key_id,
  }))
