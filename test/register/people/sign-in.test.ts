import { Secret, TOTP } from 'otpauth'
import { describe, expect, test } from 'vitest'
import { nodePrimitives } from '../../../src/register/node/node-primitives.js'
import { createSetupToken } from '../../../src/register/admin/setup.js'
import type { LogEvent } from '../../../src/register/log.js'
import { UNDERTAKING_VERSION } from '../../../src/register/people/undertaking.js'
import { bodyOf } from '../admin/admin-calls.js'
import { openBakeryRegister } from '../bakery.js'
import { onEveryStore } from '../stores/every-store.js'
import { fromPage, haveSession } from './have-session.js'
import type { RegisterStore } from '../../../src/register/stores/store.js'

const password = 'correct horse battery staple'
const email = 'Contact@Agency.example'

/** A register whose clock a test sets. */
async function openInTime(store?: RegisterStore) {
  let at = Date.parse('2026-11-22T12:00:00Z')
  const now = () => new Date(at)
  const logged: LogEvent[] = []
  const log = (event: LogEvent) => void logged.push(event)
  const opened = await openBakeryRegister({ ...(store && { store }), now, log, primitives: nodePrimitives })
  const pass = (seconds: number) => void (at += seconds * 1_000)
  return { ...opened, now, pass, logged }
}
type Opened = Awaited<ReturnType<typeof openInTime>>

/** The cookie that an answer sets, as the browser sends it. */
const cookieFrom = (answer: Response): string => /^[^;]+/.exec(answer.headers.get('set-cookie') ?? '')?.[0] ?? ''

const codeAt = (secret: string, now: Date): string =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: +now })

/** The first user, who has done everything but accept the undertaking. */
async function setUp({ register, store, now }: Opened) {
  const token = (await createSetupToken({ store, now }, false)) ?? ''
  const person = { token, email, name: 'Contact person', password, language: 'sv' }
  const first = await fromPage(register, null, 'POST /v1/session/set-up', person)
  expect(first.status).toBe(200)
  const cookie = cookieFrom(first)
  const { secret } = (await bodyOf(await fromPage(register, cookie, 'POST /v1/session/code-secret'))) as {
    secret: string
  }
  const enrolled = await fromPage(register, cookie, 'PUT /v1/session/code', { secret, code: codeAt(secret, now()) })
  const { recoveryCodes } = (await bodyOf(enrolled)) as { recoveryCodes: string[] }
  // The token is another one from now on.
  expect((await fromPage(register, cookie, 'GET /v1/session')).status).toBe(401)
  return { cookie: cookieFrom(enrolled), secret, recoveryCodes, token, person }
}

const signIn = ({ register }: Opened, body: object = { email, password }, cookie: string | null = null) =>
  fromPage(register, cookie, 'POST /v1/session', body)

