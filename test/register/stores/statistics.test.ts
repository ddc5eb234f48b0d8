import { expect, test } from 'vitest'
import type { Counts, RegisterStore } from '../../../src/register/stores/store.js'
import type { StatisticsQuery } from '../../../src/register/stores/queries/statistics-queries.js'
import { onEveryStore } from './every-store.js'

const kept = { language: 'fi', source: 'banner', version: '2026-11' }
const none = { gave_all: 0, gave_some: 0, gave_none: 0, withdrew: 0, less_visible: 0 }
const unasked = { given: 0, refused: 0, withdrawn: 0, expired: 0 }

/** What a batch of a day adds: `all` decisions that gave everything, and their only purpose. */
const counts = (day: string, all: number, changes: Partial<typeof kept> = {}): Counts => ({
  decisions: [{ day, ...kept, ...changes, ...none, gave_all: all }],
  purposes: [{ day, purpose: 'analytics', ...kept, ...changes, ...unasked, given: all }],
})
const add = (store: RegisterStore, site: string, ...all: readonly Counts[]): Promise<void> =>
  store.append(async (transaction) => {
    for (const one of all) await transaction.count(site, one)
  })
const november: StatisticsQuery = { from: '2026-11-01', to: '2026-11-30', by: [] }

onEveryStore((open) => {
  test('counts add up over batches, days and whatever is not asked by', async () => {
    const store = await open()
    await add(store, 'bakery', counts('2026-11-01', 2), counts('2026-11-01', 3))
    await add(store, 'bakery', counts('2026-11-30', 4, { language: 'sv' }), counts('2026-12-01', 100))

    const { decisions, purposes } = await store.statistics('bakery', november)

    expect(decisions).toEqual([{ ...none, gave_all: 9 }])
    expect(purposes).toEqual([{ purpose: 'analytics', ...unasked, given: 9 }])
  })

  test('thousands of different counts are added in one go', async () => {
    const store = await open()
    const days = Array.from({ length: 7_000 }, (_, i) => new Date(Date.UTC(2000, 0, i)).toISOString().slice(0, 10))
    const all = days.map((day) => counts(day, 1))

    await add(store, 'bakery', {
      decisions: all.flatMap(({ decisions }) => decisions),
      purposes: all.flatMap(({ purposes }) => purposes),
    })

    const asked = { from: '1999-01-01', to: '2030-01-01', by: [] }
    expect((await store.statistics('bakery', asked)).purposes).toMatchObject([{ given: 7_000 }])
  })

  test('figures are told by day and by what else is asked', async () => {
    const store = await open()
    await add(
      store,
      'bakery',
      counts('2026-11-02', 1),
      counts('2026-11-01', 2),
      counts('2026-11-01', 4, { language: 'sv' }),
    )

    const byDay = await store.statistics('bakery', { ...november, by: ['day'] })
    const byLanguage = await store.statistics('bakery', { ...november, by: ['language', 'source', 'version'] })

    expect(byDay.decisions.map(({ day, gave_all }) => [day, gave_all])).toEqual([
      ['2026-11-01', 6],
      ['2026-11-02', 1],
    ])
    expect(byLanguage.decisions).toEqual([
      { ...kept, ...none, gave_all: 3 },
      { ...kept, language: 'sv', ...none, gave_all: 4 },
    ])
  })

  test('each site has its own figures', async () => {
    const store = await open()
    await add(store, 'bakery', counts('2026-11-01', 2))

    expect(await store.statistics('cafe', november)).toEqual({ decisions: [none], purposes: [] })
    expect(await store.statistics(`bakery' or '1'='1`, november)).toEqual({ decisions: [none], purposes: [] })
  })

  test('what a transaction undoes was never counted', async () => {
    const store = await open()

    const failing = store.append(async (transaction) => {
      await transaction.count('bakery', counts('2026-11-01', 2))
      throw new Error('changed our mind')
    })

    await expect(failing).rejects.toThrow()
    expect((await store.statistics('bakery', november)).decisions).toEqual([none])
  })

  test('nothing to count is nothing to do', async () => {
    const store = await open()

    await add(store, 'bakery', { decisions: [], purposes: [] })

    expect((await store.statistics('bakery', { ...november, by: ['day'] })).decisions).toEqual([])
  })
})
