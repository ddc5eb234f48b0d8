import { type Kysely, sql } from 'kysely'
import type { Pool } from 'pg'
import { describe, expect, test, vi } from 'vitest'
import { pipelinedTransactions } from '../../../src/register/stores/pipelined-transaction.js'

interface Tables {
  readonly loaves: { kind: string }
}

/** A pool with one connection, which writes down what it is asked and answers a moment later. */
function openPool({ refuses = [] }: { refuses?: readonly string[] } = {}) {
  const asked: string[] = []
  let answered = 0
  let refused = false
  const release = vi.fn()
  const query = async (text: string) => {
    asked.push(`${text} after ${answered}`)
    await new Promise((resolve) => setTimeout(resolve, 5))
    answered += 1
    if (refuses.includes(text)) {
      refused = true
      throw new Error(`cannot ${text}`)
    }
    // As PostgreSQL does, which takes a commit for a rollback once a question has failed.
    const command = text === 'commit' && refused ? 'ROLLBACK' : text.toUpperCase()
    return { command, rowCount: 0, rows: [] }
  }
  const pool = { connect: async () => ({ query, release }) } as unknown as Pool
  return { transact: pipelinedTransactions<Tables>(pool, {}), asked, release }
}

const ask = (db: Kysely<Tables>, what: string) => sql.raw(what).execute(db)

describe('a pipelined transaction', () => {
  test('sends what is asked together without waiting for an answer', async () => {
    const { transact, asked, release } = openPool()

    await transact((db) => Promise.all([ask(db, 'bake'), ask(db, 'sell'), ask(db, 'count')]))

    expect(asked).toEqual(['begin after 0', 'bake after 1', 'sell after 1', 'count after 1', 'commit after 4'])
    expect(release.mock.calls).toEqual([[]])
  })

  test('is undone where one of them fails, and what was going to come after is never sent', async () => {
    const { transact, asked, release } = openPool({ refuses: ['sell'] })
    let later: Promise<unknown> = Promise.resolve()
    const bakeTwice = async (db: Kysely<Tables>) => {
      await new Promise((resolve) => setTimeout(resolve, 20))
      await ask(db, 'bake again')
    }

    const baking = transact((db) => Promise.all([ask(db, 'sell'), (later = bakeTwice(db))]))

    await expect(baking).rejects.toThrow('cannot sell')
    await expect(later).rejects.toThrow('the transaction is over')
    expect(asked).toEqual(['begin after 0', 'sell after 1', 'rollback after 2'])
    expect(release.mock.calls).toEqual([[]])
  })

  test('is not taken for kept where a failure was overlooked', async () => {
    const { transact } = openPool({ refuses: ['sell'] })

    const baking = transact((db) => ask(db, 'sell').catch(() => 'never mind'))

    await expect(baking).rejects.toThrow('a question had failed')
  })

  test('closes a connection on which it can be neither kept nor undone', async () => {
    const { transact, release } = openPool({ refuses: ['commit', 'rollback'] })

    await expect(transact((db) => ask(db, 'bake'))).rejects.toThrow('cannot commit')

    expect(release.mock.calls).toEqual([[true]])
  })
})
