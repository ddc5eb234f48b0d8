import { CompiledQuery, type DatabaseConnection, type Dialect, DummyDriver, Kysely, type QueryResult } from 'kysely'

/** Runs `work` as one transaction with one commit; a rejection of `work`, or of anything it asked, undoes it all. */
export type Transact<Tables> = <T>(work: (db: Kysely<Tables>) => Promise<T>) => Promise<T>

/**
 * Transactions in which several questions can be asked at once: where the driver can, they are sent together, and a
 * database on another machine is some half a millisecond away. Kysely's own send one at a time, and one that waits for its
 * turn may still be asked after another has failed, when the transaction is over. In which order questions that are asked
 * at once are sent is not said: they must not need one another's effects.
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
        await say('rollback').catch(() => {}) // it is undone already, or the connection is gone
        throw cause
      }
    })

/** A connection until one of its questions fails or it is taken back: what comes later would be outside of the transaction. */
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
