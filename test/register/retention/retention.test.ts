import { describe, expect, test, vi } from 'vitest'
import { verifyChain } from '../../../src/register/chain/verify-chain.js'
import { adoptTerms } from '../../../src/register/retention/adopt-terms.js'
import { runRetention } from '../../../src/register/retention/retention.js'
import { startRetention } from '../../../src/register/retention/retention-timer.js'
import { setRetentionEvent, liftRestriction } from '../../../src/register/rights/administer.js'
import { ask, decideAgain } from '../rights/ask.js'
import { bakery, get, post } from '../bakery.js'
import { all, openInTime, site, visitorOf } from './open-in-time.js'
import { onEveryStore } from '../stores/every-store.js'

onEveryStore((open) => {
  describe('retention', () => {
    test('forgets a refusal six months and a consent three years after they have lapsed, and the chain verifies', async () => {
      const { register, store, at, run, kinds } = await openInTime(open)
      await post(register, (await visitorOf(bakery, 'refused')).record)
      await post(register, (await visitorOf(bakery, 'given')).record)

      at('2026-12-31T12:00:00.000Z')
      expect(await run()).toMatchObject([{ contents: 0 }])
      at('2027-01-01T12:00:00.000Z')
      expect(await run()).toMatchObject([{ contents: 1 }])
      expect(await kinds()).toEqual(['blank', 'decision', 'event'])
      at('2029-07-01T11:59:59.000Z')
      expect(await run()).toMatchObject([{ contents: 0 }])
      at('2029-07-01T12:00:00.000Z')
      expect(await run()).toMatchObject([{ contents: 1 }])

      expect(await kinds()).toEqual(['blank', 'blank', 'event', 'event'])
      const [first] = await store.entries(site, all)
      expect(first).toMatchObject({ record: '', server: '', receipt: '', salt: null, personal: null, consentId: '' })
      expect((await verifyChain(store, site)).problems).toEqual([])
    })

    test('counts from when another decision took the place of one', async () => {
      const { register, at, run, kinds } = await openInTime(open)
      const visitor = await visitorOf(bakery, 'refused')
      await post(register, visitor.record)
      at('2026-02-01T12:00:00.000Z')
      await run() // had given the refusal a time of its own
      await decideAgain(register, visitor, 'given')

      at('2026-08-01T12:00:00.000Z')
      await run()

      expect(await kinds()).toEqual(['blank', 'decision', 'event'])
    })

    test('forgets the address alone after its own time, and the commitment still holds', async () => {
      const { register, store, at, run } = await openInTime(open)
      const visitor = await visitorOf(bakery)
      await post(register, visitor.record, { address: '203.0.113.77' })
      const see = async () => {
        const headers = { authorization: `Receipt ${visitor.secret}` }
        return (await (await get(register, `/v1/receipts/${visitor.record.consentId}`, headers)).json()).entries[0]
      }

      at('2026-03-31T12:00:00.000Z')
      await run()
      const before = (await see()).ip.address
      at('2026-04-01T12:00:00.000Z')
      const report = await run()

      expect([before, (await see()).ip.address]).toEqual(['203.0.113.77', null])
      expect(report).toMatchObject([{ contents: 0, addresses: 1 }])
      expect((await see()).record).toEqual(visitor.record)
      expect((await verifyChain(store, site)).problems).toEqual([])
    })

    test('only counts on a dry run', async () => {
      const { register, at, run, kinds } = await openInTime(open)
      await post(register, (await visitorOf(bakery, 'refused')).record)
      at('2027-01-01T12:00:00.000Z')

      expect(await run({ dryRun: true })).toEqual([{ site, contents: 1, addresses: 1, recordings: 0, held: null }])

      expect(await kinds()).toEqual(['decision'])
    })

    test('leaves what is restricted, until the restriction is lifted', async () => {
      const { register, at, run, kinds, needs } = await openInTime(open)
      const visitor = await visitorOf(bakery, 'refused')
      await post(register, visitor.record)
      await ask(register, visitor, { kind: 'restriction' })
      at('2030-01-01T12:00:00.000Z')
      await run()
      expect(await kinds()).toEqual(['decision', 'event'])

      await liftRestriction(site, visitor.record.consentId, needs)
      await run()

      expect(await kinds()).toEqual(['blank', 'blank', 'blank', 'event'])
    })

    test('begins at an event where the controller says so, and waits for it', async () => {
      const { register, at, run, kinds, needs } = await openInTime(open)
      const customer = await visitorOf(bakery, 'given')
      await post(register, customer.record)
      const { consentId } = customer.record
      await setRetentionEvent(site, consentId, { period: 'P10Y', startedAt: null }, needs)
      at('2035-01-01T12:00:00.000Z')
      await run()
      expect(await kinds()).toEqual(['decision', 'event'])

      await setRetentionEvent(site, consentId, { period: 'P10Y', startedAt: '2034-06-30T00:00:00.000Z' }, needs)
      at('2044-06-29T00:00:00.000Z')
      await run()
      expect(await kinds()).toEqual(['decision', 'event', 'event'])
      at('2044-06-30T00:00:00.000Z')
      await run()

      expect(await kinds()).toEqual(['blank', 'blank', 'blank', 'event'])
    })

    test('follows a shorter time that a site declares once it is adopted for older entries, and not before', async () => {
      const long = { ...bakery, register: { url: '/evaste', retention: { refused: 'P2Y' } } }
      const short = { ...bakery, register: { url: '/evaste', retention: { refused: 'P1M' } } }
      const { register, store, at, run, kinds, declare, needs } = await openInTime(open, long)
      await post(register, (await visitorOf(long, 'refused')).record)
      at('2026-08-02T12:00:00.000Z')
      await run()
      expect(await kinds()).toEqual(['decision'])

      declare(short)
      await run()
      expect(await kinds()).toEqual(['decision'])
      await adoptTerms(site, needs)
      await run()

      expect(await kinds()).toEqual(['blank', 'event', 'event'])
      const [, event] = (await store.entries(site, all)).map(({ record }) => (record ? JSON.parse(record) : null))
      expect(event).toMatchObject({ event: 'retention-terms', terms: { refused: 'P1M' }, through: 1 })
      expect((await verifyChain(store, site)).problems).toEqual([])
    })

    test('never keeps longer than was said, when a site declares a longer time', async () => {
      const short = { ...bakery, register: { url: '/evaste', retention: { refused: 'P1M' } } }
      const { register, at, run, kinds, declare, needs } = await openInTime(open, short)
      await post(register, (await visitorOf(short, 'refused')).record)
      declare(bakery)
      await adoptTerms(site, needs)
      at('2026-08-02T12:00:00.000Z')
      await run()

      expect(await kinds()).toEqual(['blank', 'event', 'event'])
    })

    test('forgets nothing under a clock twenty years ahead, nor once it is right again', async () => {
      const { register, store, at, kinds, needs } = await openInTime(open)
      await post(register, (await visitorOf(bakery, 'refused')).record)
      await post(register, (await visitorOf(bakery, 'given')).record)
      await runRetention({}, needs)

      at('2046-01-01T12:30:00.000Z')
      await post(register, (await visitorOf(bakery, 'given')).record)
      const ahead = runRetention({}, needs)
      await expect(ahead).rejects.toMatchObject({ code: 'retention-held', reason: 'clock' })
      await expect(runRetention({}, needs)).rejects.toThrow('evaste register retention --confirm')
      at('2026-01-01T13:00:00.000Z')
      await runRetention({}, needs)

      expect(await kinds()).toEqual(['decision', 'decision', 'decision'])
      expect(await store.retentionClock()).toBe('2026-01-01T13:00:00.000Z')
    })

    test('trusts no clock that was wrong from the start of the process on', async () => {
      const { register, at, kinds, needs } = await openInTime(open)
      await post(register, (await visitorOf(bakery, 'refused')).record)
      at('2046-01-01T12:00:00.000Z')
      const held: unknown[] = []

      const timer = await startRetention(needs, { firstMs: 1, everyMs: 1e9, log: (event) => held.push(event) })
      await vi.waitFor(() => expect(held).toHaveLength(1), 30_000)
      await timer.stop()

      expect(held).toMatchObject([{ level: 'error', event: 'retention-held', reason: 'clock' }])
      expect(await kinds()).toEqual(['decision'])
    })

    test('forgets no large share of a site until that is confirmed, and goes on with what is little', async () => {
      const { register, at, run, kinds, needs } = await openInTime(open)
      const visitors = await Promise.all(Array.from({ length: 30 }, () => visitorOf(bakery, 'refused')))
      await Promise.all(visitors.map(({ record }) => post(register, record)))
      at('2027-01-01T12:00:00.000Z')

      const [report] = await run({ confirmed: ['clock'] })
      const before = await kinds()
      await run({ confirmed: ['share'] })

      expect(report).toMatchObject({ contents: 0, held: { reason: 'share' } })
      expect(report?.held?.message).toContain('--confirm --site corner-bakery')
      expect(new Set(before)).toEqual(new Set(['decision']))
      expect((await kinds()).filter((kind) => kind === 'blank')).toHaveLength(30)
      at('2027-01-02T12:00:00.000Z')
      expect(await runRetention({}, needs)).toMatchObject([{ contents: 0, held: null }])
    })

    test('of what is declared beyond the year 9999 is never', async () => {
      const long = { ...bakery, register: { url: '/evaste', retention: { given: 'P9999Y' } } }
      const { register, at, run, kinds } = await openInTime(open, long)
      await post(register, (await visitorOf(long, 'given')).record)
      at('2099-01-01T12:00:00.000Z')
      await run()

      expect(await kinds()).toEqual(['decision'])
    })

    test('forgets what an erasure left, in its time', async () => {
      const { register, store, at, run, kinds } = await openInTime(open)
      const visitor = await visitorOf(bakery, 'given')
      await post(register, visitor.record)
      await ask(register, visitor, { kind: 'erasure' })
      at('2029-06-30T12:00:00.000Z')
      await run()
      expect(await kinds()).toEqual(['erased', 'event'])

      at('2029-07-01T12:00:00.000Z')
      await run()

      expect(await kinds()).toEqual(['blank', 'event', 'event'])
      expect((await verifyChain(store, site)).problems).toEqual([])
    })

    test('may be stopped at any moment and goes on where it was', async () => {
      const { register, store, at, run, kinds } = await openInTime(open)
      const visitors = await Promise.all(Array.from({ length: 240 }, () => visitorOf(bakery, 'refused')))
      await Promise.all(visitors.map(({ record }) => post(register, record)))
      at('2027-01-01T12:00:00.000Z')
      let begun = false

      await run({ isStopped: () => begun, onProgress: () => (begun = true) })
      const halfway = (await kinds()).filter((kind) => kind === 'blank').length
      await run()

      expect(halfway).toBeGreaterThan(0)
      expect(halfway).toBeLessThan(240)
      expect((await kinds()).filter((kind) => kind === 'blank')).toHaveLength(240)
      expect((await verifyChain(store, site)).problems).toEqual([])
      expect(await store.secretHash(site, visitors[0]?.record.consentId ?? '')).toBeNull()
    })

    test('runs by itself soon after the start, and says what it did in figures alone', async () => {
      const { register, at, kinds, needs } = await openInTime(open)
      const visitor = await visitorOf(bakery, 'refused')
      await post(register, visitor.record)
      at('2027-01-01T12:00:00.000Z')
      const logged: unknown[] = []
      let done = (): void => {}
      const ran = new Promise<void>((resolve) => (done = resolve))

      const timer = await startRetention(needs, {
        confirmed: ['clock'],
        firstMs: 1,
        everyMs: 1e9,
        log: (event) => {
          logged.push(event)
          done()
        },
      })
      await ran
      await timer.stop()

      expect(await kinds()).toEqual(['blank', 'event'])
      expect(logged).toEqual([{ level: 'info', event: 'retention', site, reason: 'contents 1, addresses 0' }])
    })
  })
})
