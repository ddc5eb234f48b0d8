import type { Insertable, Kysely } from 'kysely'
import type { Digest } from '../../../record/record.js'
import { addCounts, type Counts } from './statistics-queries.js'
import { createDocumentQueries, type DocumentQueries } from './document-queries.js'
import { createRetentionTransaction, type RetentionTransaction } from './retention-queries.js'
import { createLedgerMarkTransaction, type LedgerMarkTransaction } from './ledger-mark-queries.js'
import { createRecordingTransaction, type RecordingTransaction } from './recording-queries.js'
import { createRightsTransaction, type RightsTransaction } from './rights-queries.js'
import {
  createEntryQueries,
  type EntryQueries,
  readHead,
  readSecretHashes,
  toEntries,
  toHead,
} from './entry-queries.js'
import type { EntryFacets } from './entry-search.js'
import type { SiteScope } from '../site-scope.js'
import { createBulkInsert } from '../bulk-insert.js'
import { padded } from '../padded.js'
import type { EntryTables, RegisterTables } from '../tables.js'
import type { Transact } from '../transactions.js'
import type { ChainHead, StoredEntry } from '../../chain/stored-entry.js'

/** An entry to be appended. */
export interface NewEntry extends StoredEntry {
  /**
   * Stored with the consent: its later entries must have the same. `null` for an event, which cannot start a consent.
   */
  readonly receiptSecretHash: Digest | null
  /** `null` for an event, and if nothing remains of the record. */
  readonly facets: EntryFacets | null
}

/** What may be read and written while the site is locked. */
export interface AppendTransaction
  extends
    RightsTransaction,
    RecordingTransaction,
    RetentionTransaction,
    LedgerMarkTransaction,
    Pick<EntryQueries, 'entries'>,
    Pick<DocumentQueries, 'document'> {
  /** Reads the head of a site's chain and locks the site until the transaction ends. */
  head(site: string): Promise<ChainHead>
  /**
   * The same for many sites in one query, without waiting. Omits sites that another transaction has locked, and sites
   * that may have no row yet.
   */
  freeHeads(sites: readonly string[]): Promise<ReadonlyMap<string, ChainHead>>
  /** All entries of one consent, in order. */
  entriesOfConsent(site: string, consentId: string): Promise<readonly StoredEntry[]>
  /** The entries of these decisions, unordered. Unknown ids are ignored. */
  entriesOfDecisions(site: string, decisionIds: readonly string[]): Promise<readonly StoredEntry[]>
  /** The entries of these numbers, in order. Numbers that the site does not have are left out. */
  entriesNumbered(site: string, numbers: readonly number[]): Promise<readonly StoredEntry[]>
  /** The hash of the receipt secret of each of these consents that already has an entry. */
  secretHashes(site: string, consentIds: readonly string[]): Promise<ReadonlyMap<string, Digest>>
  /**
   * Appends the next entries of one site, in order, and moves its head to the last of them. An empty list does nothing.
   * A duplicate number or decision is an error, never an overwrite.
   */
  insert(site: string, entries: readonly NewEntry[]): Promise<void>
  /** Adds to the site's statistics. */
  count(site: string, counts: Counts): Promise<void>
}

/**
 * Appends entries.
 *
 * - **Order**: two transactions never see the same head of a site, not even in different processes.
 * - **Append only**: an entry is never changed. Its content can be removed, which is recorded as an entry too (R67, R77).
 */
export interface EntryAppends {
  /** Runs `work` as one transaction with one commit, and rolls back if `work` rejects. */
  append<T>(work: (transaction: AppendTransaction) => Promise<T>): Promise<T>
}

/**
 * How a database locks out other writers. `file`: a transaction locks the whole database from its start. `rows`: it
 * locks the row that it reads `for update`.
 */
export type Locking = 'file' | 'rows'

type EntryRow = Insertable<EntryTables['entries']>
type ConsentRow = Insertable<EntryTables['consents']>

export function createEntryAppends(
  db: Kysely<RegisterTables>,
  locking: Locking,
  scope: SiteScope,
  transact: Transact<RegisterTables>,
): EntryAppends {
  const inserts = createInserts(db)
  return {
    append: (work) => transact((own) => work(scope.transaction(appendTransaction(own, locking, inserts), own))),
  }
}

/** Keeps one statement below every database's limit of bound values. */
const NUMBERS_PER_STATEMENT = 250

