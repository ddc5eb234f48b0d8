import { expect, test } from 'vitest'
import type { StoredEntry } from '../../../src/register/chain/stored-entry.js'
import { readEntryContent } from '../../../src/register/chain/entry-content.js'
import { answerOf } from '../../../src/register/statistics/count-decisions.js'
import type { EntrySearch, RegisterStore } from '../../../src/register/stores/store.js'
import { MARKUP, fillRegister } from '../generated-register.js'
import { onEveryStore } from './every-store.js'

const site = 'corner-bakery'
const ENTRIES = 600

const all = (store: RegisterStore): Promise<readonly StoredEntry[]> => store.entries(site, { after: 0, limit: 1_000 })

/** What a search must find, by looking at each entry. */
const matching = (
  entries: readonly StoredEntry[],
  { version, answer, from, until, before }: Omit<EntrySearch, 'limit'>,
) =>
  entries
    .filter((stored) => {
      const content = readEntryContent(stored)
      if (content.kind !== 'decision') return version === undefined && answer === undefined
      const { record } = content
      return (
        (version === undefined || record.declaration.version === version) &&
        (answer === undefined || answerOf(record) === answer)
      )
    })
    .filter(
      ({ recordedAt }) => (from === undefined || recordedAt >= from) && (until === undefined || recordedAt < until),
    )
    .filter(({ entry }) => before === undefined || entry < before)
    .map(({ entry }) => entry)
    .toReversed()

onEveryStore((open) => {
  test('entries are found by version, answer and time, the newest first, page by page', async () => {
    const store = await open()
    await fillRegister(store, ENTRIES)
    const entries = await all(store)
    const searches: readonly Omit<EntrySearch, 'limit'>[] = [
      {},
      { answer: 'some' },
      { answer: 'withdrawn' },
      { version: '2026-10-15' },
      { version: '2026-10-15', answer: 'none' },
      { from: '2026-10-01T00:00:00.000Z', until: '2026-10-08T00:00:00.000Z' },
      { answer: 'all', from: '2026-11-01T00:00:00.000Z' },
      { version: 'there is none' },
      { from: '2030-01-01T00:00:00.000Z' },
      { until: '2020-01-01T00:00:00.000Z' },
    ]

    for (const search of searches) {
      const found: number[] = []
      for (let before: number | undefined; ; before = found.at(-1)) {
        const page = await store.findEntries(site, { ...search, before, limit: 7 })
        found.push(...page.map(({ entry }) => entry))
        if (page.length < 7) break
      }
      expect({ search, found }).toEqual({ search, found: matching(entries, search) })
    }
    expect(await store.findEntries('nobody-at-all', { limit: 7 })).toEqual([])
  })

  test('versions are listed with their days, and each leads to its first entry', async () => {
    const store = await open()
    await fillRegister(store, ENTRIES)
    const entries = await all(store)

    const versions = await store.countedVersions(site)

    expect(versions.map(({ version }) => version)).toEqual(['2026-09-01', '2026-10-15', `2026-11-10 ${MARKUP}`])
    expect(versions.reduce((sum, { decisions }) => sum + decisions, 0)).toBe(entries.length)
    for (const { version, firstDay } of versions) {
      const first = await store.firstEntryOfVersion(site, version)
      expect(first?.entry).toBe(matching(entries, { version }).at(-1))
      expect(first?.recordedAt.slice(0, 10)).toBe(firstDay)
    }
    expect(await store.firstEntryOfVersion(site, 'there is none')).toBeNull()
  })
})
