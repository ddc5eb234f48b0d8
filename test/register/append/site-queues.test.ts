import { describe, expect, test } from 'vitest'
import { SiteQueues } from '../../../src/register/append/site-queues.js'

interface Draft {
  readonly site: string
  readonly id: number
}
type Drafts = readonly Draft[]
const ids = (drafts: Drafts): Promise<readonly number[]> => Promise.resolve(drafts.map(({ id }) => id))
const open = (changes: Partial<ConstructorParameters<typeof SiteQueues<Draft, number>>[0]> = {}) =>
  new SiteQueues<Draft, number>({
    ...{ gatherMs: 1, batchSize: 500, capacity: 1_000 },
    ...{ siteOf: ({ site }: Draft) => site, commitTogether: ids, commitAlone: ids },
    ...changes,
  })
const of = (site: string, count: number, from = 0): Draft[] =>
  Array.from({ length: count }, (_, i) => ({ site, id: from + i }))

describe('the drafts of many sites', () => {
  test('share their batches', async () => {
    const batches: Drafts[] = []
    const queues = open({
      commitTogether: (drafts) => {
        batches.push(drafts)
        return ids(drafts)
      },
    })

    await Promise.all([...of('bakery', 3), ...of('cafe', 3)].map((draft) => queues.append(draft)))

    expect(batches).toHaveLength(1)
  })

  test('fail only for the site, and there only for the draft, that cannot be committed', async () => {
    const refuse = (drafts: Drafts): Promise<readonly number[]> =>
      drafts.some(({ site, id }) => site === 'odd' && id === 7) ? Promise.reject(new Error('odd')) : ids(drafts)
    const queues = open({ commitTogether: refuse, commitAlone: refuse })
    const drafts = [...of('odd', 20), ...of('bakery', 20)]

    const results = await Promise.allSettled(drafts.map((draft) => queues.append(draft)))

    const refused = drafts.filter((_, i) => results[i]?.status === 'rejected')
    expect(refused).toEqual([{ site: 'odd', id: 7 }])
    expect(results[7]).toMatchObject({ reason: { problem: 'busy', cause: new Error('odd') } })
  })

  test('do not wait for a site whose head is locked, and what waits for it is committed in order', async () => {
    let unlock = (): void => {}
    const locked = new Promise<void>((resolve) => (unlock = resolve))
    const alone: number[] = []
    const queues = open({
      commitTogether: async (drafts) => drafts.map(({ site, id }) => (site === 'locked' ? null : id)),
      commitAlone: async (drafts) => {
        await locked
        alone.push(...drafts.map(({ id }) => id))
        return ids(drafts)
      },
    })
    const waiting = Promise.all(of('locked', 30).map((draft) => queues.append(draft)))

    const others = await Promise.all(of('bakery', 30).map((draft) => queues.append(draft)))
    const later = Promise.all(of('locked', 3, 30).map((draft) => queues.append(draft)))
    await new Promise((resolve) => setTimeout(resolve, 10)) // time for a commit that must not happen
    const before = alone.length
    unlock()

    expect([others.length, before]).toEqual([30, 0])
    expect([...(await waiting), ...(await later)]).toEqual(alone)
    expect(alone).toEqual(Array.from({ length: 33 }, (_, i) => i))
  })

  test('of one site take half of the room at most', async () => {
    const queues = open({ capacity: 10 })

    const results = await Promise.allSettled([...of('flood', 9), ...of('bakery', 4)].map((one) => queues.append(one)))

    expect(results.map(({ status }) => status === 'fulfilled')).toEqual([
      ...Array(5).fill(true),
      ...Array(4).fill(false),
      ...Array(4).fill(true),
    ])
  })

  test('are tried a few times, and not one by one for ever, while nothing can be committed', async () => {
    let attempts = 0
    const fail = (): Promise<never> => {
      attempts += 1
      return Promise.reject(new Error('the disk is full'))
    }
    const queues = open({ commitTogether: fail, commitAlone: fail })

    const results = await Promise.allSettled(of('bakery', 500).map((draft) => queues.append(draft)))

    expect(new Set(results.map(({ status }) => status))).toEqual(new Set(['rejected']))
    expect(attempts).toBeLessThan(30)
  })

  test('are all answered before stopping ends, those of a locked site as well', async () => {
    const queues = open({ commitTogether: async (drafts) => drafts.map(() => null) })
    const taken = Promise.all(of('bakery', 5).map((draft) => queues.append(draft)))

    await queues.stop()

    expect(await taken).toHaveLength(5)
    await expect(queues.append({ site: 'bakery', id: 9 })).rejects.toMatchObject({ problem: 'busy' })
  })
})
