import { describe, expect, test, vi } from 'vitest'
import { sha256 } from '../../../src/declaration/digest.js'
import { verifyChain } from '../../../src/register/chain/verify-chain.js'
import { verifyClaims } from '../../../src/register/crypto/jws.js'
import { readEntryContent } from '../../../src/register/chain/entry-content.js'
import {
  bakeryOrigin,
  get,
  newId,
  newVisitor,
  openBakeryRegister,
  post,
  registerUrl,
  signingKey,
  type Visitor,
} from '../bakery.js'
import { ask, decideAgain } from './ask.js'

type Opened = Awaited<ReturnType<typeof openBakeryRegister>>
const address = '203.0.113.77'
const page = { after: 0, limit: 100 }

/** A visitor who allowed measuring and took it back, between two others. */
async function withdrawnVisitor({ register }: Opened): Promise<Visitor> {
  const visitor = await newVisitor()
  await post(register, (await newVisitor()).record)
  await post(register, visitor.record, { address })
  await decideAgain(register, visitor, 'withdrawn')
  await post(register, (await newVisitor()).record)
  return visitor
}

const see = async ({ register }: Opened, { record, secret }: Visitor) =>
  (await get(register, `/v1/receipts/${record.consentId}`, { authorization: `Receipt ${secret}` })).json()

describe('a visitor who asks for access or for the data to take along', () => {
  test.each(['access', 'portability'])(
    'gets everything at once for %s, and the request is an entry itself',
    async (kind) => {
      const opened = await openBakeryRegister()
      const visitor = await withdrawnVisitor(opened)

      const response = await ask(opened.register, visitor, { kind })

      expect(response.status).toBe(201)
      const { entry, receipt, request, consent } = await response.json()
      expect({ entry, ...request }).toMatchObject({ entry: 5, kind, state: 'done' })
      expect(consent.entries.map(({ entry }: { entry: number }) => entry)).toEqual([2, 3])
      expect(consent.entries[0].ip.address).toBe(address)
      expect(consent.requests).toMatchObject([
        { entry: 5, event: { event: kind, consentId: visitor.record.consentId } },
      ])
      expect(await verifyClaims(receipt, 'evaste-event', [signingKey])).toMatchObject({
        event: kind,
        entry: 5,
        site: 'corner-bakery',
      })
      expect(await verifyChain(opened.store, 'corner-bakery')).toMatchObject({ entries: 5, problems: [] })
    },
  )
})

describe('a visitor who asks for a correction', () => {
  test('gets an event that says what was wrong, and the entry stays as it was', async () => {
    const opened = await openBakeryRegister()
    const visitor = await withdrawnVisitor(opened)
    const before = await opened.store.entries('corner-bakery', page)

    const correction = { decisionId: visitor.record.decisionId, language: 'sv' }
    const response = await ask(opened.register, visitor, { kind: 'rectification', correction })

    expect(response.status).toBe(201)
    expect((await response.json()).request).toMatchObject({ state: 'open', dueAt: '2026-12-22T12:00:00.000Z' })
    const after = await opened.store.entries('corner-bakery', page)
    expect(after.slice(0, 4)).toEqual(before)
    expect((await see(opened, visitor)).requests[0].event).toMatchObject({ event: 'rectification', correction })
  })

  test.each([
    ['nothing to correct', { kind: 'rectification' }],
    ['a correction of something else', { kind: 'rectification', correction: { choices: {} } }],
    ['an empty correction', { kind: 'rectification', correction: {} }],
    ['a day that does not exist', { kind: 'rectification', correction: { decidedAt: '2026-02-30T12:00:00Z' } }],
    ['a correction with an erasure', { kind: 'erasure', correction: { language: 'sv' } }],
    ['a decision that is not theirs', { kind: 'rectification', correction: { language: 'sv', decisionId: newId() } }],
    ['a right that there is not', { kind: 'oblivion' }],
    ['no kind', {}],
    ['more than asked', { kind: 'access', email: 'anna@posti.example' }],
  ])('is told what is wrong with %s, without a word of it', async (_, body) => {
    const opened = await openBakeryRegister()
    const visitor = await withdrawnVisitor(opened)

    const response = await ask(opened.register, visitor, body)

    expect(response.status).toBe(400)
    const problem = await response.json()
    expect(problem.type).toBe('urn:evaste:problem:invalid-request')
    expect(JSON.stringify(problem)).not.toMatch(/oblivion|posti/)
    expect((await opened.store.head('corner-bakery')).entry).toBe(4)
  })
})

