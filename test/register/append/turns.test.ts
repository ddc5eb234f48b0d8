import { describe, expect, test } from 'vitest'
import { createTurns } from '../../../src/register/append/turns.js'

const tick = (): Promise<void> => new Promise((resolve) => setTimeout(resolve))

describe('work of many keys', () => {
  test('takes turns: a thousand pieces of one key delay another key by one', async () => {
    const takeTurn = createTurns({ atOnce: 1 })
    const done: string[] = []
    const work = (key: string) =>
      takeTurn(key, async () => {
        await tick()
        done.push(key)
      })

    const many = Array.from({ length: 50 }, () => work('bakery'))
    await work('cafe')

    expect(done.length).toBeLessThanOrEqual(2)
    await Promise.all(many)
  })

  test('runs one at a time for each key, and a few in all', async () => {
    const takeTurn = createTurns({ atOnce: 2 })
    const running: string[] = []
    const seen: string[][] = []
    const work = (key: string) =>
      takeTurn(key, async () => {
        running.push(key)
        seen.push([...running])
        await tick()
        running.splice(running.indexOf(key), 1)
      })

    await Promise.all(['a', 'a', 'a', 'b', 'b', 'c', 'c'].map(work))

    expect(seen).toHaveLength(7)
    expect(Math.max(...seen.map(({ length }) => length))).toBe(2)
    expect(seen.filter((keys) => new Set(keys).size < keys.length)).toEqual([])
  })

  test('goes on after a failure, and refuses what is too much for one key alone', async () => {
    const takeTurn = createTurns({ atOnce: 1, mostWaiting: 1 })
    const first = takeTurn('a', () => Promise.reject(new Error('full')))
    const second = takeTurn('a', async () => 'second')
    const third = takeTurn('a', async () => 'third')
    const other = takeTurn('b', async () => 'other')

    await expect(first).rejects.toThrow('full')
    await expect(third).rejects.toMatchObject({ problem: 'busy' })
    expect(await Promise.all([second, other])).toEqual(['second', 'other'])
  })
})
