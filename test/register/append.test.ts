import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { digest } from '../../src/declaration/digest.js'
import { verifyChain } from '../../src/register/chain/verify-chain.js'
import { verifyReceipt } from '../../src/register/chain/verify-receipt.js'
import { bakery, get, newId, newVisitor, noon, openBakeryRegister, post, receiptOf } from './bakery.js'

/** What the server added to the newest entry. */
const lastServerPart = async (store: Awaited<ReturnType<typeof openBakeryRegister>>['store']) =>
  JSON.parse((await store.entries('corner-bakery', { after: 0, limit: 1000 })).at(-1)?.server ?? 'null')

describe('appending a record', () => {
  test('answers 201 with number, server time and a receipt that verifies offline with the published key', async () => {
    const { register } = await openBakeryRegister()
    const { record } = await newVisitor({ decidedAt: '2026-11-22T11:59:58Z' })

    const response = await post(register, record)

    expect(response.status).toBe(201)
    const { entry, recordedAt, receipt } = await receiptOf(response)
    expect({ entry, recordedAt }).toEqual({ entry: 1, recordedAt: noon })
    const published = await (await get(register, '/.well-known/evaste-register.json')).json()
    expect(published.keys[0]).not.toHaveProperty('d')
    expect(await verifyReceipt(receipt, published.keys)).toMatchObject({
      register: 'https://www.leipomo.example/evaste',
      controller: 'Kulmaleipomo Oy',
      rights: 'tietosuoja@leipomo.example',
      site: 'corner-bakery',
      consentId: record.consentId,
      decisionId: record.decisionId,
      choices: record.choices,
      entry: 1,
      recordedAt: noon,
    })
  })

  test('a receipt that was changed by one letter does not verify', async () => {
    const { register } = await openBakeryRegister()
    const { receipt } = await receiptOf(await post(register, (await newVisitor()).record))
    const { keys } = await (await get(register, '/.well-known/evaste-register.json')).json()
    const [header, payload = '', signature] = receipt.split('.')
    const forged = [header, payload.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')), signature].join('.')

    await expect(verifyReceipt(forged, keys)).rejects.toThrow()
  })

  test('the same decision with the same content answers 200 with the same receipt', async () => {
    const { register, store } = await openBakeryRegister()
    const { record } = await newVisitor()
    const first = await receiptOf(await post(register, record))

    const again = await post(register, JSON.stringify(Object.fromEntries(Object.entries(record).reverse())))

    expect(again.status).toBe(200)
    expect(await receiptOf(again)).toEqual(first)
    expect((await store.head('corner-bakery')).entry).toBe(1)
  })

  test('the same decision with other content answers 409 and changes nothing', async () => {
    const { register, store } = await openBakeryRegister()
    const { record } = await newVisitor()
    await post(register, record)

    const changed = await post(register, { ...record, choices: { analytics: 'given', marketing: 'given' } })

    expect(changed.status).toBe(409)
    const [entry] = await store.entries('corner-bakery', { after: 0, limit: 10 })
    expect(JSON.parse(entry?.record ?? '')).toEqual(record)
    expect((await store.head('corner-bakery')).entry).toBe(1)
  })

  test('a withdrawal is an entry of its own, and the grant before it stays', async () => {
    const { register, store } = await openBakeryRegister()
    const { record } = await newVisitor()
    await post(register, record)
    const withdrawal = {
      ...record,
      decisionId: newId(),
      previous: record.decisionId,
      source: 'settings',
      choices: { analytics: 'withdrawn', marketing: 'refused' },
    }

    const { entry } = await receiptOf(await post(register, withdrawal))

    expect(entry).toBe(2)
    const kept = await store.entriesOfConsent('corner-bakery', record.consentId)
    expect(kept.map((one) => JSON.parse(one.record).choices.analytics)).toEqual(['given', 'withdrawn'])
  })

  test('a later decision of a consent under another receipt secret is refused', async () => {
    const { register, store } = await openBakeryRegister()
    const { record } = await newVisitor()
    await post(register, record)
    const stranger = await newVisitor({ consentId: record.consentId })

    const response = await post(register, stranger.record)

    expect(response.status).toBe(403)
    expect((await response.json()).type).toBe('urn:evaste:problem:receipt-secret-mismatch')
    expect((await store.head('corner-bakery')).entry).toBe(1)
  })

  test('of two strangers who begin one consent in the same batch, the first keeps it', async () => {
    const { register } = await openBakeryRegister()
    const { record } = await newVisitor()
    const stranger = await newVisitor({ consentId: record.consentId })

    const responses = await Promise.all([post(register, record), post(register, stranger.record)])

    expect(responses.map(({ status }) => status)).toEqual([201, 403])
  })

  test.each([
    ['1990-01-01T00:00:00Z', ['clock-skew']],
    ['2026-11-23T12:00:01Z', ['clock-skew']],
    ['2026-11-23T11:59:59Z', []],
    ['2026-11-21T12:00:01Z', []],
  ])('a visitor’s clock that says %s changes no time of ours and is flagged %j', async (decidedAt, flags) => {
    const { register, store } = await openBakeryRegister()

    const { recordedAt } = await receiptOf(await post(register, (await newVisitor({ decidedAt })).record))

    expect(recordedAt).toBe(noon)
    expect((await lastServerPart(store)).flags).toEqual(flags)
  })

  test('a record that leaves out a purpose that is asked is kept and flagged', async () => {
    const { register, store } = await openBakeryRegister()

    const response = await post(register, (await newVisitor({ choices: { analytics: 'given' } })).record)

    expect(response.status).toBe(201)
    expect((await lastServerPart(store)).flags).toEqual(['incomplete-choices'])
  })

  test(
    'any interleaving of retries gives one entry a decision, numbered without a gap',
    { timeout: 120_000 },
    async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.nat({ max: 5 }), { minLength: 1, maxLength: 40 }),
          fc.integer({ min: 1, max: 7 }),
          async (attempts, batchSize) => {
            const { register, store } = await openBakeryRegister({ queue: { gatherMs: 0, batchSize } })
            const visitors = await Promise.all(Array.from({ length: 6 }, () => newVisitor()))

            const responses = await Promise.all(attempts.map((i) => post(register, visitors[i]?.record)))

            const distinct = new Set(attempts).size
            expect(responses.filter(({ status }) => status === 201)).toHaveLength(distinct)
            expect(responses.filter(({ status }) => status === 200)).toHaveLength(attempts.length - distinct)
            const receipts = await Promise.all(responses.map(receiptOf))
            expect(new Set(receipts.map(({ receipt }) => receipt)).size).toBe(distinct)
            expect(new Set(receipts.map(({ entry }) => entry)).size).toBe(distinct)
            expect(await verifyChain(store, 'corner-bakery')).toMatchObject({ entries: distinct, problems: [] })
            await register.close()
            await store.close()
          },
        ),
        { numRuns: 40 },
      )
    },
  )
})

