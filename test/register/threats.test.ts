import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { verifyChain } from '../../src/register/chain/verify-chain.js'
import { get, newId, newVisitor, openBakeryRegister, post } from './bakery.js'

const HOUR_MS = 3_600_000
const noon = new Date('2026-11-22T12:00:00.000Z')
const at = (offsetMs: number): string => new Date(noon.getTime() + offsetMs).toISOString()

describe('a flood', () => {
  test('from one network fills the disk no further than its bucket, and nobody else waits', async () => {
    const { register, store } = await openBakeryRegister({ rates: { network: { burst: 20, perSecond: 0.01 } } })
    const flood = await Promise.all(Array.from({ length: 200 }, () => newVisitor()))

    const statuses = await Promise.all(
      flood.map(async ({ record }, i) => (await post(register, record, { address: `192.0.2.${i}` })).status),
    )
    const neighbour = await post(register, (await newVisitor()).record, { address: '2001:db8:1::1' })

    expect(statuses.filter((status) => status === 201)).toHaveLength(20)
    expect(statuses.filter((status) => status === 429)).toHaveLength(180)
    expect(neighbour.status).toBe(201)
    expect((await store.head('corner-bakery')).entry).toBe(21)
  })

  test('from two hundred networks is stopped by the site’s own bucket', async () => {
    const { register, store } = await openBakeryRegister({ rates: { site: { burst: 20, perSecond: 0.01 } } })
    const flood = await Promise.all(Array.from({ length: 200 }, () => newVisitor()))

    const statuses = await Promise.all(
      flood.map(
        async ({ record }, i) => (await post(register, record, { address: `2001:db8:${i.toString(16)}::1` })).status,
      ),
    )

    expect(statuses.filter((status) => status === 429)).toHaveLength(180)
    expect((await store.head('corner-bakery')).entry).toBe(20)
  })

  test('of guessed consent ids opens nothing, and is slowed down', async () => {
    const { register } = await openBakeryRegister({ rates: { network: { burst: 50, perSecond: 0.01 } } })
    const { record } = await newVisitor()
    await post(register, record)
    const guess = (id: string) => get(register, `/v1/receipts/${id}`, { authorization: `Receipt ${newId()}` })

    const statuses = []
    for (let i = 0; i < 60; i++) statuses.push((await guess(i % 2 ? newId() : record.consentId)).status)

    expect(new Set(statuses.slice(0, 49))).toEqual(new Set([404]))
    expect(statuses.slice(-10)).toEqual(Array(10).fill(429))
  })
})

describe('a clock that is wrong', () => {
  test.each([
    ['a day behind', -24 * HOUR_MS, []],
    ['a day and a second behind', -24 * HOUR_MS - 1000, ['clock-skew']],
    ['a day and a second ahead', 24 * HOUR_MS + 1000, ['clock-skew']],
    ['ten years behind', -3_652 * 24 * HOUR_MS, ['clock-skew']],
    ['ten years ahead', 3_652 * 24 * HOUR_MS, ['clock-skew']],
  ])('%s is a claim: the server’s time counts, and the entry says what it thinks of it', async (_, offsetMs, flags) => {
    const { register, store } = await openBakeryRegister({ now: () => noon })

    const response = await post(register, (await newVisitor({ decidedAt: at(offsetMs) })).record)

    expect(response.status).toBe(201)
    const [entry] = await store.entries('corner-bakery', { after: 0, limit: 1 })
    expect(JSON.parse(entry?.server ?? '')).toMatchObject({ recordedAt: noon.toISOString(), flags })
    expect(JSON.parse(entry?.record ?? '')).toMatchObject({ decidedAt: at(offsetMs) })
  })
})

describe('a choice that was made in another consent tool', () => {
  test.each([
    ['a year ago', -365 * 24 * HOUR_MS, []],
    ['two days ahead', 48 * HOUR_MS, ['clock-skew']],
  ])(
    '%s: its time says when the visitor chose, and only a time to come is a wrong clock',
    async (_, offsetMs, flags) => {
      const { register, store } = await openBakeryRegister({ now: () => noon })
      const { record } = await newVisitor({ source: 'import', importedFrom: 'klaro', decidedAt: at(offsetMs) })

      const response = await post(register, record)

      expect(response.status).toBe(201)
      const [entry] = await store.entries('corner-bakery', { after: 0, limit: 1 })
      expect(JSON.parse(entry?.server ?? '')).toMatchObject({ flags })
      expect(JSON.parse(entry?.record ?? '')).toMatchObject({ source: 'import', importedFrom: 'klaro' })
    },
  )
})

describe('a record that is sent again', () => {
  test('in whatever order and company makes one entry for each decision', async () => {
    const decisions = await Promise.all(Array.from({ length: 4 }, () => newVisitor()))
    const sending = fc.array(fc.array(fc.nat({ max: 3 }), { minLength: 1, maxLength: 5 }), {
      minLength: 1,
      maxLength: 4,
    })

    await fc.assert(
      fc.asyncProperty(sending, async (rounds) => {
        const { register, store } = await openBakeryRegister()
        const receipts = new Map<number, unknown>()
        for (const round of rounds)
          await Promise.all(
            round.map(async (i) => {
              const response = await post(register, decisions[i]?.record)
              const receipt: unknown = await response.json()
              expect([200, 201]).toContain(response.status)
              expect(receipts.get(i) ?? receipt).toEqual(receipt)
              receipts.set(i, receipt)
            }),
          )
        expect((await store.head('corner-bakery')).entry).toBe(new Set(rounds.flat()).size)
        expect((await verifyChain(store, 'corner-bakery')).problems).toEqual([])
        await register.close()
      }),
      { numRuns: 15 },
    )
  }, 120_000)
})

describe('what looks like SQL', () => {
  test.each([
    `'`,
    `"`,
    `';--`,
    `' OR '1'='1`,
    `1; DROP TABLE entries`,
    `\\' UNION SELECT 1--`,
    '%27%20OR%201=1',
    '$1',
    '?',
  ])('%s is text, wherever it stands', async (text) => {
    const { register, store } = await openBakeryRegister()
    const { record } = await newVisitor()
    await post(register, record)
    const encoded = encodeURIComponent(text)

    const answers = await Promise.all([
      post(register, record, { site: encoded }),
      post(register, { ...record, decisionId: text }),
      get(register, `/v1/documents/${encoded}`),
      get(register, `/v1/receipts/${encoded}`, { authorization: 'Receipt x' }),
      get(register, `/v1/receipts/${record.consentId}`, { authorization: `Receipt ${encoded}` }),
      get(register, `/v1/sites/${encoded}/checkpoint`),
    ])

    expect(answers.map(({ status }) => status)).toEqual([404, 400, 404, 404, 404, 404])
    expect((await store.head('corner-bakery')).entry).toBe(1)
  })
})