onEveryStore((open) => {
  test('the set-up link makes the first user, who sets up codes, accepts the undertaking, and signs in again', async () => {
    const opened = await openInTime(await open())
    const { register, store, pass, now } = opened
    const { cookie, secret, token, person, recoveryCodes } = await setUp(opened)

    const asked = await bodyOf(await fromPage(register, cookie, 'GET /v1/session'))
    const early = await fromPage(register, cookie, 'GET /v1/admin/sites')
    const wrong = await fromPage(register, cookie, 'POST /v1/session/undertaking', { version: 'another' })
    const done = await fromPage(register, cookie, 'POST /v1/session/undertaking', { version: UNDERTAKING_VERSION })
    const later = await fromPage(register, cookieFrom(done), 'GET /v1/admin/sites')

    expect(asked).toMatchObject({ next: 'undertaking', role: 'agency', language: 'sv' })
    expect(recoveryCodes).toHaveLength(10)
    expect([early.status, wrong.status, done.status, later.status]).toEqual([403, 400, 200, 200])
    expect((await fromPage(register, null, 'POST /v1/session/set-up', { ...person, token })).status).toBe(404)
    expect(JSON.stringify(await store.users())).not.toContain(secret)

    pass(60)
    const half = await signIn(opened, { email: ' contact@agency.EXAMPLE ', password })
    const pending = cookieFrom(half)
    const halfway = await fromPage(register, pending, 'GET /v1/admin/sites')
    const whole = await fromPage(register, pending, 'POST /v1/session/second-factor', { code: codeAt(secret, now()) })

    expect(await bodyOf(half)).toEqual({ next: 'second-factor', methods: ['code', 'recovery-code'] })
    expect([halfway.status, whole.status]).toEqual([403, 200])
    expect(cookieFrom(whole)).not.toBe(pending)
    expect((await fromPage(register, pending, 'GET /v1/session')).status).toBe(401)
    expect((await fromPage(register, cookieFrom(whole), 'GET /v1/admin/sites')).status).toBe(200)
  })

  test('a code and a recovery code work once each', async () => {
    const opened = await openInTime(await open())
    const { register, now, pass } = opened
    const { secret, recoveryCodes } = await setUp(opened)
    const complete = async (body: object) => {
      const half = cookieFrom(await signIn(opened))
      return (await fromPage(register, half, 'POST /v1/session/second-factor', body)).status
    }

    const used = { code: codeAt(secret, now()) }
    expect(await complete(used)).toBe(401)
    pass(1_800)
    const fresh = { code: codeAt(secret, now()) }
    expect([await complete(fresh), await complete(fresh)]).toEqual([200, 401])
    pass(1_800)
    const typed = { recoveryCode: ` ${recoveryCodes[0]?.toUpperCase().replaceAll('-', ' ')} ` }
    expect([await complete(typed), await complete(typed)]).toEqual([200, 401])
  })

  test('a password change and a reset sign the user out everywhere', async () => {
    const opened = await openInTime(await open())
    const { register, store, pass } = opened
    const { cookie } = await setUp(opened)
    const [user] = await store.users()
    const next = 'another horse battery staple'

    const wrong = await fromPage(register, cookie, 'POST /v1/session/password', { password: next, newPassword: next })
    const right = await fromPage(register, cookie, 'POST /v1/session/password', { password, newPassword: next })

    expect([wrong.status, right.status]).toEqual([401, 200])
    expect((await fromPage(register, cookie, 'GET /v1/session')).status).toBe(401)
    const fresh = cookieFrom(right)
    pass(1_800)
    expect((await signIn(opened)).status).toBe(401)
    expect((await signIn(opened, { email, password: next })).status).toBe(200)

    const agency = await haveSession(store, 'agency', null, '2026-11-22T12:30:00.000Z')
    const reset = await fromPage(register, agency, `DELETE /v1/admin/users/${user?.userId}/second-factors`)

    expect(reset.status).toBe(204)
    expect((await fromPage(register, fresh, 'GET /v1/session')).status).toBe(401)
    expect(await bodyOf(await signIn(opened, { email, password: next }))).toMatchObject({ next: 'enrol' })
  })

  test('an invitation sets a password once, and shows whom it is for only to the one who has it', async () => {
    const opened = await openInTime(await open())
    const { register, store, pass } = opened
    const agency = await haveSession(store, 'agency')
    const wanted = { email: 'dpo@leipomo.example', name: 'Officer', role: 'data-protection-officer' }
    const invited = await fromPage(register, agency, 'POST /v1/admin/users', {
      ...wanted,
      controllers: ['corner-bakery'],
      language: 'fi',
    })
    const { invitation: token } = (await bodyOf(invited)) as { invitation: string }

    const seen = await bodyOf(await fromPage(register, null, 'POST /v1/session/invitation', { token }))
    const accept = () => fromPage(register, null, 'POST /v1/session/invitation/acceptance', { token, password })
    const statuses = [(await accept()).status, (await accept()).status]

    expect(invited.status).toBe(201)
    expect(seen).toEqual({ name: 'Officer', email: 'dpo@leipomo.example', language: 'fi' })
    expect(statuses).toEqual([200, 404])
    const { userId } = (await store.usersByEmail('dpo@leipomo.example'))[0] ?? { userId: '' }
    const later = await bodyOf(await fromPage(register, agency, `POST /v1/admin/users/${userId}/invitation`))
    pass(8 * 86_400)
    const expired = { token: String(later.invitation), password }
    expect((await fromPage(register, null, 'POST /v1/session/invitation/acceptance', expired)).status).toBe(404)
  })
})

