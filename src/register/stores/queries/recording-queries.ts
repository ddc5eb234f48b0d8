import { type Kysely, sql } from 'kysely'
import type { RegisterTables } from '../tables.js'

/** Why a page sent a recording. */
export type RecordingReason = 'report' | 'error' | 'always'

/** A recording without its body. */
export interface StoredRecording {
  readonly site: string
  /** 128 random bits. */
  readonly recordingId: string
  readonly consentId: string
  /** The entry that allowed it. */
  readonly entry: number
  readonly reason: RecordingReason
  /** By the register's clock, ISO 8601 UTC. */
  readonly receivedAt: string
  readonly deleteAfter: string
  /** Of the compressed body, in bytes. */
  readonly size: number
  /** The name of its own key. */
  readonly keyId: string
  /** `database`: the body is in the same row. Otherwise it is in the configured storage. */
  readonly place: 'database' | 'storage'
}

/** Which recordings of a site to list, newest first. */
export interface RecordingPage {
  /** Only those that this entry allowed. */
  readonly entry?: number | undefined
  /** Only those of this consent. */
  readonly consentId?: string | undefined
  /** The last recording of the previous page. */
  readonly before?: Pick<StoredRecording, 'receivedAt' | 'recordingId'> | undefined
  readonly limit: number
}

/** Stores recordings of faults, apart from the entries: no chain covers them, and each can be deleted alone. */
export interface RecordingQueries {
  recordings(site: string, page: RecordingPage): Promise<readonly StoredRecording[]>
  recording(site: string, recordingId: string): Promise<StoredRecording | null>
  /** Those of these keys. */
  recordingsWithKeys(site: string, keyIds: readonly string[]): Promise<readonly StoredRecording[]>
  /** The encrypted body; `null` if it is in the configured storage, or there is no such recording. */
  recordingBody(site: string, recordingId: string): Promise<Uint8Array | null>
  /** How much a site stores. */
  storedRecordings(site: string): Promise<{ readonly count: number; readonly bytes: number }>
  /** How many recordings were to be deleted before a time, ISO 8601 UTC. Those of restricted consents wait. */
  countDueRecordings(site: string, at: string): Promise<number>
  /** Notes that a body is about to be stored outside the database: it is deleted after `dueAt` unless it is saved by then. */
  expectRecording(site: string, recordingId: string, dueAt: string): Promise<void>
  /** Ids of recordings whose bodies are in the configured storage, and whose rows are gone or were never saved. */
  recordingLeftovers(site: string, due: { readonly at: string; readonly limit: number }): Promise<readonly string[]>
  /** Their bodies are gone too. */
  dropRecordingLeftovers(site: string, recordingIds: readonly string[]): Promise<void>
}

/** What changes recordings. Only while the site is locked. */
export interface RecordingTransaction extends Lookups {
  /** A body that was expected is one no more. */
  saveRecording(recording: StoredRecording, body: Uint8Array | null): Promise<void>
  recordingsOfConsents(site: string, consentIds: readonly string[]): Promise<readonly StoredRecording[]>
  /** At most `limit` of those that were to be deleted before a time. Those of restricted consents wait. */
  dueRecordings(site: string, due: { readonly at: string; readonly limit: number }): Promise<readonly StoredRecording[]>
  /** Deletes recordings, and notes those whose bodies are in the configured storage. */
  dropRecordings(site: string, recordings: readonly StoredRecording[]): Promise<void>
}

/** Keeps one statement below every database's limit of bound values. */
const IDS_PER_STATEMENT = 250

const COLUMNS = [
  ...['site', 'recording_id', 'consent_id', 'entry', 'reason', 'received_at', 'delete_after'],
  ...['size', 'key_id', 'place'],
] as readonly (keyof Row)[]

type Row = Omit<RegisterTables['recordings'], 'body'>
type Database = Kysely<RegisterTables>
type Lookups = Pick<RecordingQueries, 'recordings' | 'recording' | 'recordingsWithKeys'>

const listed = (db: Database, site: string) => db.selectFrom('recordings').select(COLUMNS).where('site', '=', site)

export function createRecordingQueries(db: Database): RecordingQueries {
  return {
    ...createLookups(db),
    async recordingBody(site, recordingId) {
      const own = db.selectFrom('recordings').select('body').where('site', '=', site)
      return (await own.where('recording_id', '=', recordingId).executeTakeFirst())?.body ?? null
    },
    async storedRecordings(site) {
      const { rows } = await sql<{ count: number; bytes: number | null }>`
        select count(*) as count, sum(size) as bytes from recordings where site = ${site}`.execute(db)
      return { count: Number(rows[0]?.count ?? 0), bytes: Number(rows[0]?.bytes ?? 0) }
    },
    async countDueRecordings(site, at) {
      const row = await dueOf(db, site, at)
        .select(({ fn }) => fn.countAll().as('count'))
        .executeTakeFirst()
      return Number(row?.count ?? 0)
    },
    async expectRecording(site, recordingId, dueAt) {
      await db.insertInto('recording_leftovers').values({ site, recording_id: recordingId, due_at: dueAt }).execute()
    },
    async recordingLeftovers(site, { at, limit }) {
      const own = db.selectFrom('recording_leftovers').select('recording_id').where('site', '=', site)
      const due = own.where('due_at', '<=', at).orderBy('recording_id').limit(limit)
      return (await due.execute()).map(({ recording_id }) => recording_id)
    },
    dropRecordingLeftovers: (site, recordingIds) => dropLeftovers(db, site, recordingIds),
  }
}

