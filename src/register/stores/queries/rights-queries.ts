import { type Kysely, sql } from 'kysely'
import { addDuration } from '../../../declaration/duration.js'
import type { RequestKind } from '../../chain/entry-content.js'
import type { WaitingNotification } from './notification-queries.js'
import { padded } from '../padded.js'
import type { RegisterTables } from '../tables.js'

/** A visitor's request, as the controller processes it. */
export interface StoredRequest {
  readonly site: string
  /** The `eventId` of the request's entry. */
  readonly requestId: string
  readonly kind: RequestKind
  /** Empty once nothing may identify the consent. */
  readonly consentId: string
  /** The request's entry in the chain. */
  readonly entry: number
  readonly receivedAt: string
  /** The controller's deadline for the answer, GDPR 12(3). */
  readonly dueAt: string
  readonly state: 'open' | 'done' | 'refused'
  readonly handledAt: string | null
}

/** The terms of a consent in addition to its declaration. */
export interface ConsentTerms {
  /** Since when processing has been restricted to storage (GDPR 18); `null` if it is not restricted. */
  readonly restrictedAt: string | null
  /** Until when the controller keeps it for a relation of its own; `null`: only the declaration applies. */
  readonly keepUntil: string | null
}

/** The part of a record that remains after its entry's content is removed. */
export interface Redaction {
  readonly entry: number
  /** Empty if nothing remains; then the server's part is removed as well. */
  readonly record: string
}

export interface RequestPage {
  /** Default: every state. */
  readonly state?: StoredRequest['state'] | undefined
  /** The last request of the previous page. */
  readonly after?: Pick<StoredRequest, 'dueAt' | 'requestId'> | undefined
  readonly limit: number
}

/** Looks up requests and the terms of consents. */
export interface RightsQueries {
  /** Requests in order of their deadlines. */
  requests(site: string, page: RequestPage): Promise<readonly StoredRequest[]>
  /**
   * How many requests wait for an answer, and of those how many are overdue at a time, ISO 8601 UTC.
   *
   * @param site `null`: of every site.
   */
  countOpenRequests(site: string | null, at: string): Promise<{ readonly open: number; readonly overdue: number }>
  /** How many requests were received from `from` on and before `until` (ISO 8601 UTC), by kind. */
  countRequests(
    site: string,
    hours: { readonly from: string; readonly until: string },
  ): Promise<Readonly<Partial<Record<RequestKind, number>>>>
  request(site: string, requestId: string): Promise<StoredRequest | null>
  /** The terms of those of these consents that have any. */
  consentTerms(site: string, consentIds: readonly string[]): Promise<ReadonlyMap<string, ConsentTerms>>
}

/** What visitors' rights and retention change. Only while the site is locked. */
export interface RightsTransaction extends RightsQueries {
  /**
   * Removes the content of entries permanently: ids, salt, personal part, receipt, and the record except `rest`.
   * Number, time, commitment and hash remain, so that the chain still verifies.
   */
  blank(site: string, redactions: readonly Redaction[]): Promise<void>
  /**
   * Forgets those of these consents that no entry names any more, with what they were subject to, and empties the consent's
   * id in their requests.
   */
  forgetConsents(site: string, consentIds: readonly string[]): Promise<void>
  saveTerms(site: string, consentId: string, terms: ConsentTerms): Promise<void>
  /** Adds or updates a request. */
  saveRequest(request: StoredRequest): Promise<void>
  /** Stores the pending notifications of a request. Existing rows are not changed. */
  saveNotices(site: string, notices: readonly WaitingNotification[]): Promise<void>
  /** Stores digests of erased decisions. */
  saveErasedDecisions(site: string, digests: readonly string[]): Promise<void>
  /** Those of these digests that belong to erased decisions. */
  erasedDecisions(site: string, digests: readonly string[]): Promise<ReadonlySet<string>>
}

/** Keeps one statement below every database's limit of bound values. */
const IDS_PER_STATEMENT = 500

export function createRightsQueries(db: Kysely<RegisterTables>): RightsQueries {
  return {
    async requests(site, { state, after, limit }) {
      let query = db.selectFrom('requests').selectAll().where('site', '=', site)
      if (state) query = query.where('state', '=', state)
      if (after)
        query = query.where(({ eb, refTuple, tuple }) =>
          eb(refTuple('due_at', 'request_id'), '>', tuple(after.dueAt, after.requestId)),
        )
      return (await query.orderBy('due_at').orderBy('request_id').limit(limit).execute()).map(toRequest)
    },
    async request(site, requestId) {
      const query = db.selectFrom('requests').selectAll().where('site', '=', site).where('request_id', '=', requestId)
      const row = await query.executeTakeFirst()
      if (row) return toRequest(row)
      return null
    },
    async countOpenRequests(site, at) {
      const own = site === null ? sql`` : sql`site = ${site} and`
      const { rows } = await sql<{ open: number; overdue: number | null }>`
        select count(*) as open, sum(case when due_at < ${at} then 1 else 0 end) as overdue
        from requests where ${own} state = 'open'`.execute(db)
      return { open: Number(rows[0]?.open ?? 0), overdue: Number(rows[0]?.overdue ?? 0) }
    },
    async countRequests(site, { from, until }) {
      // A month later they are due, in the same order: the index is by that.
      const due = [from, until].map((time) => addDuration(new Date(time), 'P1M').toISOString())
      const { rows } = await sql<{ kind: RequestKind; count: number }>`
        select kind, count(*) as count from requests
        where site = ${site} and due_at >= ${due[0]} and due_at <= ${due[1]}
          and received_at >= ${from} and received_at < ${until}
        group by kind`.execute(db)
      return Object.fromEntries(rows.map(({ kind, count }) => [kind, Number(count)]))
    },
    async consentTerms(site, consentIds) {
      const rows = await inParts(consentIds, (ids) =>
        db.selectFrom('consent_terms').selectAll().where('site', '=', site).where('consent_id', 'in', ids).execute(),
      )
      return new Map(
        rows.map((row) => [row.consent_id, { restrictedAt: row.restricted_at, keepUntil: row.keep_until }]),
      )
    },
  }
}

