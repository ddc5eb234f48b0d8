import { type Kysely, sql } from 'kysely'
import type { RegisterTables } from '../tables.js'

/** How many reports of a day's pages named a third party. Contains no visitor. */
export interface ThirdPartyCount {
  /** `2026-11-22`, in UTC. */
  readonly day: string
  readonly kind: 'stopped' | 'undeclared'
  /** Empty: of those that there was no room to name. */
  readonly host: string
  readonly pages: number
}

/** A third party in a period. */
export interface ThirdPartySum extends Pick<ThirdPartyCount, 'kind' | 'host' | 'pages'> {
  readonly firstDay: string
  readonly lastDay: string
}

/** Counts of the third parties that pages met. */
export interface ThirdPartyQueries {
  /** Adds to the counts. Once a day has many hosts, further ones are counted without a name. */
  addThirdParties(site: string, counts: readonly ThirdPartyCount[]): Promise<void>
  /** Of a period, both days inclusive; the most frequent first. */
  thirdParties(
    site: string,
    period: { readonly from: string; readonly to: string; readonly limit: number },
  ): Promise<readonly ThirdPartySum[]>
  /** Deletes the counts of the days before one. */
  dropThirdParties(site: string, before: string): Promise<void>
}

/** Strangers may invent hosts, and each is a row. Processes that count at the same time may exceed it a little. */
const MOST_HOSTS_A_DAY = 200

export const createThirdPartyQueries = (db: Kysely<RegisterTables>): ThirdPartyQueries => ({
  async addThirdParties(site, counts) {
    for (const day of new Set(counts.map((count) => count.day))) {
      const own = db.selectFrom('third_party_counts').select(['kind', 'host']).where('site', '=', site)
      const known = new Set((await own.where('day', '=', day).execute()).map(({ kind, host }) => `${kind} ${host}`))
      for (const { kind, host, pages } of counts.filter((count) => count.day === day)) {
        const hasRoom = known.has(`${kind} ${host}`) || known.size < MOST_HOSTS_A_DAY
        const name = hasRoom ? host : ''
        known.add(`${kind} ${name}`)
        await db
          .insertInto('third_party_counts')
          .values({ site, day, kind, host: name, pages })
          .onConflict((conflict) =>
            conflict
              .columns(['site', 'day', 'kind', 'host'])
              .doUpdateSet((row) => ({ pages: sql`${row.ref('third_party_counts.pages')} + ${pages}` })),
          )
          .execute()
      }
    }
  },
  async thirdParties(site, { from, to, limit }) {
    const rows = await db
      .selectFrom('third_party_counts')
      .select(({ fn }) => [
        ...(['kind', 'host'] as const),
        fn.sum('pages').as('pages'),
        fn.min('day').as('first_day'),
        fn.max('day').as('last_day'),
      ])
      .where('site', '=', site)
      .where('day', '>=', from)
      .where('day', '<=', to)
      .groupBy(['kind', 'host'])
      .orderBy('pages', 'desc')
      .orderBy('host')
      .limit(limit)
      .execute()
    return rows.map(({ kind, host, pages, first_day, last_day }) => ({
      ...{ kind, host, pages: Number(pages) },
      firstDay: first_day,
      lastDay: last_day,
    }))
  },
  async dropThirdParties(site, before) {
    await db.deleteFrom('third_party_counts').where('site', '=', site).where('day', '<', before).execute()
  },
})
