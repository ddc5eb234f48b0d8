import { describe, expect, test } from 'vitest'
import type { Role } from '../../../src/register/people/roles.js'
import { admin, bodyOf, haveKey } from '../admin/admin-calls.js'
import { openBakeryRegister } from '../bakery.js'
import { cookieOf, fromPage, haveSession, haveUser } from './have-session.js'

const person = { email: 'new@leipomo.example', name: 'New', role: 'viewer', controllers: ['corner-bakery'] }

describe('users', () => {
  test('are managed by the agency and by owners, who give no more than they have', async () => {
    const { register, store } = await openBakeryRegister()
    const invite = async (role: Role, controllers: readonly string[] | null, wanted: object) => {
      const cookie = await haveSession(store, role, controllers)
      return (await fromPage(register, cookie, 'POST /v1/admin/users', { ...person, ...wanted })).status
    }
    const own = ['corner-bakery']

    expect(await invite('owner', own, { email: 'a@leipomo.example' })).toBe(201)
    expect(await invite('owner', own, { role: 'agency' })).toBe(403)
    expect(await invite('owner', own, { controllers: ['station-cafe'] })).toBe(403)
    expect(await invite('owner', own, { controllers: ['corner-bakery', 'station-cafe'] })).toBe(403)
    expect(await invite('owner', own, { controllers: null })).toBe(403)
    expect(await invite('data-protection-officer', own, {})).toBe(403)
    expect(await invite('viewer', own, {})).toBe(403)
    expect(await invite('agency', own, { controllers: null, role: 'agency' })).toBe(403)
    expect(await invite('agency', null, { controllers: null })).toBe(400)
    expect(await invite('agency', null, { controllers: null, role: 'agency', email: 'b@agency.example' })).toBe(201)
  })

  test('of another controller are not there', async () => {
    const { register, store } = await openBakeryRegister()
    const theirs = await haveUser(store, { role: 'owner', controllers: ['station-cafe'] })
    const owner = await haveSession(store, 'owner', ['corner-bakery'])
    const calls = [
      `PUT /v1/admin/users/:id`,
      `DELETE /v1/admin/users/:id/second-factors`,
      `POST /v1/admin/users/:id/invitation`,
    ]

    const listed = await (await fromPage(register, owner, 'GET /v1/admin/users')).text()

    expect(listed).not.toContain(theirs.email)
    for (const call of calls) {
      const body = call.startsWith('PUT') ? { disabled: true } : undefined
      const foreign = await fromPage(register, owner, call.replace(':id', theirs.userId), body)
      const missing = await fromPage(register, owner, call.replace(':id', 'nobody'), body)
      expect([foreign.status, await foreign.text()]).toEqual([404, await missing.text()])
    }
  })

  test('are told of a taken e-mail address only where they may know of its user', async () => {
    const { register, store } = await openBakeryRegister()
    await haveUser(store, { role: 'owner', controllers: ['station-cafe'], email: person.email })
    const owner = await haveSession(store, 'owner', ['corner-bakery'])
    const invite = async () => (await fromPage(register, owner, 'POST /v1/admin/users', person)).status

    expect([await invite(), await invite()]).toEqual([201, 409])
  })

  test('cannot change themselves, and are signed out when another one changes them', async () => {
    const { register, store } = await openBakeryRegister()
    const agency = await haveUser(store)
    const viewer = await haveUser(store, { role: 'viewer', controllers: ['corner-bakery'] })
    const [mine, theirs] = [await cookieOf(store, agency.userId), await cookieOf(store, viewer.userId)]
    const put = async (id: string, body: object) =>
      (await fromPage(register, mine, `PUT /v1/admin/users/${id}`, body)).status

    expect(await put(agency.userId, { role: 'viewer' })).toBe(403)
    expect((await fromPage(register, theirs, 'GET /v1/session')).status).toBe(200)
    expect(await put(viewer.userId, { role: 'owner' })).toBe(200)
    expect((await fromPage(register, theirs, 'GET /v1/session')).status).toBe(401)
    expect(await put(viewer.userId, { disabled: true })).toBe(200)
    expect((await fromPage(register, await cookieOf(store, viewer.userId), 'GET /v1/session')).status).toBe(401)
  })

  test('read what an API key reads, and each access names them in the audit log', async () => {
    const { register, store } = await openBakeryRegister()
    const officer = await haveUser(store, {
      role: 'data-protection-officer',
      controllers: ['corner-bakery'],
      name: 'Officer <b>',
    })
    await fromPage(register, await cookieOf(store, officer.userId), 'GET /v1/admin/sites/corner-bakery/entries')
    const key = await haveKey(store)

    const { audit } = await bodyOf(await admin(register, key, 'GET /sites/corner-bakery/audit'))

    expect(audit).toEqual([
      expect.objectContaining({ actor: `user:${officer.userId}`, name: 'Officer <b>', action: 'entries' }),
    ])
  })
})
