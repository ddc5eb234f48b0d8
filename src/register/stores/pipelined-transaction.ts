import { Kysely, type KyselyConfig, PostgresDialect } from 'kysely'
import type { Pool, PoolClient } from 'pg'

/**
 * Transactions whose questions do not wait for one another's answers: those that are asked together are sent together.
 * Kysely's own transactions send one at a time, and a database on another machine is some half a millisecond away.
 * Questions that are asked together must not need one another's effects: in which order they are sent is not said.
 */
export const pipelinedTransactions =
  <Tables>(pool: Pool, { log }: Pick<KyselyConfig, 'log'>) =>
  async <T>(work: (db: Kysely<Tables>) => Promise<T>): Promise<T> => {
    const client = await pool.connect()
    const lent = lend(client)
    const dialect = new PostgresDialect({ pool: { connect: async () => lent, end: async () => {} } })
    try {
      await client.query('begin')
      const result = await work(new Kysely<Tables>({ dialect, ...(log && { log }) }))
      lent.take()
      const { command } = await client.query('commit')
      if (command !== 'COMMIT') throw new Error('a question had failed, and the transaction with it')
      client.release()
      return result
    } catch (cause) {
      lent.take()
      // What cannot be undone is undone by the database when the connection is gone.
      await client.query('rollback').then(
        () => client.release(),
        () => client.release(true),
      )
      throw cause
    }
  }

/** A client until it is taken back: what is asked later would be outside of the transaction. */
function lend(client: PoolClient) {
  let isLent = true
  const query: PoolClient['query'] = (...words: unknown[]) => {
    if (!isLent) throw new Error('the transaction is over')
    return (client.query as (...words: unknown[]) => never)(...words)
  }
  return Object.assign({ query, release: () => {} }, { take: () => void (isLent = false) })
}