describe('signing in', () => {
  test('answers alike, after as much work, for an unknown user, a wrong password and a disabled user', async () => {
    const opened = await openInTime()
    const { store, pass } = opened
    await setUp(opened)
    const seen = async (body: object) => {
      pass(1_800)
      const answer = await signIn(opened, body)
      return { status: answer.status, body: await answer.text(), cookie: answer.headers.get('set-cookie') }
    }

    const wrong = await seen({ email, password: 'wrong' })
    const unknown = await seen({ email: 'nobody@agency.example', password })
    const [user] = await store.users()
    await store.changeUser(user?.userId ?? '', { disabledAt: '2026-11-22T12:00:00.000Z' })
    const disabled = await seen({ email, password })

    expect(wrong).toMatchObject({ status: 401, cookie: null })
    expect([unknown, disabled]).toEqual([wrong, wrong])
  })

  test('computes one hash for each try, whoever is meant', async () => {
    let hashes = 0
    const scrypt: typeof nodePrimitives.scrypt = (...args) => (hashes++, nodePrimitives.scrypt(...args))
    const { register, store } = await openBakeryRegister({ primitives: { ...nodePrimitives, scrypt } })
    const call = (body: object) => fromPage(register, null, 'POST /v1/session', body)
    const invite = async (controller: string) => {
      const owner = await haveSession(store, 'owner', [controller])
      const wanted = { email, name: 'Both', role: 'viewer', controllers: [controller] }
      const answer = await fromPage(register, owner, 'POST /v1/admin/users', wanted)
      const token = String((await bodyOf(answer)).invitation)
      await fromPage(register, null, 'POST /v1/session/invitation/acceptance', {
        token,
        password: `${password} ${controller}`,
      })
      return answer.status
    }

    // Neither controller learns that the other has a user with this address.
    expect([await invite('corner-bakery'), await invite('station-cafe')]).toEqual([201, 201])
    hashes = 0
    const counts = []
    for (const body of [
      { email, password: `${password} station-cafe` },
      { email, password: 'wrong' },
      { email: 'nobody@agency.example', password },
    ]) {
      const { status } = await call(body)
      counts.push([status, hashes])
      hashes = 0
    }

    expect(counts).toEqual([
      [200, 1],
      [401, 1],
      [401, 1],
    ])
  })

  test('is slowed down after five wrong guesses, for a known and an unknown address, but not from elsewhere', async () => {
    const opened = await openInTime()
    const { register } = opened
    await setUp(opened)
    const guess = async (who: string, address: string) => {
      const request = new Request('https://register.example/v1/session', {
        method: 'POST',
        headers: { 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' },
        body: JSON.stringify({ email: who, password: 'wrong' }),
      })
      return (await register.fetch(request, { address })).status
    }
    const six = async (who: string, address: string) => {
      const statuses = []
      for (let i = 0; i < 6; i++) statuses.push(await guess(who, address))
      return statuses
    }

    expect(await six(email, '192.0.2.1')).toEqual([401, 401, 401, 401, 401, 429])
    expect(await six('nobody@agency.example', '198.51.100.1')).toEqual([401, 401, 401, 401, 401, 429])
    expect(await guess(email, '203.0.113.1')).toBe(401)
  })

  test('is refused from another site, and in any form but JSON', async () => {
    const opened = await openInTime()
    const { register } = opened
    const post = async (headers: Record<string, string>) =>
      (await fromPage(register, null, 'POST /v1/session', { email, password }, headers)).status

    expect(await post({ 'sec-fetch-site': 'cross-site' })).toBe(403)
    expect(await post({ 'sec-fetch-site': 'none' })).toBe(403)
    expect(await post({ 'content-type': 'text/plain' })).toBe(415)
    expect(await post({ 'content-type': 'application/x-www-form-urlencoded' })).toBe(415)
  })

  test('sends a cookie that no script reads and no other site sends', async () => {
    const opened = await openInTime()
    await setUp(opened)

    const cookie = (await signIn(opened)).headers.get('set-cookie') ?? ''

    expect(cookie).toMatch(/^__Host-evaste-session=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Strict$/)
    expect(JSON.stringify(opened.logged)).not.toMatch(/agency\.example|192\.0\.2/i)
  })

  test('leaves the session that came with it: a planted cookie is worth nothing', async () => {
    const opened = await openInTime()
    const { register, store } = opened
    await setUp(opened)
    const planted = await haveSession(store, 'viewer', [])

    await signIn(opened, { email, password }, planted)

    expect((await fromPage(register, planted, 'GET /v1/session')).status).toBe(401)
  })
})

test('the last second factor stays', async () => {
  const opened = await openInTime()
  const { cookie } = await setUp(opened)

  const answer = await fromPage(opened.register, cookie, 'DELETE /v1/session/code', { password })

  expect([answer.status, (await bodyOf(answer)).type]).toEqual([409, 'urn:evaste:problem:last-second-factor'])
})