describe('a visitor who objects', () => {
  test('has the address taken away, and every commitment still holds', async () => {
    const opened = await openBakeryRegister()
    const visitor = await withdrawnVisitor(opened)

    await ask(opened.register, visitor, { kind: 'objection' })

    const { entries } = await see(opened, visitor)
    expect(entries.map(({ ip }: { ip: object }) => ip)).toEqual([
      { mode: 'encrypted', address: null },
      { mode: 'encrypted', address: null },
    ])
    expect(entries[0].record).toEqual(visitor.record)
    const kept = await opened.store.entries('corner-bakery', page)
    expect(kept.every(({ salt }) => salt !== null)).toBe(true)
    expect((await verifyChain(opened.store, 'corner-bakery')).problems).toEqual([])
    expect(await opened.store.wrappedKey(kept[0]?.keyId ?? '')).not.toBeNull()
  })
})

describe('a visitor who asks for restriction', () => {
  test('sees since when, and the consent is marked', async () => {
    const opened = await openBakeryRegister()
    const visitor = await withdrawnVisitor(opened)

    await ask(opened.register, visitor, { kind: 'restriction' })

    expect((await see(opened, visitor))['ev:restrictedSince']['@value']).toBe('2026-11-22T12:00:00.000Z')
    const terms = await opened.store.consentTerms('corner-bakery', [visitor.record.consentId])
    expect(terms.get(visitor.record.consentId)?.restrictedAt).toBe('2026-11-22T12:00:00.000Z')
  })
})

describe('a visitor who asks for erasure', () => {
  test('is told what stays and why, and gets a receipt that leads to nobody', async () => {
    const opened = await openBakeryRegister()
    const visitor = await withdrawnVisitor(opened)

    const response = await ask(opened.register, visitor, { kind: 'erasure' })

    expect(response.status).toBe(201)
    const { kept, receipt, request, entry } = await response.json()
    // Withdrawn on the day it was given; the proof of both ends three years after the withdrawal has lapsed.
    expect(kept).toEqual([
      { what: 'answers', why: ['GDPR 7(1)', 'GDPR 17(3)(b)', 'GDPR 17(3)(e)'], until: '2030-05-22T12:00:00.000Z' },
      { what: 'chain', why: ['GDPR 5(2)'], until: null },
    ])
    expect(request).toMatchObject({ kind: 'erasure', state: 'open', dueAt: '2026-12-22T12:00:00.000Z' })
    const claims = await verifyClaims(receipt, 'evaste-event', [signingKey])
    expect(claims).toMatchObject({ event: 'erasure', entry })
    expect(JSON.stringify(claims)).not.toContain(visitor.record.consentId)
  })

  test('leaves nothing in the store that leads to them, and the chain still verifies', async () => {
    const opened = await openBakeryRegister()
    const visitor = await withdrawnVisitor(opened)
    await ask(opened.register, visitor, { kind: 'restriction' })
    await ask(opened.register, visitor, { kind: 'access' })
    const [, second, third] = await opened.store.entries('corner-bakery', page)

    await ask(opened.register, visitor, { kind: 'erasure' })

    const after = await opened.store.entries('corner-bakery', page)
    const { decisionId, consentId, receiptSecretHash } = visitor.record
    for (const id of [decisionId, consentId, receiptSecretHash, third?.decisionId ?? '']) {
      expect(JSON.stringify(after)).not.toContain(id)
      expect(JSON.stringify(await opened.store.requests('corner-bakery', { limit: 10 }))).not.toContain(id)
    }
    expect(await opened.store.secretHash('corner-bakery', consentId)).toBeNull()
    expect((await opened.store.consentTerms('corner-bakery', [consentId])).size).toBe(0)
    expect(await opened.store.wrappedKey(second?.keyId ?? '')).toBeNull()
    expect(after.map(({ salt }) => salt === null)).toEqual([false, true, true, false, true, true, false])
    expect(after[1]).toMatchObject({ commitment: second?.commitment, hash: second?.hash, personal: null, receipt: '' })
    expect((await verifyChain(opened.store, 'corner-bakery')).problems).toEqual([])
  })

  test('leaves that an answer was given, when and on what, and of it a digest in the chain', async () => {
    const opened = await openBakeryRegister()
    const visitor = await withdrawnVisitor(opened)

    await ask(opened.register, visitor, { kind: 'erasure' })

    const after = await opened.store.entries('corner-bakery', page)
    const erased = after[1] as (typeof after)[number]
    const content = readEntryContent(erased)
    expect(content).toMatchObject({
      kind: 'erased',
      remains: { choices: { analytics: 'given', marketing: 'refused' }, language: 'fi', origin: bakeryOrigin },
    })
    const event = readEntryContent(after[4] as typeof erased)
    expect(event).toMatchObject({
      kind: 'event',
      event: { event: 'erasure', blanked: '2-3', remains: { 2: await sha256(erased.record) } },
    })
  })

  test('gets the answer of who was never here from then on', async () => {
    const opened = await openBakeryRegister()
    const visitor = await withdrawnVisitor(opened)
    await ask(opened.register, visitor, { kind: 'erasure' })

    const again = await ask(opened.register, visitor, { kind: 'erasure' })
    const stranger = await ask(opened.register, await newVisitor(), { kind: 'erasure' })

    expect([again.status, await again.text()]).toEqual([404, await stranger.text()])
  })

  test('is erased once when asking twice at the same time', async () => {
    const opened = await openBakeryRegister()
    const visitor = await withdrawnVisitor(opened)

    const answers = await Promise.all([1, 2, 3].map(() => ask(opened.register, visitor, { kind: 'erasure' })))

    expect(answers.map(({ status }) => status).sort()).toEqual([201, 404, 404])
    expect((await opened.store.head('corner-bakery')).entry).toBe(5)
  })

  test('may begin a new consent under the same id, with a secret of its own', async () => {
    const opened = await openBakeryRegister()
    const visitor = await withdrawnVisitor(opened)
    await ask(opened.register, visitor, { kind: 'erasure' })

    const response = await decideAgain(opened.register, visitor, 'given')

    expect(response.status).toBe(201)
    expect((await see(opened, visitor)).entries).toHaveLength(1)
  })
})

