import { CompiledQuery, type DatabaseConnection, type Dialect, DummyDriver, Kysely, type QueryResult } from 'kysely'

/** Runs `work` as one transaction with one commit, and rolls back if `work` or any of its queries rejects. */
export type Transact<Tables> = <T>(work: (db: Kysely<Tables>) => Promise<T>) => Promise<T>

/**
 * Transactions that permit concurrent queries. If the driver supports it they are pipelined, because a round trip to
 * another machine takes about half a millisecond. Kysely's own transactions send queries one at a time, and a waiting
 * query may still be sent after another has failed and the transaction is over. The order of concurrent queries is
 * undefined, so they must not depend on one another.
 */
export const transactionsOver =
  <Tables>(db: Kysely<Tables>, dialect: Dialect): Transact<Tables> =>
  (work) =>
    db.getExecutor().provideConnection(async (connection) => {
      const say = async (words: string) => connection.executeQuery(CompiledQuery.raw(words))
      const lent = new LentConnection(connection)
      await say('begin')
      try {
        const result = await work(new Kysely<Tables>({ dialect: dialectOver(lent, dialect) }))
        lent.takeBack()
        await say('commit')
        return result
      } catch (cause) {
        lent.isOver = true
        await say('rollback').catch(() => {}) // already rolled back, or the connection is gone
        throw cause
      }
    })

/** Wraps a connection until a query fails or the wrapper is revoked; later queries would be outside the transaction. */
class LentConnection implements DatabaseConnection {
  readonly #connection: DatabaseConnection
  readonly #failures: unknown[] = []
  isOver = false

  constructor(connection: DatabaseConnection) {
    this.#connection = connection
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    if (this.isOver) throw new Error('the transaction is over')
    try {
      return await this.#connection.executeQuery<R>(query)
    } catch (cause) {
      this.isOver = true
      this.#failures.push(cause)
      throw cause
    }
  }

  streamQuery(): never {
    throw new Error('nothing is streamed within a transaction')
  }

  /** @throws the first error, even if the caller has not awaited it. */
  takeBack(): void {
    this.isOver = true
    if (this.#failures.length) throw this.#failures[0]
  }
}

const dialectOver = (connection: DatabaseConnection, dialect: Dialect): Dialect => ({
  createAdapter: () => dialect.createAdapter(),
  createIntrospector: (db) => dialect.createIntrospector(db),
  createQueryCompiler: () => dialect.createQueryCompiler(),
  createDriver: () => Object.assign(new DummyDriver(), { acquireConnection: async () => connection }),
})
