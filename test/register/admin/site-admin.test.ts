import { describe, expect, test } from 'vitest'
import { digest } from '../../../src/declaration/digest.js'
import { verifyReceipt } from '../../../src/register/chain/verify-receipt.js'
import { publicKeyOf } from '../../../src/register/crypto/signing-key.js'
import { bakery, get, newVisitor, openBakeryRegister, post, receiptOf, signingKey } from '../bakery.js'
import { admin, bodyOf, haveKey } from './admin-calls.js'

const cafeOrigin = 'https://www.kahvila.example'
const cafe = { ...bakery, site: 'station-cafe', controller: { name: 'Asemakahvila Oy' }, version: '7' }
const cafeVisitor = async (changes: object = {}) =>
  newVisitor({
    site: 'station-cafe',
    origin: cafeOrigin,
    declaration: { digest: await digest(cafe), version: '7' },
    ...changes,
  })
const fromCafe = { site: 'station-cafe', headers: { origin: cafeOrigin } }

async function openAgency() {
  const opened = await openBakeryRegister()
  return { ...opened, agency: await haveKey(opened.store) }
}

describe('a site that is made by the API', () => {
  test.each([
    [{ ...cafe, version: 'v'.repeat(129) }, '$.version'],
    [{ ...cafe, notice: { url: '/tietosuoja', version: 'v'.repeat(129) } }, '$.notice.version'],
  ])('takes no declaration whose version no index of a database would take', async (declaration, path) => {
    const { register, agency } = await openAgency()
    await admin(register, agency, 'PUT /sites/station-cafe', { origins: [cafeOrigin] })

    const published = await admin(register, agency, 'PUT /sites/station-cafe/declaration', declaration)

    expect([published.status, await bodyOf(published)]).toMatchObject([
      422,
      { errors: [{ path, message: 'use at most 128 characters' }] },
    ])
  })

  test('takes records at once, and signs in the name of its controller once its declaration is published', async () => {
    const { register, agency } = await openAgency()

    const made = await admin(register, agency, 'PUT /sites/station-cafe', { origins: [cafeOrigin, cafeOrigin] })
    const early = await post(register, (await cafeVisitor()).record, fromCafe)
    const published = await admin(register, agency, 'PUT /sites/station-cafe/declaration', cafe)
    const late = await post(register, (await cafeVisitor()).record, fromCafe)

    expect([made.status, await bodyOf(made)]).toEqual([
      201,
      { site: 'station-cafe', controller: 'station-cafe', origins: [cafeOrigin], from: 'api' },
    ])
    expect([early.status, late.status]).toEqual([201, 201])
    expect([published.status, await bodyOf(published)]).toEqual([
      200,
      { site: 'station-cafe', digest: await digest(cafe), version: '7', changed: true },
    ])
    const { controller } = await verifyReceipt((await receiptOf(late)).receipt, [publicKeyOf(signingKey)])
    expect(controller).toBe('Asemakahvila Oy')
    const { entries } = (await bodyOf(await admin(register, agency, 'GET /sites/station-cafe/entries'))) as never as {
      entries: { flags: string[]; ip: string }[]
    }
    expect(entries.map(({ flags, ip }) => [flags, ip])).toEqual([
      [['unknown-declaration'], 'none'],
      [[], 'encrypted'],
    ])
  })

  test('is there for a register that starts later, and for one that runs beside it', async () => {
    const { register, store, agency } = await openAgency()
    let nowMs = 0
    const spy = performance.now.bind(performance)
    performance.now = () => nowMs
    try {
      const beside = (await openBakeryRegister({ store })).register
      await get(beside, '/healthz')
      await admin(register, agency, 'PUT /sites/station-cafe', { origins: [cafeOrigin] })
      const later = (await openBakeryRegister({ store })).register

      expect((await post(later, (await cafeVisitor()).record, fromCafe)).status).toBe(201)
      nowMs = 5_000
      expect((await post(beside, (await cafeVisitor()).record, fromCafe)).status).toBe(201)
    } finally {
      performance.now = spy
    }
  })

  test('changes its origins, and keeps what was published', async () => {
    const { register, agency } = await openAgency()
    await admin(register, agency, 'PUT /sites/station-cafe', { origins: [cafeOrigin] })
    await admin(register, agency, 'PUT /sites/station-cafe/declaration', cafe)

    const moved = await admin(register, agency, 'PUT /sites/station-cafe', { origins: ['https://new.example'] })

    expect(moved.status).toBe(200)
    expect((await post(register, (await cafeVisitor()).record, fromCafe)).status).toBe(403)
    expect(await bodyOf(await admin(register, agency, 'GET /sites/station-cafe/declaration'))).toEqual(cafe)
  })

  test('goes on being served while the store cannot tell of new ones', async () => {
    const { store } = await openAgency()
    await store.saveSite({ site: 'station-cafe', controller: 'cafe', origins: [cafeOrigin] })
    let isDown = false
    const flaky = { ...store, savedSites: () => (isDown ? Promise.reject(new Error('gone')) : store.savedSites()) }
    const { register } = await openBakeryRegister({ store: flaky })
    await get(register, '/healthz')
    isDown = true
    const spy = performance.now.bind(performance)
    performance.now = () => spy() + 60_000
    try {
      expect((await post(register, (await cafeVisitor()).record, fromCafe)).status).toBe(201)
    } finally {
      performance.now = spy
    }
  })

  test.each([
    ['no origins', {}, '$'],
    ['an origin with a path', { origins: ['https://www.kahvila.example/'] }, '$.origins.0'],
    ['a file as an origin', { origins: ['file://'] }, '$.origins.0'],
    ['a name that is not known', { origins: [], declaration: 'http://192.0.2.1/' }, '$'],
    ['a controller that is no id', { origins: [], controller: 'Oy Ab' }, '$.controller'],
  ])('with %s gets 400, and where', async (_, body, path) => {
    const { register, agency } = await openAgency()

    const response = await admin(register, agency, 'PUT /sites/station-cafe', body)

    expect(response.status).toBe(400)
    expect((await bodyOf(response)).errors).toContainEqual(expect.objectContaining({ path }))
  })

  test('is made by the agency alone, and not under any name', async () => {
    const { register, store, agency } = await openAgency()
    const controller = await haveKey(store, 'station-cafe')

    expect((await admin(register, controller, 'PUT /sites/station-cafe', { origins: [] })).status).toBe(404)
    expect((await admin(register, agency, 'PUT /sites/__proto__', { origins: [] })).status).toBe(404)
    expect((await admin(register, agency, 'PUT /sites/Caf%C3%A9', { origins: [] })).status).toBe(404)
    await admin(register, agency, 'PUT /sites/station-cafe', { origins: [] })
    expect((await admin(register, controller, 'PUT /sites/station-cafe', { origins: [cafeOrigin] })).status).toBe(200)
    const stolen = await admin(register, controller, 'PUT /sites/station-cafe', { origins: [], controller: 'other' })
    expect(stolen.status).toBe(403)
  })
})

