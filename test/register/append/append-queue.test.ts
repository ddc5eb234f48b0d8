import { afterEach, describe, expect, test, vi } from 'vitest'
import { AppendQueue } from '../../../src/register/append/append-queue.js'
import { newVisitor, openBakeryRegister, post } from '../bakery.js'

const options = { gatherMs: 1, batchSize: 500, capacity: 1000 }
const echo = (drafts: readonly number[]) => Promise.resolve(drafts)

describe('group commit', () => {
  const stopClock = (): void => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] })
  afterEach(() => void vi.useRealTimers())

  test('a hundred visitors at once share a few transactions', async () => {
    const { store } = await openBakeryRegister()
    let transactions = 0
    const append: typeof store.append = (work) => {
      transactions += 1
      return store.append(work)
    }
    const { register } = await openBakeryRegister({ store: { ...store, append } })
    const visitors = await Promise.all(Array.from({ length: 100 }, () => newVisitor()))

    const responses = await Promise.all(visitors.map(({ record }) => post(register, record)))

    expect(responses.every(({ status }) => status === 201)).toBe(true)
    expect((await store.head('corner-bakery')).entry).toBe(100)
    expect(transactions).toBeLessThanOrEqual(10)
  })

  test('each gets its own outcome, in the order of arrival, and no batch is too large', async () => {
    const sizes: number[] = []
    const commit = (drafts: readonly number[]) => {
      sizes.push(drafts.length)
      return Promise.resolve(drafts.map((draft) => draft * 10))
    }
    const queue = new AppendQueue({ ...options, batchSize: 4, commit })

    const outcomes = await Promise.all([1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((draft) => queue.append(draft)))

    expect(outcomes).toEqual([10, 20, 30, 40, 50, 60, 70, 80, 90, 100])
    expect(sizes).toEqual([4, 4, 2])
  })

  test.each([
    ['at once', 0],
    ['a moment later', 20],
  ])('who comes back with another %s shares the batch of those who waited meanwhile', async (_, laterMs) => {
    stopClock()
    const batches: (readonly number[])[] = []
    const commit = (drafts: readonly number[]) => {
      batches.push(drafts)
      if (drafts[0] === 1) void queue.append(2)
      return Promise.resolve(drafts)
    }
    const queue: AppendQueue<number, number> = new AppendQueue({ ...options, gatherMs: 2_000, commit })

    await queue.append(1)
    await vi.advanceTimersByTimeAsync(laterMs)
    const last = queue.append(3)
    await vi.advanceTimersByTimeAsync(10)
    await last

    expect(batches).toEqual([[1], [2, 3]])
  })

  test('company that does not come back is waited for once', async () => {
    stopClock()
    const sizes: number[] = []
    const commit = (drafts: readonly number[]) => {
      sizes.push(drafts.length)
      return Promise.resolve(drafts)
    }
    const queue = new AppendQueue({ ...options, gatherMs: 100, commit })
    await Promise.all([1, 2].map((draft) => queue.append(draft)))
    const third = queue.append(3)
    await vi.advanceTimersByTimeAsync(100)
    await third

    await queue.append(4) // on a clock that stands still: it waits for no timer

    expect(sizes).toEqual([2, 1, 1])
  })

  test('nobody is answered before the commit', async () => {
    stopClock()
    let finish = () => {}
    const commit = vi.fn(
      (drafts: readonly number[]) => new Promise<readonly number[]>((resolve) => (finish = () => resolve(drafts))),
    )
    const queue = new AppendQueue({ ...options, commit })
    let answered = false

    const waiting = queue.append(1).then(() => (answered = true))
    await vi.waitFor(() => expect(commit).toHaveBeenCalled(), 30_000)
    await vi.advanceTimersByTimeAsync(20)
    expect(answered).toBe(false)
    finish()
    await waiting

    expect(answered).toBe(true)
  })

  test('a batch that fails refuses its own and no other', async () => {
    const commit = vi.fn(echo).mockRejectedValueOnce(new Error('disk full'))
    const queue = new AppendQueue({ ...options, commit })

    await expect(queue.append(1)).rejects.toMatchObject({ problem: 'busy', cause: new Error('disk full') })
    expect(await queue.append(2)).toBe(2)
  })

  test('what waits beyond the capacity is refused at once', async () => {
    const queue = new AppendQueue({ ...options, capacity: 2, commit: echo })

    const results = await Promise.allSettled([1, 2, 3].map((draft) => queue.append(draft)))

    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected'])
  })

  test('stopping waits for what was taken and takes no more', async () => {
    const queue = new AppendQueue({ ...options, commit: echo })
    const taken = queue.append(1)

    await queue.stop()

    await expect(taken).resolves.toBe(1)
    await expect(queue.append(2)).rejects.toMatchObject({ problem: 'busy' })
  })
})
