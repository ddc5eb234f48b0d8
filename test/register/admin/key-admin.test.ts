import { describe, expect, test } from 'vitest'
import { scopes } from '../../../src/register/people/api-keys.js'
import { openBakeryRegister } from '../bakery.js'
import { admin, bodyOf, haveKey } from './admin-calls.js'

describe('an API key', () => {
  test('is shown once, opens what it says, and nothing once it is revoked', async () => {
    const { register, store } = await openBakeryRegister()
    const agency = await haveKey(store)
    const wanted = { controller: 'corner-bakery', scopes: ['entries', 'entries'], label: 'Accounting' }

    const made = await admin(register, agency, 'POST /keys', wanted)
    const { key, ...told } = (await bodyOf(made)) as { key: string; id: string }
    const listed = await (await admin(register, agency, 'GET /keys')).text()
    const open = await admin(register, key, 'GET /sites/corner-bakery/entries')
    const revoked = await admin(register, agency, `DELETE /keys/${told.id}`)
    const closed = await admin(register, key, 'GET /sites/corner-bakery/entries')

    expect(made.status).toBe(201)
    expect(told).toMatchObject({ controller: 'corner-bakery', scopes: ['entries'], label: 'Accounting' })
    expect(listed).toContain(told.id)
    expect(listed).not.toContain(key)
    expect(JSON.stringify(await store.apiKeys(null))).not.toContain(key)
    expect([open.status, revoked.status, closed.status]).toEqual([200, 204, 401])
    expect(await (await admin(register, agency, 'GET /keys')).text()).not.toContain(told.id)
  })

  test('makes none that may do more than itself', async () => {
    const { register, store } = await openBakeryRegister()
    const bakery = await haveKey(store, 'corner-bakery', ['keys', 'entries'])
    const make = async (body: object) => (await admin(register, bakery, 'POST /keys', body)).status

    expect(await make({ scopes: ['entries'] })).toBe(201)
    expect(await make({ scopes: ['exports'] })).toBe(403)
    expect(await make({ scopes: ['entries'], controller: null })).toBe(403)
    expect(await make({ scopes: ['entries'], controller: 'station-cafe' })).toBe(403)
    expect(await store.apiKeys('corner-bakery')).toHaveLength(2)
    expect(await store.apiKeys(null)).toHaveLength(2)
  })

  test('of another controller is not there to be revoked', async () => {
    const { register, store } = await openBakeryRegister()
    const cafe = await haveKey(store, 'station-cafe')
    await haveKey(store, 'corner-bakery')
    const [theirs] = await store.apiKeys('corner-bakery')

    const foreign = await admin(register, cafe, `DELETE /keys/${theirs?.keyId}`)
    const missing = await admin(register, cafe, 'DELETE /keys/nobody')

    expect([foreign.status, await foreign.text()]).toEqual([404, await missing.text()])
    expect(await store.apiKeys('corner-bakery')).toHaveLength(1)
  })

  test.each([
    ['no scopes', { scopes: [] }],
    ['a scope that is none', { scopes: ['everything'] }],
    ['a controller that is no id', { scopes: ['entries'], controller: '' }],
    ['a line break in its label', { scopes: ['entries'], label: 'a\nb' }],
    ['a key of its own', { scopes: ['entries'], key: 'evaste_mine' }],
  ])('with %s gets 400', async (_, body) => {
    const { register, store } = await openBakeryRegister()

    expect((await admin(register, await haveKey(store), 'POST /keys', body)).status).toBe(400)
  })
})

describe('the set-up link', () => {
  const form = { 'content-type': 'application/x-www-form-urlencoded' }
  const spend = (token: string, more: Record<string, string> = {}) => {
    const body = `token=${encodeURIComponent(token)}`
    return [`POST /setup`, body, { ...form, 'content-length': String(body.length), ...more }] as const
  }

  test('makes the agency’s first key, once', async () => {
    const { register } = await openBakeryRegister()
    const token = (await register.createSetupToken()) ?? ''

    const question = await admin(register, null, `GET /setup?token=${token}`)
    const made = await admin(register, null, ...spend(token, { accept: 'application/json' }))
    const again = await admin(register, null, ...spend(token))

    expect([question.status, made.status, again.status]).toEqual([200, 201, 404])
    expect(question.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(question.headers.get('referrer-policy')).toBe('no-referrer')
    const { key } = (await bodyOf(made)) as { key: string }
    const [first] = ((await bodyOf(await admin(register, key, 'GET /keys'))) as { keys: object[] }).keys
    expect(first).toMatchObject({ controller: null, scopes: [...scopes] })
    expect((await admin(register, null, `GET /setup?token=${token}`)).status).toBe(404)
  })

  test('shows a person the key, in a page that runs nothing', async () => {
    const { register } = await openBakeryRegister()

    const response = await admin(register, null, ...spend((await register.createSetupToken()) ?? ''))

    expect(response.headers.get('content-type')).toContain('text/html')
    expect(await response.text()).toMatch(/<code>evaste_[\w-]{43}<\/code>/)
    expect(response.headers.get('cache-control')).toBe('no-store')
  })

  test('is not made where there is a key for the agency, unless it is wanted anew', async () => {
    const { register, store } = await openBakeryRegister()
    await haveKey(store, 'corner-bakery')
    expect(await register.createSetupToken()).not.toBeNull()
    await haveKey(store)

    expect(await register.createSetupToken()).toBeNull()
    expect(await register.createSetupToken({ anew: true })).toMatch(/^[\w-]{43}$/)
  })

  test('counts for a day', async () => {
    let at = new Date('2026-11-22T12:00:00Z')
    const { register } = await openBakeryRegister({ now: () => at })
    const token = (await register.createSetupToken()) ?? ''

    at = new Date('2026-11-23T12:00:01Z')

    expect((await admin(register, null, `GET /setup?token=${token}`)).status).toBe(404)
    expect((await admin(register, null, ...spend(token))).status).toBe(404)
  })

  test.each(['', 'short', '<script>', "' or '1'='1", 'A'.repeat(43)])(
    'with the token “%s” is not there',
    async (token) => {
      const { register, store } = await openBakeryRegister()
      await register.createSetupToken()

      const asked = await admin(register, null, `GET /setup?token=${encodeURIComponent(token)}`)
      const spent = await admin(register, null, ...spend(token))
      const asJson = await admin(register, null, 'POST /setup', { token })
      const tooLong = await admin(register, null, ...spend(token.padEnd(300, 'A')))

      expect([asked, spent, asJson, tooLong].map(({ status }) => status)).toEqual([404, 404, 404, 404])
      expect(await store.apiKeys(null)).toEqual([])
    },
  )
})
