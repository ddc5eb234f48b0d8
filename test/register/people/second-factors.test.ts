import { Secret, TOTP } from 'otpauth'
import { describe, expect, test } from 'vitest'
import { newCodeSecret } from '../../../src/register/people/one-time-codes.js'
import { nodePrimitives } from '../../../src/register/node/node-primitives.js'
import { createPeople } from '../../../src/register/people/people.js'
import { randomText } from '../../../src/register/people/api-keys.js'
import type { Primitives } from '../../../src/register/crypto/primitives.js'
import { openSqliteStore } from '../../../src/register/stores/sqlite.js'
import type { RegisterStore } from '../../../src/register/stores/store.js'
import { bodyOf } from '../admin/admin-calls.js'
import { masterKey, noon, openBakeryRegister } from '../bakery.js'
import { onEveryStore } from '../stores/every-store.js'
import { cookieOf, fromPage, haveUser } from './have-session.js'

const password = 'correct horse battery staple'

/** A user who has codes and two passkeys, signed in. */
async function openWithFactors(store: RegisterStore, primitives: Primitives = nodePrimitives) {
  const { register } = await openBakeryRegister({ store, primitives })
  const { passwords, secrets } = createPeople(primitives, masterKey, () => performance.now())
  const { secret } = newCodeSecret('contact@agency.example')
  const hash = await passwords.hash(password, 'contact@agency.example')
  const user = await haveUser(store, {
    email: 'contact@agency.example',
    password: hash,
    totp: await secrets.seal(secret),
  })
  const passkeys = [await havePasskey(store, user.userId), await havePasskey(store, user.userId)] as const
  const cookie = await cookieOf(store, user.userId)
  const remove = async (what: string, body: object = { password }, by: string | null = cookie) =>
    (await fromPage(register, by, `DELETE /v1/session/${what}`, body)).status
  const list = async () => bodyOf(await fromPage(register, cookie, 'GET /v1/session/second-factors'))
  return { register, store, user, secret, passkeys, cookie, remove, list }
}

async function havePasskey(store: RegisterStore, userId: string): Promise<string> {
  const credentialId = randomText(16)
  const rest = { publicKey: randomText(32), counter: 0, transports: [], label: 'Phone', createdAt: noon }
  await store.savePasskey({ credentialId, userId, ...rest })
  return credentialId
}

onEveryStore((open) => {
  describe('a user who removes second factors', () => {
    test('needs the password, and signs in without the codes from then on', async () => {
      const { register, secret, remove, list } = await openWithFactors(await open())

      const wrong = await remove('code', { password: 'another one entirely' })
      const before = await list()
      const right = await remove('code')
      const after = await list()

      expect([wrong, right]).toEqual([401, 204])
      expect([before.code, after.code]).toEqual([true, false])
      expect(await remove('code')).toBe(404)
      const half = await fromPage(register, null, 'POST /v1/session', { email: 'contact@agency.example', password })
      const pending = /^[^;]+/.exec(half.headers.get('set-cookie') ?? '')?.[0] ?? ''
      const code = new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.parse(noon) })
      const second = await fromPage(register, pending, 'POST /v1/session/second-factor', { code })
      expect([half.status, second.status]).toEqual([200, 401])
      expect((await bodyOf(half)).methods).toContain('passkey')
    })

    test('loses one passkey, which is unknown from then on, and never one of another user', async () => {
      const { store, passkeys, remove, list } = await openWithFactors(await open())
      const foreign = await havePasskey(store, (await haveUser(store)).userId)

      const statuses = [
        await remove(`passkeys/${passkeys[0]}`),
        await remove(`passkeys/${foreign}`),
        await remove('passkeys/x'),
      ]

      expect(statuses).toEqual([204, 404, 404])
      expect(await list()).toMatchObject({ code: true, passkeys: [{ id: passkeys[1] }] })
      expect(await store.passkey(passkeys[0])).toBeNull()
      expect(await store.passkey(foreign)).not.toBeNull()
    })

    test('keeps the last one, whichever it is, also where two are removed at the same time', async () => {
      const { store, user, passkeys, remove, list } = await openWithFactors(await open())

      const both = await Promise.all([
        store.dropCodes(user.userId),
        ...passkeys.map((passkey) => store.dropPasskey(user.userId, passkey)),
      ])

      expect(both.toSorted()).toEqual(['last', 'removed', 'removed'])
      const left = await list()
      const [passkey] = left.passkeys as { id: string }[]
      expect(await remove(passkey ? `passkeys/${passkey.id}` : 'code')).toBe(409)
      expect(await list()).toEqual(left)
    })

    test('is refused without a session, from another site, and without the password', async () => {
      const { register, passkeys, cookie, remove, list } = await openWithFactors(await open())
      const before = await list()
      const calls = ['code', `passkeys/${passkeys[0]}`]

      for (const call of calls) {
        expect(await remove(call, { password }, null)).toBe(401)
        expect(await remove(call, {})).toBe(400)
        const elsewhere = { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }
        const crossing = await fromPage(register, cookie, `DELETE /v1/session/${call}`, { password }, elsewhere)
        expect(crossing.status).toBe(403)
      }

      expect(await list()).toEqual(before)
    })
  })
})

/** A hash that takes no time: this test is about how many there are. */
const quick = { ...nodePrimitives, scrypt: async (password: string) => new TextEncoder().encode(password.padEnd(32)) }

test('second factors change as often as the user likes: only wrong passwords count', async () => {
  const { register, cookie } = await openWithFactors(
    await openSqliteStore({ file: ':memory:', keysFile: ':memory:' }),
    quick,
  )
  const renew = async (typed: string) =>
    (await fromPage(register, cookie, 'POST /v1/session/recovery-codes', { password: typed })).status
  const inTurn = async (typed: string, times: number) => {
    const statuses = []
    for (let i = 0; i < times; i++) statuses.push(await renew(typed))
    return statuses
  }

  const right = await inTurn(password, 8)
  const together = await Promise.all(Array.from({ length: 7 }, () => renew('a wrong guess')))
  const after = await inTurn(password, 1)

  expect(right).toEqual(Array(8).fill(200))
  expect(together.toSorted()).toEqual([401, 401, 401, 401, 401, 429, 429])
  expect(after).toEqual([429])
})
