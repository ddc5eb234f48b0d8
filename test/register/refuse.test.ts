import { describe, expect, test } from 'vitest'
import type { LogEvent } from '../../src/register/register.js'
import { bakeryOrigin, get, newVisitor, openBakeryRegister, post, registerUrl } from './bakery.js'

const problemOf = async (response: Response) => ({
  status: response.status,
  media: response.headers.get('content-type'),
  type: ((await response.json()) as { type: string }).type,
})
const problem = (status: number, name: string) => ({
  status,
  media: 'application/problem+json',
  type: `urn:evaste:problem:${name}`,
})

describe('a page that may not', () => {
  test.each([
    ['another site’s origin', 'https://evil.example'],
    ['a hostile parent domain', 'https://www.leipomo.example.evil.example'],
    ['a subdomain', 'https://shop.www.leipomo.example'],
    ['the same host over http', 'http://www.leipomo.example'],
    ['the same host on another port', 'https://www.leipomo.example:8443'],
    ['a sandboxed frame', 'null'],
    ['no origin at all', ''],
  ])('from %s gets 403 and no permission to read it', async (_, origin) => {
    const { register, store } = await openBakeryRegister()

    const response = await post(register, (await newVisitor()).record, { headers: { origin } })

    expect(response.headers.has('access-control-allow-origin')).toBe(false)
    expect(response.headers.get('vary')).toBe('Origin')
    expect(await problemOf(response)).toEqual(problem(403, 'origin-not-allowed'))
    expect((await store.head('corner-bakery')).entry).toBe(0)
  })

  test('a record that claims another origin than its request gets 400', async () => {
    const { register } = await openBakeryRegister()

    const response = await post(register, (await newVisitor({ origin: 'https://evil.example' })).record)

    expect(await problemOf(response)).toEqual(problem(400, 'invalid-record'))
  })

  test('a record for another site than its address gets 400, and an unknown site 404', async () => {
    const { register } = await openBakeryRegister()
    const { record } = await newVisitor()

    expect(await problemOf(await post(register, { ...record, site: 'station-cafe' }))).toEqual(
      problem(400, 'invalid-record'),
    )
    expect(await problemOf(await post(register, record, { site: 'station-cafe' }))).toEqual(problem(404, 'not-found'))
  })
})

