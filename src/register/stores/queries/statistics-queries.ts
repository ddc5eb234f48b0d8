import { type Kysely, sql } from 'kysely'
import type { RegisterTables } from '../tables.js'

/** The dimensions of statistics besides the day. */
export const dimensions = ['language', 'source', 'version'] as const
export type Dimension = (typeof dimensions)[number]

/** The dimensions of a count. Contains no visitor. */
export interface CountedDay extends Readonly<Record<Dimension, string>> {
  /** `2026-11-22`, in UTC. */
  readonly day: string
}

/**
 * How many decisions allowed everything, something or nothing. `withdrew`: those of them in which a purpose is
 * withdrawn. `less_visible`: those that were made while “refuse” was harder to see than “accept”.
 */
export const decisionColumns = ['gave_all', 'gave_some', 'gave_none', 'withdrew', 'less_visible'] as const
/** How many decisions left one purpose in each status. */
export const purposeColumns = ['given', 'refused', 'withdrawn', 'expired'] as const

export type DecisionCount = CountedDay & Readonly<Record<(typeof decisionColumns)[number], number>>
export type PurposeCount = CountedDay & { readonly purpose: string } & Readonly<
    Record<(typeof purposeColumns)[number], number>
  >

/** What is added to a site's statistics. Negative numbers subtract. */
export interface Counts {
  readonly decisions: readonly DecisionCount[]
  readonly purposes: readonly PurposeCount[]
}

export interface StatisticsQuery {
  /** The first and the last day, both inclusive. */
  readonly from: string
  readonly to: string
  /** The dimensions to group by. An empty list gives one row, and one per purpose. */
  readonly by: readonly ('day' | Dimension)[]
}

type Row = Readonly<Record<string, string | number>>

/** Reads stored sums, never the entries. */
export interface StatisticsQueries {
  statistics(
    site: string,
    query: StatisticsQuery,
  ): Promise<{ readonly decisions: readonly Row[]; readonly purposes: readonly Row[] }>
}

export function createStatisticsQueries(db: Kysely<RegisterTables>): StatisticsQueries {
  return {
    async statistics(site, { from, to, by }) {
      const within = <T extends 'decision_counts' | 'purpose_counts'>(
        table: T,
        keys: readonly string[],
        columns: readonly string[],
      ) => {
        const group = sql.join([...keys.map((key) => sql.ref(key))])
        const sums = columns.map((column) => sql`sum(${sql.ref(column)}) as ${sql.ref(column)}`)
        const selected = sql.join([...keys.map((key) => sql.ref(key)), ...sums])
        const grouped = keys.length ? sql`group by ${group} order by ${group}` : sql``
        return sql<Row>`select ${selected} from ${sql.table(table)}
          where site = ${site} and day >= ${from} and day <= ${to} ${grouped}`.execute(db)
      }
      const [decisions, purposes] = await Promise.all([
        within('decision_counts', by, decisionColumns),
        within('purpose_counts', [...by, 'purpose'], purposeColumns),
      ])
      return {
        decisions: decisions.rows.map((row) => withNumbers(row, decisionColumns)),
        purposes: purposes.rows.map((row) => withNumbers(row, purposeColumns)),
      }
    },
  }
}

/** Keeps one statement far below every database's limit of bound values. */
const ROWS_PER_STATEMENT = 200

/** As few statements as the databases permit, however many entries were counted. */
export async function addCounts(
  db: Kysely<RegisterTables>,
  site: string,
  { decisions, purposes }: Counts,
): Promise<void> {
  await Promise.all([
    inParts(decisions, (part) =>
      db
        .insertInto('decision_counts')
        .values(part.map((count) => ({ site, ...count })))
        .onConflict((conflict) =>
          conflict
            .columns(['site', 'day', 'language', 'source', 'version'])
            .doUpdateSet(addTo('decision_counts', decisionColumns)),
        )
        .execute(),
    ),
    inParts(purposes, (part) =>
      db
        .insertInto('purpose_counts')
        .values(part.map((count) => ({ site, ...count })))
        .onConflict((conflict) =>
          conflict
            .columns(['site', 'day', 'purpose', 'language', 'source', 'version'])
            .doUpdateSet(addTo('purpose_counts', purposeColumns)),
        )
        .execute(),
    ),
  ])
}

async function inParts<Row>(rows: readonly Row[], run: (part: readonly Row[]) => Promise<unknown>): Promise<void> {
  for (let i = 0; i < rows.length; i += ROWS_PER_STATEMENT) await run(rows.slice(i, i + ROWS_PER_STATEMENT))
}

const addTo = (table: string, columns: readonly string[]): Record<string, never> =>
  Object.fromEntries(
    columns.map((figure) => [
      figure,
      sql`${sql.ref(`${table}.${figure}`)} + ${sql.ref(`excluded.${figure}`)}` as never,
    ]),
  )

/** PostgreSQL's driver returns sums as text, and an empty sum is null. */
const withNumbers = (row: Row, columns: readonly string[]): Row => ({
  ...row,
  ...Object.fromEntries(columns.map((figure) => [figure, Number(row[figure] ?? 0)])),
})