export function createRecordingTransaction(db: Database): RecordingTransaction {
  return {
    ...createLookups(db),
    async saveRecording(recording, body) {
      await db
        .insertInto('recordings')
        .values({ ...toRow(recording), body })
        .execute()
      if (recording.place === 'storage') await dropLeftovers(db, recording.site, [recording.recordingId])
    },
    recordingsOfConsents: (site, consentIds) => findBy(db, site, 'consent_id', consentIds),
    dueRecordings: async (site, { at, limit }) =>
      (await dueOf(db, site, at).select(COLUMNS).orderBy('delete_after').limit(limit).execute()).map(toRecording),
    async dropRecordings(site, recordings) {
      const ids = recordings.map(({ recordingId }) => recordingId)
      await inParts(ids, async (some) => {
        await db.deleteFrom('recordings').where('site', '=', site).where('recording_id', 'in', some).execute()
      })
      const left = recordings.filter(({ place }) => place === 'storage')
      await inParts(left, async (some) => {
        const rows = some.map(({ recordingId }) => ({ site, recording_id: recordingId, due_at: '' }))
        const insert = db.insertInto('recording_leftovers').values(rows)
        await insert.onConflict((conflict) => conflict.columns(['site', 'recording_id']).doNothing()).execute()
      })
    },
  }
}

const dropLeftovers = (db: Database, site: string, recordingIds: readonly string[]): Promise<void> =>
  inParts(recordingIds, async (ids) => {
    await db.deleteFrom('recording_leftovers').where('site', '=', site).where('recording_id', 'in', ids).execute()
  })

const createLookups = (db: Database): Lookups => ({
  recordingsWithKeys: (site, keyIds) => findBy(db, site, 'key_id', keyIds),
  async recordings(site, { entry, consentId, before, limit }) {
    let query = listed(db, site)
    if (entry !== undefined) query = query.where('entry', '=', entry)
    if (consentId !== undefined) query = query.where('consent_id', '=', consentId)
    if (before)
      query = query.where(({ eb, refTuple, tuple }) =>
        eb(refTuple('received_at', 'recording_id'), '<', tuple(before.receivedAt, before.recordingId)),
      )
    const ordered = query.orderBy('received_at', 'desc').orderBy('recording_id', 'desc')
    return (await ordered.limit(limit).execute()).map(toRecording)
  },
  async recording(site, recordingId) {
    const row = await listed(db, site).where('recording_id', '=', recordingId).executeTakeFirst()
    if (row) return toRecording(row)
    return null
  },
})

/** GDPR 18: restricted data is only stored. */
const dueOf = (db: Database, site: string, at: string) =>
  db
    .selectFrom('recordings')
    .where('site', '=', site)
    .where('delete_after', '<=', at)
    .where(({ exists, not, selectFrom }) =>
      not(
        exists(
          selectFrom('consent_terms')
            .select('consent_terms.site')
            .whereRef('consent_terms.site', '=', 'recordings.site')
            .whereRef('consent_terms.consent_id', '=', 'recordings.consent_id')
            .where('restricted_at', 'is not', null),
        ),
      ),
    )

async function findBy(
  db: Database,
  site: string,
  column: 'consent_id' | 'key_id',
  ids: readonly string[],
): Promise<readonly StoredRecording[]> {
  const found: StoredRecording[] = []
  await inParts(ids, async (some) => {
    found.push(...(await listed(db, site).where(column, 'in', some).execute()).map(toRecording))
  })
  return found
}

async function inParts<T>(all: readonly T[], run: (part: readonly T[]) => Promise<void>): Promise<void> {
  for (let i = 0; i < all.length; i += IDS_PER_STATEMENT) await run(all.slice(i, i + IDS_PER_STATEMENT))
}

const toRow = ({ recordingId, consentId, receivedAt, deleteAfter, keyId, ...same }: StoredRecording): Row => ({
  ...same,
  recording_id: recordingId,
  consent_id: consentId,
  received_at: receivedAt,
  delete_after: deleteAfter,
  key_id: keyId,
})

const toRecording = ({
  recording_id,
  consent_id,
  received_at,
  delete_after,
  key_id,
  ...same
}: Row): StoredRecording => ({
  ...same,
  entry: Number(same.entry),
  size: Number(same.size),
  recordingId: recording_id,
  consentId: consent_id,
  receivedAt: received_at,
  deleteAfter: delete_after,
  keyId: key_id,
})