describe('a page of the site', () => {
  test('is let in by the preflight, without credentials', async () => {
    const { register } = await openBakeryRegister()
    const ask = (origin: string) =>
      register.fetch(
        new Request(`${registerUrl}/v1/sites/corner-bakery/entries`, { method: 'OPTIONS', headers: { origin } }),
        { address: '192.0.2.10' },
      )

    const allowed = await ask(bakeryOrigin)
    const refused = await ask('https://evil.example')

    expect(allowed.status).toBe(204)
    expect(Object.fromEntries(allowed.headers)).toMatchObject({
      'access-control-allow-origin': bakeryOrigin,
      'access-control-allow-methods': 'POST',
      'access-control-allow-headers': 'content-type',
      vary: 'Origin',
    })
    expect(allowed.headers.has('access-control-allow-credentials')).toBe(false)
    expect(refused.status).toBe(403)
    expect(refused.headers.has('access-control-allow-origin')).toBe(false)
  })

  test('may read what was wrong with its record', async () => {
    const { register } = await openBakeryRegister()

    const response = await post(register, {})

    expect(response.status).toBe(400)
    expect(response.headers.get('access-control-allow-origin')).toBe(bakeryOrigin)
  })

  test.each([
    ['a purpose', { choices: { analytics: 'given', 'face-recognition': 'given' } }],
    ['a service', { services: { matomo: 'given', spy: 'given' } }],
    ['a purpose called like a property of every object', { choices: { constructor: 'given' } }],
  ] as const)('%s that the record’s own declaration does not have gets 422', async (_, changes) => {
    const { register, store } = await openBakeryRegister()

    const response = await post(register, (await newVisitor(changes)).record)

    expect(await problemOf(response)).toEqual(problem(422, 'unknown-purpose'))
    expect((await store.head('corner-bakery')).entry).toBe(0)
  })

  test('gets 415 for anything but plain JSON', async () => {
    const { register } = await openBakeryRegister()
    const { record } = await newVisitor()
    const statusOf = async (headers: Record<string, string>) => (await post(register, record, { headers })).status

    expect(await statusOf({ 'content-type': 'text/plain' })).toBe(415)
    expect(await statusOf({ 'content-type': '' })).toBe(415)
    expect(await statusOf({ 'content-type': 'application/json; charset=utf-16' })).toBe(415)
    expect(await statusOf({ 'content-encoding': 'gzip' })).toBe(415)
    expect(await statusOf({ 'content-encoding': 'identity' })).toBe(415)
    expect(await statusOf({ 'content-type': 'Application/JSON; charset=UTF-8' })).toBe(201)
  })

  test('gets 429 with the seconds to wait, and its neighbour network goes on', async () => {
    const rates = { network: { burst: 2, perSecond: 0.1 } }
    const { register } = await openBakeryRegister({ rates })
    const statusFrom = async (address: string) =>
      (await post(register, (await newVisitor()).record, { address })).status

    expect(await statusFrom('192.0.2.10')).toBe(201)
    expect(await statusFrom('192.0.2.200')).toBe(201)
    const refused = await post(register, (await newVisitor()).record, { address: '192.0.2.77' })
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThanOrEqual(9)
    expect(await problemOf(refused)).toEqual(problem(429, 'too-many-requests'))
    expect(await statusFrom('198.51.100.1')).toBe(201)
  })

  test('gets 429 once the whole site has had enough, from wherever', async () => {
    const { register } = await openBakeryRegister({ rates: { site: { burst: 1, perSecond: 0.1 } } })
    const statusFrom = async (address: string) =>
      (await post(register, (await newVisitor()).record, { address })).status

    expect(await statusFrom('192.0.2.10')).toBe(201)
    expect(await statusFrom('2001:db8::1')).toBe(429)
  })

  test('gets 503 with Retry-After while the queue is full, and while the register stops', async () => {
    const { store } = await openBakeryRegister()
    let release = (): void => {}
    const disk = new Promise<void>((resolve) => (release = resolve))
    const slow: typeof store.append = async (work) => disk.then(() => store.append(work))
    const { register } = await openBakeryRegister({ store: { ...store, append: slow }, queue: { capacity: 1 } })
    const visitors = await Promise.all([newVisitor(), newVisitor(), newVisitor()])

    // One may be in the commit, which the disk holds up, and one may wait: there is no room for the third.
    const answers = visitors.map(({ record }) => post(register, record))
    const first = await Promise.race(answers)
    release()

    expect([first.status, first.headers.get('retry-after')]).toEqual([503, '5'])
    expect((await Promise.all(answers)).map(({ status }) => status)).toContain(201)
    await register.close()
    expect(await problemOf(await post(register, (await newVisitor()).record))).toEqual(problem(503, 'busy'))
    expect((await get(register, '/readyz')).status).toBe(503)
    expect((await get(register, '/healthz')).status).toBe(200)
  })

  test('gets 503 when the disk fails, and 201 for the same record once it is back', async () => {
    const { store } = await openBakeryRegister()
    let full = true
    const log: LogEvent[] = []
    const flaky: typeof store = {
      ...store,
      append: (work) =>
        store.append(async (transaction) => {
          const result = await work(transaction)
          if (full) throw new Error('database or disk is full')
          return result
        }),
    }
    const { register } = await openBakeryRegister({ store: flaky, log: (event) => log.push(event) })
    const { record } = await newVisitor()

    expect((await post(register, record)).status).toBe(503)
    full = false
    expect((await post(register, record)).status).toBe(201)
    expect((await store.head('corner-bakery')).entry).toBe(1)
    expect(log).toContainEqual(expect.objectContaining({ event: 'failed', message: 'Error: database or disk is full' }))
  })

  test('gets 405 for another method, and everyone 404 for what is not there', async () => {
    const { register } = await openBakeryRegister()

    expect(await problemOf(await get(register, '/v1/sites/corner-bakery/entries'))).toEqual(
      problem(405, 'method-not-allowed'),
    )
    expect(await problemOf(await get(register, '/v1/admin'))).toEqual(problem(404, 'not-found'))
  })
})

describe('what the register says', () => {
  test('never repeats the request, neither in its answers nor in its log', async () => {
    const log: LogEvent[] = []
    const { register } = await openBakeryRegister({ log: (event) => log.push(event) })
    const planted = 'planted-word'
    const { record } = await newVisitor({ language: `${planted}!` })

    const answers = await Promise.all([
      post(register, record),
      post(register, `{"${planted}":`),
      post(register, { ...record, [planted]: 1 }),
      post(register, record, { site: planted }),
      post(register, record, { headers: { origin: `https://${planted}.example` } }),
      post(register, record, { headers: { 'content-type': planted } }),
      get(register, `/v1/documents/${planted}`),
      get(register, `/v1/receipts/${planted}`, { authorization: `Receipt ${planted}` }),
    ])

    expect(answers.every(({ status }) => status >= 400)).toBe(true)
    const said = (await Promise.all(answers.map((answer) => answer.text()))).join() + JSON.stringify(log)
    expect(said).not.toContain(planted)
    expect(said).not.toContain('192.0.2.10')
    expect(said).not.toContain(record.consentId)
    for (const { headers } of answers) {
      expect(headers.get('cache-control')).toBe('no-store')
      expect(headers.get('x-content-type-options')).toBe('nosniff')
    }
  })

  test('is logged by site and kind, but not as often as strangers like', async () => {
    const log: LogEvent[] = []
    const { register } = await openBakeryRegister({ log: (event) => log.push(event) })

    for (let i = 0; i < 100; i++) await post(register, {}, { headers: { origin: 'https://evil.example' } })
    await post(register, {})

    const refused = log.filter(({ reason }) => reason === 'origin-not-allowed')
    expect(refused).toHaveLength(20)
    expect(log.at(-1)).toEqual({ level: 'info', event: 'refused', site: 'corner-bakery', reason: 'invalid-record' })
  })
})