describe('a declaration', () => {
  test('that cannot be used gets 422 with every problem and its path, and the one before goes on counting', async () => {
    const { register, agency } = await openAgency()
    await admin(register, agency, 'PUT /sites/station-cafe', { origins: [cafeOrigin] })
    await admin(register, agency, 'PUT /sites/station-cafe/declaration', cafe)
    const wrong = { ...cafe, languages: [], purposes: ['analitycs'], services: [{ id: 'matomo' }] }

    const response = await admin(register, agency, 'PUT /sites/station-cafe/declaration', wrong)

    const { type, errors } = (await bodyOf(response)) as { type: string; errors: { path: string }[] }
    expect([response.status, type]).toEqual([422, 'urn:evaste:problem:invalid-declaration'])
    const paths = errors.map(({ path }) => path)
    for (const path of ['$.languages', '$.purposes[0]', '$.services[0]']) expect(paths.join()).toContain(path)
    expect((await post(register, (await cafeVisitor()).record, fromCafe)).status).toBe(201)
    expect(await bodyOf(await admin(register, agency, 'GET /sites/station-cafe/declaration'))).toEqual(cafe)
  })

  test.each([
    ['of another site', JSON.stringify(bakery), 422],
    ['that is no JSON', '{"format":', 422],
    ['with a key twice', '{"format":1,"format":1}', 422],
    ['that is too long', `"${'a'.repeat(1024 * 1024)}"`, 413],
  ])('%s is refused', async (_, text, status) => {
    const { register, agency } = await openAgency()
    await admin(register, agency, 'PUT /sites/station-cafe', { origins: [cafeOrigin] })

    expect((await admin(register, agency, 'PUT /sites/station-cafe/declaration', text)).status).toBe(status)
    expect((await admin(register, agency, 'GET /sites/station-cafe/declaration')).status).toBe(404)
  })

  test('that is packed gets 415', async () => {
    const { register, agency } = await openAgency()
    const gzip = { 'content-encoding': 'gzip' }

    const response = await admin(register, agency, 'PUT /sites/station-cafe', { origins: [] }, gzip)

    expect(response.status).toBe(415)
  })

  test('that was already published has not changed', async () => {
    const { register, agency } = await openAgency()
    await admin(register, agency, 'PUT /sites/station-cafe', { origins: [cafeOrigin] })
    await admin(register, agency, 'PUT /sites/station-cafe/declaration', cafe)

    const again = await admin(register, agency, 'PUT /sites/station-cafe/declaration', cafe)

    expect(await bodyOf(again)).toMatchObject({ changed: false, digest: await digest(cafe) })
  })
})

test('a site of the configuration is looked into, and changed only there', async () => {
  const { register, agency } = await openAgency()

  const site = await admin(register, agency, 'GET /sites/corner-bakery')
  const changes = await Promise.all([
    admin(register, agency, 'PUT /sites/corner-bakery', { origins: [] }),
    admin(register, agency, 'PUT /sites/corner-bakery/declaration', bakery),
  ])

  expect(await bodyOf(site)).toMatchObject({ from: 'configuration', controller: 'corner-bakery' })
  expect(changes.map(({ status }) => status)).toEqual([409, 409])
  expect(await bodyOf(await admin(register, agency, 'GET /sites/corner-bakery/declaration'))).toEqual(bakery)
})

test('an export that is only asked about by HEAD keeps nobody’s from beginning', async () => {
  const { register, agency } = await openAgency()

  const asked = await admin(register, agency, 'HEAD /sites/corner-bakery/export')
  const taken = await admin(register, agency, 'GET /sites/corner-bakery/export')

  expect([asked.status, asked.headers.get('content-type'), taken.status]).toEqual([200, 'application/x-ndjson', 200])
  await taken.text()
})
