// @vitest-environment jsdom
// @vitest-environment-options { "url": "https://www.polkupaja.example/huolto/?asiakas=7" }
import { webcrypto } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { decide } from '../../../src/decision/decide.js'
import { currentConsent } from '../../../src/decision/current-consent.js'
import { digest, sha256 } from '../../../src/declaration/digest.js'
import { openOutbox } from '../../../src/page/device/outbox.js'
import { deliverOutbox } from '../../../src/page/session/deliver.js'
import type { EvasteProblem } from '../../../src/page/session/events.js'
import { parseRecord } from '../../../src/record/parse.js'
import type { ConsentRecord } from '../../../src/record/record.js'
import { bikeShop, decidedAt, deciding } from '../../decision/bike-shop.js'

const shop = bikeShop({ register: { url: '/evaste/' } })
const decided = (changes = {}) =>
  decide(currentConsent(null, shop, new Date(decidedAt)), shop, deciding({ analytics: true }, changes))
const put = (changes = {}, declaration = shop.file): void =>
  openOutbox('bike-shop').put({ decision: decided(changes), declaration })

/** Delivers to a register that answers as `answer` does; stops at the first wait. */
async function deliver(answer = (): Response => Response.json({ entry: 5, recordedAt: 'now', receipt: 'a.b.c' })) {
  const posted: { url: string; body: string }[] = []
  const problems: EvasteProblem[] = []
  let acknowledged = 0
  const delivery = deliverOutbox(
    {
      site: 'bike-shop',
      register: shop.register as NonNullable<typeof shop.register>,
      outbox: openOutbox('bike-shop'),
      fetch: async (url, init) => {
        posted.push({ url: url as string, body: init?.body as string })
        return answer()
      },
      acknowledged: () => void acknowledged++,
      reportProblem: (problem) => {
        problems.push(problem)
        delivery.stop()
      },
    },
    { interfaceVersion: '0.1.0', loadInterface: async () => ({ language: 'fi', texts: {} }) },
  )
  let isOver = false
  void delivery.deliver().finally(() => (isOver = true))
  while (!isOver) await vi.advanceTimersByTimeAsync(1_000)
  const records = posted.map(({ body }) => parseRecord(JSON.parse(body)))
  return { posted, records, problems, acknowledged }
}
const secretOnDevice = (): string =>
  (JSON.parse(localStorage.getItem('evaste:bike-shop:receipt-secret') ?? '{}') as { secret: string }).secret

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  vi.stubGlobal('crypto', webcrypto)
  vi.stubGlobal('isSecureContext', true)
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
  localStorage.clear()
})

describe('a record', () => {
  it('goes to the register at its address on the site, and says of the page no more than its origin (R71)', async () => {
    put()

    const { posted, records } = await deliver()

    expect(posted.map(({ url }) => url)).toEqual(['https://www.polkupaja.example/evaste/v1/sites/bike-shop/entries'])
    expect(records[0]?.origin).toBe('https://www.polkupaja.example')
    expect(posted[0]?.body).not.toMatch(/huolto|asiakas/)
  })

  it('is of what was declared when it was decided, whatever is declared by now', async () => {
    const then = { ...shop.file, version: 'before the sale' }
    put({}, then)

    const { records } = await deliver()

    expect(records[0]?.declaration).toEqual({ digest: await digest(then), version: 'before the sale' })
    expect(records[0]?.declaration.digest).not.toBe(await digest(shop.file))
  })
})

describe('the receipt’s secret', () => {
  it('never leaves the device: the register gets its hash', async () => {
    put()

    const { posted, records } = await deliver()

    expect(secretOnDevice()).toMatch(/^[\w-]{43}$/)
    expect(posted[0]?.body).not.toContain(secretOnDevice())
    expect(records[0]?.receiptSecretHash).toBe(await sha256(secretOnDevice()))
  })

  it('is the same over one visitor’s decisions, and another for another consent', async () => {
    put({ decisionId: 'decision-0000000001', decidedAt: '2026-05-22T12:00:00.000Z' })
    put({ decisionId: 'decision-0000000002', decidedAt: '2026-05-22T12:00:01.000Z' })
    put({
      decisionId: 'decision-0000000003',
      decidedAt: '2026-05-22T12:00:02.000Z',
      consentId: 'consent-00000000002',
    })

    const { records } = await deliver()

    const [first, second, third] = records.map((record: ConsentRecord) => record.receiptSecretHash)
    expect(second).toBe(first)
    expect(third).not.toBe(first)
  })
})

describe('a receipt', () => {
  it('is kept on the device with the decision that it is of, and handed to the session', async () => {
    put()

    const { acknowledged } = await deliver()

    const receipt = { entry: 5, recordedAt: 'now', jws: 'a.b.c' }
    expect(acknowledged).toBe(1)
    expect(JSON.parse(localStorage.getItem('evaste:bike-shop:receipt') ?? '')).toEqual({
      decisionId: 'decision-0000000001',
      ...receipt,
    })
  })
})

describe('a failure', () => {
  it('is a problem that says where, and the record stays', async () => {
    put()

    const { problems } = await deliver(() => new Response('', { status: 503 }))

    expect(problems).toMatchObject([
      { code: 'delivery-failed', message: expect.stringMatching(/polkupaja\.example\/evaste answered 503/) as string },
    ])
    expect(openOutbox('bike-shop').list()).toHaveLength(1)
  })

  it('on plain http says what a browser lacks there, and the record stays', async () => {
    vi.stubGlobal('isSecureContext', false)
    vi.stubGlobal('crypto', { getRandomValues: webcrypto.getRandomValues.bind(webcrypto) })
    put()

    const { problems, posted } = await deliver()

    expect(problems).toMatchObject([{ code: 'insecure-context' }])
    expect(posted).toEqual([])
    expect(openOutbox('bike-shop').list()).toHaveLength(1)
  })
})
