import { type CompiledQuery, DummyDriver, Kysely, sql, SqliteDialect } from 'kysely'
import { describe, expect, test, vi } from 'vitest'
import { transactionsOver } from '../../../src/register/stores/transactions.js'

interface Tables {
  readonly loaves: { kind: string }
}

/** A database with one connection, which writes down what it is asked and answers a moment later. */
function openDatabase({ refuses = [] }: { refuses?: readonly string[] } = {}) {
  const asked: string[] = []
  let answered = 0
  const connection = {
    async executeQuery({ sql: text }: CompiledQuery) {
      asked.push(`${text} after ${answered}`)
      await new Promise((resolve) => setImmediate(resolve))
      answered += 1
      if (refuses.includes(text)) throw new Error(`cannot ${text}`)
      return { rows: [] }
    },
    streamQuery: () => expect.unreachable(),
  }
  const dialect = Object.assign(new SqliteDialect({ database: expect.unreachable }), {
    createDriver: () => Object.assign(new DummyDriver(), { acquireConnection: async () => connection }),
  })
  return { transact: transactionsOver(new Kysely<Tables>({ dialect }), dialect), asked }
}

const ask = (db: Kysely<Tables>, what: string) => sql.raw(what).execute(db)

describe('a transaction', () => {
  test('sends what is asked together without waiting for an answer', async () => {
    const { transact, asked } = openDatabase()

    await transact((db) => Promise.all([ask(db, 'bake'), ask(db, 'sell'), ask(db, 'count')]))

    expect(asked).toEqual(['begin after 0', 'bake after 1', 'sell after 1', 'count after 1', 'commit after 4'])
  })

  test('is undone where one of them fails, and what was going to come after is never sent', async () => {
    const { transact, asked } = openDatabase({ refuses: ['sell'] })
    let later: Promise<unknown> = Promise.resolve()
    const bakeTwice = async (db: Kysely<Tables>) => {
      await vi.waitFor(() => expect(asked.at(-1)).toMatch('rollback'), 30_000)
      await ask(db, 'bake again')
    }

    const baking = transact((db) => Promise.all([ask(db, 'sell'), (later = bakeTwice(db))]))

    await expect(baking).rejects.toThrow('cannot sell')
    await expect(later).rejects.toThrow('the transaction is over')
    expect(asked).toEqual(['begin after 0', 'sell after 1', 'rollback after 2'])
  })

  test('is undone where a failure was overlooked, and what comes after it is never sent', async () => {
    const { transact, asked } = openDatabase({ refuses: ['sell'] })

    const baking = transact(async (db) => {
      await ask(db, 'sell').catch(() => 'never mind')
      await ask(db, 'bake').catch(() => 'never mind')
    })

    await expect(baking).rejects.toThrow('cannot sell')
    expect(asked).toEqual(['begin after 0', 'sell after 1', 'rollback after 2'])
  })

  test('says what failed first, though it cannot even be undone', async () => {
    const { transact } = openDatabase({ refuses: ['commit', 'rollback'] })

    await expect(transact((db) => ask(db, 'bake'))).rejects.toThrow('cannot commit')
  })
})
