import type { Kysely, Selectable, Transaction } from 'kysely'
import type { AppendTransaction, ChainHead, NewEntry, RegisterStore, StoredEntry } from './store.js'
import type { EntryTables, KeyTables } from './tables.js'

type EntryRow = Selectable<EntryTables['entries']>
type Reader = Kysely<EntryTables>
/** Keeps one statement below every database's limit of bound values. */
const ROWS_PER_INSERT = 64

/** The two databases of a register. */
export interface SqlDatabases {
  readonly entries: Kysely<EntryTables>
  readonly keys: Kysely<KeyTables>
}

/** A store over SQL that every database we know of accepts; how it locks and syncs is the opener's duty. */
export function createSqlStore({ entries: db, keys }: SqlDatabases): RegisterStore {
  return {
    append: (work) => db.transaction().execute((transaction) => work(appendTransaction(transaction, keys))),
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
    wrappedKey: (site, entry) => readWrappedKey(keys, site, entry),
    document: async (digest) =>
      (await db.selectFrom('documents').selectAll().where('digest', '=', digest).executeTakeFirst()) ?? null,
    async saveDocument(document) {
      await db
        .insertInto('documents')
        .values({ ...document })
        .onConflict((conflict) => conflict.column('digest').doNothing())
        .execute()
    },
    async ping() {
      await db.selectFrom('heads').select('site').limit(1).execute()
    },
    async close() {
      await db.destroy()
      await keys.destroy()
    },
  }
}

function appendTransaction(db: Transaction<EntryTables>, keys: Kysely<KeyTables>): AppendTransaction {
  return {
    head: (site) => readHead(db, site),
    entriesOfDecisions: async (site, decisionIds) =>
      toEntries(
        await db
          .selectFrom('entries')
          .selectAll()
          .where('site', '=', site)
          .where('decision_id', 'in', decisionIds)
          .execute(),
      ),
    secretHashes: (site, consentIds) => readSecretHashes(db, site, consentIds),
    async insert(site, entries) {
      const last = entries.at(-1)
      if (!last) return
      // Keys first: an entry whose key was lost could never be read, a key without its entry harms nobody.
      await insertKeys(keys, entries)
      for (let i = 0; i < entries.length; i += ROWS_PER_INSERT)
        await insertRows(db, entries.slice(i, i + ROWS_PER_INSERT))
      const { entry, hash } = last
      await db
        .insertInto('heads')
        .values({ site, entry, hash })
        .onConflict((conflict) => conflict.column('site').doUpdateSet({ entry, hash }))
        .execute()
    },
  }
}

async function readHead(db: Reader, site: string): Promise<ChainHead> {
  const row = await db.selectFrom('heads').select(['entry', 'hash']).where('site', '=', site).executeTakeFirst()
  return row ? { entry: Number(row.entry), hash: row.hash } : { entry: 0, hash: new Uint8Array(32) }
}

async function readSecretHashes(db: Reader, site: string, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('consents')
    .select(['consent_id', 'receipt_secret_hash'])
    .where('site', '=', site)
    .where('consent_id', 'in', ids)
    .execute()
  return new Map(rows.map((row) => [row.consent_id, row.receipt_secret_hash]))
}

async function readWrappedKey(keys: Kysely<KeyTables>, site: string, entry: number): Promise<Uint8Array | null> {
  const row = await keys
    .selectFrom('entry_keys')
    .select('wrapped_key')
    .where('site', '=', site)
    .where('entry', '=', entry)
    .executeTakeFirst()
  return row?.wrapped_key ?? null
}

async function insertRows(db: Transaction<EntryTables>, entries: readonly NewEntry[]): Promise<void> {
  await db.insertInto('entries').values(entries.map(toRow)).execute()
  await db
    .insertInto('consents')
    .values(
      entries.map(({ site, consentId, receiptSecretHash, entry }) => ({
        site,
        consent_id: consentId,
        receipt_secret_hash: receiptSecretHash,
        first_entry: entry,
      })),
    )
    .onConflict((conflict) => conflict.columns(['site', 'consent_id']).doNothing())
    .execute()
}

async function insertKeys(keys: Kysely<KeyTables>, entries: readonly NewEntry[]): Promise<void> {
  const rows = entries.flatMap(({ site, entry, wrappedKey }) =>
    wrappedKey ? [{ site, entry, wrapped_key: wrappedKey }] : [],
  )
  if (!rows.length) return
  await keys.transaction().execute(async (transaction) => {
    for (let i = 0; i < rows.length; i += ROWS_PER_INSERT)
      await transaction
        .insertInto('entry_keys')
        .values(rows.slice(i, i + ROWS_PER_INSERT))
        // Numbers are unique once committed, so what stands here came from a batch that did not commit.
        .onConflict((conflict) =>
          conflict.columns(['site', 'entry']).doUpdateSet((row) => ({ wrapped_key: row.ref('excluded.wrapped_key') })),
        )
        .execute()
  })
}

const toRow = ({ decisionId, consentId, recordedAt, receiptSecretHash, wrappedKey, ...same }: NewEntry): EntryRow => ({
  ...same,
  decision_id: decisionId,
  consent_id: consentId,
  recorded_at: recordedAt,
})

const toEntries = (rows: readonly EntryRow[]): readonly StoredEntry[] =>
  rows.map(({ entry, decision_id, consent_id, recorded_at, ...same }) => ({
    ...same,
    entry: Number(entry), // PostgreSQL's driver gives a bigint as text
    decisionId: decision_id,
    consentId: consent_id,
    recordedAt: recorded_at,
  }))