export function createRightsTransaction(db: Kysely<RegisterTables>): RightsTransaction {
  return {
    ...createRightsQueries(db),
    async blank(site, redactions) {
      const emptied = { consent_id: '', personal: null, key_id: null, salt: null, receipt: '' }
      // The entry's number keeps the column unique, and no decision id contains a colon.
      const decisionId = sql<string>`'blank:' || entry`
      const bare = redactions.filter(({ record }) => record === '').map(({ entry }) => entry)
      await inParts(bare, async (entries) => {
        const blanked = { ...emptied, decision_id: decisionId, record: '', server: '', version: null, answer: null }
        await db.updateTable('entries').set(blanked).where('site', '=', site).where('entry', 'in', entries).execute()
        return []
      })
      for (const { entry, record } of redactions.filter((rest) => rest.record !== '')) {
        const blanked = { ...emptied, decision_id: decisionId, record }
        await db.updateTable('entries').set(blanked).where('site', '=', site).where('entry', '=', entry).execute()
      }
    },
    async forgetConsents(site, consentIds) {
      const isNamed = sql<boolean>`exists (select 1 from entries where entries.consent_id = named.consent_id and entries.site = ${site})`
      await inParts(consentIds, async (ids) => {
        const gone = sql`site = ${site} and consent_id in (${sql.join(ids)}) and not ${isNamed}`
        for (const table of ['consents', 'consent_terms'])
          await sql`delete from ${sql.table(table)} as named where ${gone}`.execute(db)
        await sql`update requests as named set consent_id = '' where ${gone}`.execute(db)
        return []
      })
    },
    async saveTerms(site, consentId, { restrictedAt, keepUntil }) {
      const changed = { restricted_at: restrictedAt, keep_until: keepUntil }
      await db
        .insertInto('consent_terms')
        .values({ site, consent_id: consentId, ...changed })
        .onConflict((conflict) => conflict.columns(['site', 'consent_id']).doUpdateSet(changed))
        .execute()
    },
    async saveRequest({ requestId, consentId, receivedAt, dueAt, handledAt, ...same }) {
      const changed = { state: same.state, handled_at: handledAt, consent_id: consentId }
      await db
        .insertInto('requests')
        .values({ ...same, ...changed, request_id: requestId, received_at: receivedAt, due_at: dueAt })
        .onConflict((conflict) => conflict.columns(['site', 'request_id']).doUpdateSet(changed))
        .execute()
    },
    async saveNotices(site, notices) {
      if (notices.length === 0) return
      const rows = notices.map(({ requestId, target, tries, nextAt }) => ({
        site,
        request_id: requestId,
        target,
        tries,
        next_at: nextAt,
      }))
      const same = ['site', 'request_id', 'target'] as const
      const insert = db.insertInto('notices').values(rows)
      await insert.onConflict((conflict) => conflict.columns(same).doNothing()).execute()
    },
    async saveErasedDecisions(site, digests) {
      await inParts(digests, async (part) => {
        const rows = part.map((digest) => ({ site, digest }))
        const insert = db.insertInto('erased_decisions').values(rows)
        await insert.onConflict((conflict) => conflict.columns(['site', 'digest']).doNothing()).execute()
        return []
      })
    },
    async erasedDecisions(site, digests) {
      const erased = db.selectFrom('erased_decisions').select('digest').where('site', '=', site)
      const rows = await erased.where('digest', 'in', padded(digests)).execute()
      return new Set(rows.map(({ digest }) => digest))
    },
  }
}

async function inParts<Id, Row>(
  ids: readonly Id[],
  run: (part: readonly Id[]) => Promise<readonly Row[]>,
): Promise<readonly Row[]> {
  const rows: Row[] = []
  for (let i = 0; i < ids.length; i += IDS_PER_STATEMENT) rows.push(...(await run(ids.slice(i, i + IDS_PER_STATEMENT))))
  return rows
}

const toRequest = (row: RegisterTables['requests']): StoredRequest => ({
  site: row.site,
  requestId: row.request_id,
  kind: row.kind,
  consentId: row.consent_id,
  entry: Number(row.entry),
  receivedAt: row.received_at,
  dueAt: row.due_at,
  state: row.state,
  handledAt: row.handled_at,
})