describe('two visitors', () => {
  test('never share anything that tells them apart from others', async () => {
    const { register, store } = await openBakeryRegister()
    const [one, other] = [await newVisitor(), await newVisitor()]

    await Promise.all([post(register, one.record), post(register, other.record)])

    const [first, second] = await store.entries('corner-bakery', { after: 0, limit: 10 })
    expect(first?.consentId).not.toBe(second?.consentId)
    for (const part of ['salt', 'commitment', 'hash', 'personal'] as const)
      expect(first?.[part]).not.toEqual(second?.[part])
    expect(
      (await store.entriesOfConsent('corner-bakery', one.record.consentId)).map(({ consentId }) => consentId),
    ).toEqual([one.record.consentId])
  })
})

describe('two sites of one register', () => {
  test('count each for itself, and a decision of one is unknown to the other', async () => {
    const cafe = { ...bakery, site: 'station-cafe' }
    const cafeOrigin = 'https://kahvila.example'
    const { register, store } = await openBakeryRegister({
      sites: [
        { site: 'corner-bakery', origins: ['https://www.leipomo.example'], declaration: bakery },
        { site: 'station-cafe', origins: [cafeOrigin], declaration: cafe },
      ],
    })
    const { record } = await newVisitor()
    const atCafe = {
      ...record,
      site: 'station-cafe',
      origin: cafeOrigin,
      declaration: { digest: await digest(cafe), version: '1' },
    }

    const responses = await Promise.all([
      post(register, record),
      post(register, atCafe, { site: 'station-cafe', headers: { origin: cafeOrigin } }),
    ])

    expect(responses.map(({ status }) => status)).toEqual([201, 201])
    expect((await Promise.all(responses.map(receiptOf))).map(({ entry }) => entry)).toEqual([1, 1])
    for (const site of ['corner-bakery', 'station-cafe'])
      expect(await verifyChain(store, site)).toMatchObject({ entries: 1, problems: [] })
  })
})