describe('who holds no secret', () => {
  test('cannot tell a wrong id from a wrong secret, and nothing is recorded', async () => {
    const opened = await openBakeryRegister()
    const visitor = await withdrawnVisitor(opened)
    const other = await newVisitor()

    const answers = await Promise.all([
      ask(opened.register, { ...visitor, secret: 'wrong' }, { kind: 'erasure' }),
      ask(opened.register, { ...visitor, secret: other.secret }, { kind: 'erasure' }),
      ask(opened.register, other, { kind: 'erasure' }),
      ask(opened.register, visitor, { kind: 'erasure' }, { authorization: `Bearer ${visitor.secret}` }),
      ask(opened.register, { ...visitor, secret: 'wrong' }, 'not even a request'),
    ])

    const said = await Promise.all(answers.map(async (answer) => [answer.status, await answer.text()]))
    for (const one of said) expect(one).toEqual(said[0])
    expect(said[0]?.[0]).toBe(404)
    expect((await opened.store.head('corner-bakery')).entry).toBe(4)
  })

  test('causes the same work for a wrong id as for a wrong secret, so that their times tell nothing', async () => {
    const { store } = await openBakeryRegister()
    const work: string[] = []
    const recording = new Proxy(store, {
      get(target, name: keyof typeof store) {
        const call = target[name] as (...words: unknown[]) => unknown
        return (...words: unknown[]) => {
          work.push(name)
          return call.apply(target, words)
        }
      },
    })
    const hash = crypto.subtle.digest.bind(crypto.subtle)
    vi.spyOn(crypto.subtle, 'digest').mockImplementation((...words) => {
      work.push('digest')
      return hash(...words)
    })
    const opened = await openBakeryRegister({ store: recording })
    const visitor = { ...(await withdrawnVisitor(opened)), secret: 'wrong' }
    const stranger = { ...(await newVisitor()), secret: 'wrong' }
    const workFor = async (who: Visitor): Promise<readonly string[]> => {
      work.length = 0
      await ask(opened.register, who, { kind: 'access' })
      return [...work]
    }

    const [known, unknown] = [await workFor(visitor), await workFor(stranger)]
    vi.restoreAllMocks()

    expect(known).toContain('digest')
    expect(known.length).toBeGreaterThan(1)
    expect(unknown).toEqual(known)
  })
})

describe('the call', () => {
  test('is allowed to a page of the site, with its headers, and to no other', async () => {
    const opened = await openBakeryRegister()
    const visitor = await withdrawnVisitor(opened)
    const preflight = new Request(`${registerUrl}/v1/receipts/${visitor.record.consentId}/requests`, {
      method: 'OPTIONS',
      headers: { origin: bakeryOrigin },
    })

    const allowed = await opened.register.fetch(preflight, { address: '192.0.2.10' })
    const refused = await ask(opened.register, visitor, { kind: 'access' }, { origin: 'https://evil.example' })

    expect(allowed.headers.get('access-control-allow-headers')).toBe('authorization, content-type')
    expect(allowed.headers.get('access-control-allow-methods')).toBe('POST')
    expect([refused.status, refused.headers.has('access-control-allow-origin')]).toEqual([403, false])
  })

  test('is taken twenty times a day from one consent, for each is an entry for good', async () => {
    const opened = await openBakeryRegister()
    const visitor = await withdrawnVisitor(opened)

    const statuses = []
    for (let i = 0; i < 21; i++) statuses.push((await ask(opened.register, visitor, { kind: 'access' })).status)

    expect(statuses).toEqual([...Array(20).fill(201), 429])
  })

  test('tells the controller what is due and nothing of who asks', async () => {
    const told: unknown[] = []
    const opened = await openBakeryRegister({
      notify: [{ id: 'controller', tell: async (request) => void told.push(request) }],
    })
    const visitor = await withdrawnVisitor(opened)

    await ask(opened.register, visitor, { kind: 'restriction' })
    await opened.register.close()

    expect(told).toMatchObject([{ kind: 'restriction', site: 'corner-bakery', dueAt: '2026-12-22T12:00:00.000Z' }])
  })
})
