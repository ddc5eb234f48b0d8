import { type Kysely, sql } from 'kysely'
import type { AppendTransaction } from './queries/entry-appends.js'
import type { RegisterTables } from './tables.js'

/** How a query is limited to one site's rows by row-level security, on top of its WHERE clause. */
export interface SiteScope {
  /**
   * Queries that start with the site or sites that they concern; those that start with nothing, or null, concern all.
   */
  questions<Queries extends object>(create: (db: Kysely<RegisterTables>) => Queries): Queries
  transaction(transaction: AppendTransaction, db: Kysely<RegisterTables>): AppendTransaction
}

/** For a database without row-level security. */
export const questionAlone = (db: Kysely<RegisterTables>): SiteScope => ({
  questions: (create) => create(db),
  transaction: (transaction) => transaction,
})

/**
 * For PostgreSQL's row security (`migrations/0005-row-security.ts`): each transaction lists its sites. A query that
 * forgets its site in the WHERE clause still sees no rows of other sites.
 */
export const namedInTransaction = (db: Kysely<RegisterTables>): SiteScope => ({
  questions: (create) =>
    wrap(
      create(db),
      (name, args) =>
        db.transaction().execute(async (own) => {
          await nameSites(own, sitesOf(args))
          return call(create(own), name, args)
        }) as never,
    ),
  transaction({ document, ...bySite }, own) {
    let named = ''
    let naming: Promise<void> = Promise.resolve()
    const name = (sites: string): Promise<void> => {
      if (sites !== named) naming = nameSites(own, sites)
      named = sites
      return naming
    }
    const scoped = wrap(bySite, async (query, args) => {
      await name(sitesOf(args))
      return call(bySite, query, args)
    })
    return { ...scoped, document }
  },
})

type Question = (...args: readonly unknown[]) => Promise<unknown>

function wrap<Queries extends object>(
  queries: Queries,
  ask: (name: keyof Queries, args: readonly unknown[]) => Promise<unknown>,
): Queries {
  const names = Object.keys(queries) as (keyof Queries)[]
  const wrapped = names.map((name) => [name, (...args: readonly unknown[]) => ask(name, args)])
  return Object.fromEntries(wrapped) as Queries
}

const call = <Queries extends object>(queries: Queries, name: keyof Queries, args: readonly unknown[]) =>
  (queries[name] as Question)(...args)

const nameSites = async (db: Kysely<RegisterTables>, sites: string): Promise<void> =>
  void (await sql`select set_config('evaste.sites', ${sites}, true)`.execute(db))

/** A PostgreSQL text array. No site can be called `*`. */
function sitesOf([first]: readonly unknown[]): string {
  if (first === undefined || first === null) return '{*}'
  const sites = typeof first === 'string' ? [first] : Array.isArray(first) ? first : [(first as { site: string }).site]
  return `{${sites.map((site) => JSON.stringify(String(site))).join(',')}}`
}
