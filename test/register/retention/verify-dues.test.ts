import { describe, expect, test } from 'vitest'
import { digest } from '../../../src/declaration/digest.js'
import type { DeclarationFile } from '../../../src/declaration/types.js'
import { appendEvent } from '../../../src/register/append/append-event.js'
import type { DueGround, RegisterEvent } from '../../../src/register/chain/entry-content.js'
import { verifyChain } from '../../../src/register/chain/verify-chain.js'
import { adoptTerms } from '../../../src/register/retention/adopt-terms.js'
import { liftRestriction, setRetentionEvent } from '../../../src/register/rights/administer.js'
import { bakery, post } from '../bakery.js'
import { forgetContents } from '../../../src/register/retention/forget.js'
import { scheduleDues } from '../../../src/register/retention/schedule-dues.js'
import { ask, decideAgain } from '../rights/ask.js'
import { onEveryStore } from '../stores/every-store.js'
import { openInTime, site, visitorOf } from './open-in-time.js'

const forever: DeclarationFile = { ...bakery, register: { url: '/evaste', retention: { given: 'P9999Y' } } }
const short: DeclarationFile = { ...bakery, register: { url: '/evaste', retention: { refused: 'P1M' } } }

onEveryStore((open) => {
  /** Takes the first entry away at a time, with a signed event that says why; as a person with all keys can. */
  async function takeAway(declaration: DeclarationFile, at: string, event: Partial<RegisterEvent>) {
    const opened = await openInTime(open, declaration)
    await post(opened.register, (await visitorOf(declaration)).record)
    opened.at(at)
    await opened.store.append(async (transaction) => {
      await transaction.blank(site, [{ entry: 1, record: '' }])
      const whole = { event: 'retention', eventId: 'e'.repeat(32), site, blanked: '1', ...event } as RegisterEvent
      await appendEvent(transaction, { event: whole, recordedAt: at }, opened.needs.sealing)
    })
    return (await verifyChain(opened.store, site)).problems
  }
  const withGround = async (declaration: DeclarationFile, ground: Partial<DueGround>) => ({
    due: [{ entries: '1', by: await digest(declaration), ...ground }],
  })
  const early = [{ entry: 1, problem: 'due' }]

  describe('a signed event that takes content away', () => {
    test('counts where the period that the declaration states had ended', async () => {
      const event = await withGround(bakery, { period: 'P3Y' })

      expect(await takeAway(bakery, '2029-01-01T12:00:00.000Z', event)).toEqual([])
    })

    test('is found where that period had not ended', async () => {
      const event = await withGround(bakery, { period: 'P3Y' })

      expect(await takeAway(bakery, '2028-12-31T11:00:00.000Z', event)).toEqual(early)
    })

    test('is found where the declaration states another period, or is unknown', async () => {
      const at = '2028-01-01T12:00:00.000Z'

      expect(await takeAway(bakery, at, await withGround(bakery, { period: 'P1M' }))).toEqual(early)
      expect(await takeAway(bakery, at, await withGround(bakery, { by: 'd'.repeat(64), period: 'P1M' }))).toEqual(early)
    })

    test('is found where what it takes was to be kept for ever', async () => {
      const event = await withGround(forever, { period: 'P9999Y' })

      expect(await takeAway(forever, '2099-01-01T12:00:00.000Z', event)).toEqual(early)
    })

    test('is found where nobody adopted the terms that it names', async () => {
      const event = await withGround(bakery, { by: 2, period: 'P1M' })

      expect(await takeAway(bakery, '2028-01-01T12:00:00.000Z', event)).toEqual(early)
    })

    test('is found where it gives a reason for another entry', async () => {
      const event = await withGround(bakery, { entries: '2', period: 'P3Y' })

      expect(await takeAway(bakery, '2030-01-01T12:00:00.000Z', event)).toEqual(early)
    })

    test('that gives no reason, as earlier versions wrote it, is measured by the shortest period', async () => {
      expect(await takeAway(bakery, '2026-01-01T12:05:00.000Z', {})).toEqual(early)
      expect(await takeAway(bakery, '2026-06-30T12:00:00.000Z', {})).toEqual(early)
      expect(await takeAway(bakery, '2026-07-01T12:00:00.000Z', {})).toEqual([])
    })

    test('is found where it is no erasure and no end of retention', async () => {
      const content = [{ entry: 1, problem: 'content' }]

      expect(await takeAway(bakery, '2035-01-01T12:00:00.000Z', { event: 'access' })).toEqual(content)
    })
  })

  test('what retention takes by itself is due by its own account, whatever set the period', async () => {
    const { register, store, at, run, needs, kinds, declare } = await openInTime(open)
    const visitors = await Promise.all([1, 2, 3, 4, 5].map(() => visitorOf(bakery, 'refused')))
    const [restricted, customer, erased, refused] = visitors.map(({ record }) => record.consentId)
    for (const visitor of visitors) await post(register, visitor.record)
    await ask(register, visitors[0] as (typeof visitors)[0], { kind: 'restriction' })
    await setRetentionEvent(site, customer as string, { period: 'P1D', startedAt: '2026-01-01T00:00:00Z' }, needs)
    await ask(register, visitors[2] as (typeof visitors)[2], { kind: 'erasure' })
    await ask(register, visitors[3] as (typeof visitors)[3], { kind: 'access' })
    at('2026-01-02T00:00:00.000Z')
    await run()
    expect((await verifyChain(store, site)).problems).toEqual([])
    declare(short)
    await adoptTerms(site, needs)
    at('2026-08-02T12:00:00.000Z')
    await run()
    await liftRestriction(site, restricted as string, needs)
    at('2027-08-02T12:00:00.000Z')
    await run()

    expect((await verifyChain(store, site)).problems).toEqual([])
    expect((await kinds()).slice(0, 5)).toEqual(['blank', 'blank', 'blank', 'blank', 'blank'])
    expect([erased, refused].every(Boolean)).toBe(true)
  })

  describe('a person who can write the database, and has no key', () => {
    const past = '2026-01-02T00:00:00.000Z'
    const later = '2026-01-03T00:00:00.000Z'

    test('has retention remove nothing by a date of their own', async () => {
      const { register, store, at, run, kinds } = await openInTime(open)
      const [started, asked, plain, erased] = [
        await visitorOf(bakery),
        await visitorOf(bakery),
        await visitorOf(bakery),
        await visitorOf(bakery),
      ]
      for (const { record } of [started, asked, plain, erased]) await post(register, record)
      await ask(register, asked, { kind: 'access' })
      await ask(register, erased, { kind: 'erasure' })
      await run()
      const before = await kinds()

      await store.append(async (transaction) => {
        const keepUntil = past
        await transaction.saveTerms(site, started.record.consentId, { restrictedAt: null, keepUntil })
        const dues = before.map((_, i) => ({ what: 'content' as const, entry: i + 1, dueAt: past }))
        await transaction.saveDues(site, dues)
      })
      at(later)
      const reports = await run()

      expect(reports).toMatchObject([{ contents: 0 }])
      expect(await kinds()).toEqual(before)
      at('2030-01-01T00:00:00.000Z')
      expect(await run()).toMatchObject([{ contents: 5 }]) // four answers, and the request of one
      expect((await verifyChain(store, site)).problems).toEqual([])
    })
  })

  test('a period of the controller ends at once for what a batch of retention would divide', async () => {
    const { register, store, at, kinds, needs } = await openInTime(open)
    const visitor = await visitorOf(bakery)
    await post(register, visitor.record)
    const { consentId } = visitor.record
    await setRetentionEvent(site, consentId, { period: 'P1D', startedAt: '2026-01-01T00:00:00Z' }, needs)
    await decideAgain(register, visitor, 'withdrawn')
    at('2026-01-03T00:00:00.000Z')
    await scheduleDues(site, 100, needs)

    const count = await forgetContents({ site, at: '2026-01-03T00:00:00.000Z' }, 1, needs)

    expect([count, await kinds()]).toEqual([3, ['blank', 'blank', 'blank', 'event']])
    expect((await verifyChain(store, site)).problems).toEqual([])
  })
})