function appendTransaction(db: Kysely<RegisterTables>, locking: Locking, inserts: Inserts): AppendTransaction {
  return {
    ...createRightsTransaction(db),
    ...createRecordingTransaction(db),
    ...createRetentionTransaction(db),
    ...createLedgerMarkTransaction(db),
    head: (site) => (locking === 'rows' ? lockHead(db, site) : readHead(db, site)),
    freeHeads: (sites) => (locking === 'rows' ? lockFreeHeads(db, sites) : readHeads(db, sites)),
    entriesOfDecisions: async (site, decisionIds) =>
      toEntries(
        await db
          .selectFrom('entries')
          .selectAll()
          .where('site', '=', site)
          .where('decision_id', 'in', padded(decisionIds))
          .execute(),
      ),
    entriesNumbered: async (site, numbers) => {
      const found: StoredEntry[] = []
      for (let i = 0; i < numbers.length; i += NUMBERS_PER_STATEMENT) {
        const own = db.selectFrom('entries').selectAll().where('site', '=', site)
        const part = own.where('entry', 'in', numbers.slice(i, i + NUMBERS_PER_STATEMENT))
        found.push(...toEntries(await part.orderBy('entry').execute()))
      }
      return found
    },
    document: createDocumentQueries(db).document,
    entries: createEntryQueries(db).entries,
    entriesOfConsent: createEntryQueries(db).entriesOfConsent,
    secretHashes: (site, consentIds) => readSecretHashes(db, site, consentIds),
    count: (site, counts) => addCounts(db, site, counts),
    async insert(site, entries) {
      const last = entries.at(-1)
      if (!last) return
      const { entry, hash } = last
      await Promise.all([
        inserts.entries(db, entries.map(toRow)),
        inserts.consents(db, entries.flatMap(toConsent)),
        db
          .insertInto('heads')
          .values({ site, entry, hash })
          .onConflict((conflict) => conflict.column('site').doUpdateSet({ entry, hash }))
          .execute(),
      ])
    },
  }
}

/** Before its first entry, a site has no row to lock. The first writer creates one, and the others wait for it. */
async function lockHead(db: Kysely<RegisterTables>, site: string): Promise<ChainHead> {
  const row = db.selectFrom('heads').select(['entry', 'hash']).where('site', '=', site).forUpdate()
  const locked = await row.executeTakeFirst()
  if (locked) return toHead(locked)
  await db
    .insertInto('heads')
    .values({ site, ...toHead(undefined) })
    .onConflict((conflict) => conflict.column('site').doNothing())
    .execute()
  return toHead(await row.executeTakeFirstOrThrow())
}

/** In the order of their ids, to prevent deadlocks between two transactions that lock the same rows. */
const headsOf = (db: Kysely<RegisterTables>, sites: readonly string[]) =>
  db.selectFrom('heads').select(['site', 'entry', 'hash']).where('site', 'in', padded(sites)).orderBy('site')

async function lockFreeHeads(
  db: Kysely<RegisterTables>,
  sites: readonly string[],
): Promise<ReadonlyMap<string, ChainHead>> {
  const rows = await headsOf(db, sites).forUpdate().skipLocked().execute()
  return new Map(rows.map((row) => [row.site, toHead(row)]))
}

/** The whole database is locked, so a site without a row has no other writer. */
async function readHeads(
  db: Kysely<RegisterTables>,
  sites: readonly string[],
): Promise<ReadonlyMap<string, ChainHead>> {
  const rows = new Map((await headsOf(db, sites).execute()).map((row) => [row.site, row]))
  return new Map(sites.map((site) => [site, toHead(rows.get(site))]))
}

type Inserts = ReturnType<typeof createInserts>

const createInserts = (db: Kysely<RegisterTables>) => ({
  entries: createBulkInsert<EntryRow>(
    [
      'site',
      'entry',
      'decision_id',
      'consent_id',
      'recorded_at',
      'record',
      'server',
      'personal',
      'key_id',
      'salt',
      'commitment',
      'hash',
      'receipt',
      'version',
      'answer',
    ],
    (rows) => db.insertInto('entries').values(rows),
  ),
  consents: createBulkInsert<ConsentRow>(['site', 'consent_id', 'receipt_secret_hash', 'first_entry'], (rows) =>
    db
      .insertInto('consents')
      .values(rows)
      .onConflict((conflict) => conflict.columns(['site', 'consent_id']).doNothing()),
  ),
})

const toConsent = ({ site, consentId, receiptSecretHash, entry }: NewEntry): readonly ConsentRow[] => {
  if (receiptSecretHash === null) return []
  return [{ site, consent_id: consentId, receipt_secret_hash: receiptSecretHash, first_entry: entry }]
}

const toRow = (entry: NewEntry): EntryRow => ({
  site: entry.site,
  entry: entry.entry,
  decision_id: entry.decisionId,
  consent_id: entry.consentId,
  recorded_at: entry.recordedAt,
  record: entry.record,
  server: entry.server,
  personal: entry.personal,
  key_id: entry.keyId,
  salt: entry.salt,
  commitment: entry.commitment,
  hash: entry.hash,
  receipt: entry.receipt,
  version: entry.facets?.version ?? null,
  answer: entry.facets?.answer ?? null,
})
