import type { Kysely } from 'kysely'
import type { StoredEntry } from '../../chain/stored-entry.js'
import type { EntryTables, RegisterTables } from '../tables.js'
import { readHead, toEntries } from './entry-queries.js'

type Database = Kysely<RegisterTables>

/** How much a decision allowed. `withdrawn`: a purpose of it is withdrawn, whatever else it allows. */
export const answerKinds = ['all', 'some', 'none', 'withdrawn'] as const
export type AnswerKind = (typeof answerKinds)[number]

/** What a decision is found by, besides its ids and its time. */
export interface EntryFacets {
  /** The version of the declaration; empty if the register does not have that declaration. */
  readonly version: string
  readonly answer: AnswerKind
}

export interface EntrySearch {
  readonly version?: string | undefined
  readonly answer?: AnswerKind | undefined
  /** Recorded at this time or later, ISO 8601 UTC. */
  readonly from?: string | undefined
  /** Recorded before this time. */
  readonly until?: string | undefined
  /** Entries before this number: the last one of the previous page. */
  readonly before?: number | undefined
  readonly limit: number
}

/** A version of a declaration that decisions were counted under. */
export interface CountedVersion {
  /** Empty for declarations that the register does not have. */
  readonly version: string
  /** The first and the last day with a decision, in UTC. */
  readonly firstDay: string
  readonly lastDay: string
  readonly decisions: number
}

/** Finds entries for people, the newest first. Each query reads an index in order, however many entries there are. */
export interface EntrySearchQueries {
  findEntries(site: string, search: EntrySearch): Promise<readonly StoredEntry[]>
  /** In the order of their first day. */
  countedVersions(site: string): Promise<readonly CountedVersion[]>
  /** The first decision under a version; `null` if its content is deleted. */
  firstEntryOfVersion(site: string, version: string): Promise<StoredEntry | null>
}

export function createEntrySearch(db: Database): EntrySearchQueries {
  return {
    async findEntries(site, search) {
      const range = await rangeOf(db, site, search)
      if (range.first >= range.before) return []
      const { version, answer, limit } = search
      // One ordered run of the index for each answer; their newest entries are merged.
      const runs = version !== undefined && answer === undefined ? answerKinds : [answer]
      const found = await Promise.all(runs.map((one) => readRun(db, site, { ...search, ...range, answer: one })))
      return found
        .flat()
        .sort((one, other) => other.entry - one.entry)
        .slice(0, limit)
    },
    async countedVersions(site) {
      const rows = await db
        .selectFrom('decision_counts')
        .select(({ fn, eb }) => [
          'version',
          fn.min('day').as('first_day'),
          fn.max('day').as('last_day'),
          fn.sum(eb('gave_all', '+', eb('gave_some', '+', eb.ref('gave_none')))).as('decisions'),
        ])
        .where('site', '=', site)
        .groupBy('version')
        .orderBy('first_day')
        .orderBy('version')
        .execute()
      return rows.map(({ version, first_day, last_day, decisions }) => ({
        version,
        firstDay: first_day,
        lastDay: last_day,
        decisions: Number(decisions),
      }))
    },
    async firstEntryOfVersion(site, version) {
      const firsts = await Promise.all(
        answerKinds.map((answer) => runOf(db, site, { version, answer }).orderBy('entry').limit(1).execute()),
      )
      const [first] = toEntries(firsts.flat()).toSorted((one, other) => one.entry - other.entry)
      return first ?? null
    },
  }
}

interface Range {
  /** The first entry that may match. */
  readonly first: number
  /** The entry after the last one that may match. */
  readonly before: number
}

const runOf = (db: Database, site: string, { version, answer }: Pick<EntrySearch, 'version' | 'answer'>) => {
  let query = db.selectFrom('entries').selectAll().where('site', '=', site)
  if (version !== undefined) query = query.where('version', '=', version)
  if (answer !== undefined) query = query.where('answer', '=', answer)
  return query
}

/** Only entries at the edges of a period are read in vain, because its range has leeway. */
async function readRun(
  db: Database,
  site: string,
  { first, before, from = '', until, limit, ...facets }: EntrySearch & Range,
): Promise<readonly StoredEntry[]> {
  const found: StoredEntry[] = []
  for (let end = before; found.length < limit;) {
    const entries = await readEntriesBefore(db, site, { ...facets, first, before: end, limit })
    found.push(...entries.filter(({ recordedAt: at }) => at >= from && (until === undefined || at < until)))
    end = entries.at(-1)?.entry ?? 0
    if (entries.length < limit) break
  }
  return found.slice(0, limit)
}

/**
 * Looks up the numbers first, which the index of the facets has. Otherwise SQLite, which knows nothing about how the values
 * are spread, reads the primary key and every entry of the range.
 */
async function readEntriesBefore(
  db: Database,
  site: string,
  { first, before, version, answer, limit }: Pick<EntrySearch, 'version' | 'answer' | 'limit'> & Range,
): Promise<readonly StoredEntry[]> {
  let numbers = db.selectFrom('entries').select('entry').where('site', '=', site)
  if (version !== undefined) numbers = numbers.where('version', '=', version)
  if (answer !== undefined) numbers = numbers.where('answer', '=', answer)
  numbers = numbers.where('entry', '>=', first).where('entry', '<', before).orderBy('entry', 'desc').limit(limit)
  const own = db.selectFrom('entries').selectAll().where('site', '=', site)
  return toEntries(await own.where('entry', 'in', numbers).orderBy('entry', 'desc').execute())
}

/** Clocks of a register's processes may differ by this much; a larger step backwards is back-dating. */
const LEEWAY_MS = 5 * 60_000

/** Entries are numbered in the order of time, so that a time needs no index: the primary key is searched by halves. */
async function rangeOf(db: Database, site: string, { from, until, before }: EntrySearch): Promise<Range> {
  const { entry: last } = await readHead(db, site)
  const shifted = (time: string, byMs: number): string => new Date(Date.parse(time) + byMs).toISOString()
  const first = from === undefined ? 1 : await firstEntryAt(db, site, { time: shifted(from, 0 - LEEWAY_MS), last })
  const end = until === undefined ? last + 1 : await firstEntryAt(db, site, { time: shifted(until, LEEWAY_MS), last })
  return { first, before: Math.min(end, before ?? Infinity) }
}

/** @returns the number of the first entry that was recorded at this time or later; one more than the last if none was. */
async function firstEntryAt(
  db: Database,
  site: string,
  { time, last }: { readonly time: string; readonly last: number },
): Promise<number> {
  let [low, high] = [1, last + 1]
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if ((await recordedAt(db, site, middle)) < time) low = middle + 1
    else high = middle
  }
  return low
}

async function recordedAt(db: Database, site: string, entry: EntryTables['entries']['entry']): Promise<string> {
  const own = db.selectFrom('entries').select('recorded_at').where('site', '=', site).where('entry', '=', entry)
  return (await own.executeTakeFirstOrThrow()).recorded_at
}
