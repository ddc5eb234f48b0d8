import { describe, expect, test } from 'vitest'
import { createAdminRoutes } from '../../../src/register/admin/admin-routes.js'
import { newVisitor, openBakeryRegister, post } from '../bakery.js'
import { admin, haveKey } from './admin-calls.js'

/** Every call there is, from the routes themselves: one that is added is looked at without being named here. */
const calls = createAdminRoutes({} as never)
  .routes.filter(({ method, path }) => method !== 'ALL' && path !== '/setup')
  .map(({ method, path }) => `${method} ${path}`)
const ofSites = calls.filter((call) => call.includes('/:site'))
const at = (call: string, site: string): string => call.replace(':site', site).replace(/:\w+/g, 'some-id')
const hasBody = (call: string): boolean => /^(PUT|POST|PATCH)/.test(call)

/** What an asker sees: nothing else may tell two answers apart. */
const seen = async (response: Response) => ({
  status: response.status,
  headers: Object.fromEntries([...response.headers].filter(([name]) => name !== 'date')),
  body: await response.text(),
})

/** The bakery's own register, with a café of another controller on it. */
async function openTwo() {
  const { register, store } = await openBakeryRegister()
  const agency = await haveKey(store)
  const origins = ['https://kahvila.example']
  expect(
    (await admin(register, agency, 'PUT /sites/station-cafe', { origins, controller: 'asemakahvila' })).status,
  ).toBe(201)
  await post(register, (await newVisitor()).record)
  return {
    register,
    store,
    agency,
    cafe: await haveKey(store, 'asemakahvila'),
    bakery: await haveKey(store, 'corner-bakery'),
  }
}

describe('a key of another controller', () => {
  test('meets routes of sites', () => {
    expect(ofSites.length).toBeGreaterThanOrEqual(6)
  })

  test.each(ofSites)('gets for %s of a foreign site the very answer of a missing one', async (call) => {
    const { register, cafe } = await openTwo()
    const bodies = hasBody(call) ? [{}, { origins: ['https://evil.example'] }, '{"half":'] : [undefined]

    for (const body of bodies) {
      const foreign = await seen(await admin(register, cafe, at(call, 'corner-bakery'), body))
      const missing = await seen(await admin(register, cafe, at(call, 'nobody-at-all'), body))

      expect(foreign).toEqual(missing)
      expect(foreign.status).toBe(404)
    }
  })

  test.each(ofSites)('that is also in the path or query of %s opens nothing', async (call) => {
    const { register, cafe } = await openTwo()

    const { status } = await admin(
      register,
      cafe,
      `${at(call, 'corner-bakery')}?site=station-cafe`,
      hasBody(call) ? {} : undefined,
    )

    expect(status).toBe(404)
  })

  test('sees of lists its own part alone', async () => {
    const { register, cafe } = await openTwo()

    const sites = await (await admin(register, cafe, 'GET /sites')).text()
    const keys = await (await admin(register, cafe, 'GET /keys')).text()

    expect(sites).toContain('station-cafe')
    expect(keys).toContain('asemakahvila')
    for (const list of [sites, keys]) expect(list).not.toMatch(/bakery/)
  })
})

describe('without a key that counts', () => {
  test.each(calls)('%s answers 401 for a known and an unknown site alike', async (call) => {
    const { register, store, bakery } = await openTwo()
    const revoked = await haveKey(store)
    const { keyId } = (await store.apiKeys(null)).at(-1) ?? { keyId: '' }
    for (const one of await store.apiKeys(null))
      if (one.controller === null) await store.revokeApiKey(one.keyId, one.createdAt)
    expect(keyId).not.toBe('')
    const body = hasBody(call) ? {} : undefined
    const wrong = [null, '', 'evaste_short', `evaste_${'A'.repeat(43)}`, `${bakery}x`, bakery.slice(0, -1), revoked]

    for (const key of wrong) {
      const known = await seen(await admin(register, key, at(call, 'corner-bakery'), body))
      expect(known.status).toBe(401)
      expect(known).toEqual(await seen(await admin(register, key, at(call, 'nobody-at-all'), body)))
      expect(known.headers['www-authenticate']).toBe('Bearer')
    }
  })

  test('a key in the query, in a cookie or as another scheme is none', async () => {
    const { register, agency } = await openTwo()

    const answers = await Promise.all([
      admin(register, null, `GET /sites?key=${agency}&authorization=Bearer%20${agency}`),
      admin(register, null, 'GET /sites', undefined, { cookie: `key=${agency}` }),
      admin(register, null, 'GET /sites', undefined, { authorization: `Basic ${agency}` }),
      admin(register, null, 'GET /sites', undefined, { authorization: agency }),
    ])

    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401, 401])
  })
})

describe('a key without the scope', () => {
  test.each(calls)('gets 403 for %s, whether the site is there or not', async (call) => {
    const { register, store } = await openTwo()
    const bare = await haveKey(store, null, [])
    const body = hasBody(call) ? {} : undefined

    const known = await seen(await admin(register, bare, at(call, 'corner-bakery'), body))

    expect(known.status).toBe(403)
    expect(known).toEqual(await seen(await admin(register, bare, at(call, 'nobody-at-all'), body)))
  })
})

describe('a key', () => {
  test('is looked up by its hash, with the same questions for a right and a wrong one', async () => {
    const { store } = await openBakeryRegister()
    const asked: string[] = []
    const watched = { ...store, apiKey: (hash: string) => (asked.push(hash), store.apiKey(hash)) }
    const { register } = await openBakeryRegister({ store: watched })
    const right = await haveKey(store)

    for (const key of [right, `evaste_${'A'.repeat(43)}`, 'short', null]) await admin(register, key, 'GET /sites')

    expect(asked).toHaveLength(4)
    for (const hash of asked) expect(hash).toMatch(/^[0-9a-f]{64}$/)
    expect(asked.join()).not.toContain(right.slice(7, 20))
  })

  test('is slowed down like anyone from its network', async () => {
    const { register } = await openBakeryRegister({ rates: { network: { burst: 3, perSecond: 0.01 } } })

    const statuses = []
    for (let i = 0; i < 5; i++) statuses.push((await admin(register, `evaste_${'A'.repeat(43)}`, 'GET /sites')).status)

    expect(statuses).toEqual([401, 401, 401, 429, 429])
  })
})
