import { describe, expect, test } from 'vitest'
import { openBakeryRegister } from '../bakery.js'
import { bodyOf } from '../admin/admin-calls.js'
import { cookieOf, fromPage, haveSession, haveUser } from './have-session.js'

describe('a session', () => {
  test('tells its user who they are and which sites they see', async () => {
    const { register, store } = await openBakeryRegister()
    const cookie = await haveSession(store, 'owner', ['corner-bakery'])

    const told = await bodyOf(await fromPage(register, cookie, 'GET /v1/session'))

    expect(told).toMatchObject({ next: null, role: 'owner', controllers: ['corner-bakery'], language: 'fi' })
    expect(told.sites).toEqual([{ site: 'corner-bakery', controller: 'corner-bakery' }])
  })

  test('opens the calls of its role, and no others', async () => {
    const { register, store } = await openBakeryRegister()
    const viewer = await haveSession(store, 'viewer', ['corner-bakery'])
    const status = async (call: string, body?: unknown) => (await fromPage(register, viewer, call, body)).status

    expect(await status('GET /v1/admin/sites/corner-bakery/statistics')).toBe(200)
    expect(await status('GET /v1/admin/sites/corner-bakery/declaration')).toBe(200)
    expect(await status('GET /v1/admin/sites/corner-bakery/entries')).toBe(403)
    expect(await status('PUT /v1/admin/sites/corner-bakery', { origins: [] })).toBe(403)
  })

  test('sees a site of another controller as a missing one', async () => {
    const { register, store } = await openBakeryRegister()
    const cafe = await haveSession(store, 'owner', ['asemakahvila', 'torikahvila'])

    const foreign = await fromPage(register, cafe, 'GET /v1/admin/sites/corner-bakery/entries')
    const missing = await fromPage(register, cafe, 'GET /v1/admin/sites/nowhere/entries')

    expect([foreign.status, await foreign.text()]).toEqual([404, await missing.text()])
  })

  test('ends half an hour after the last request, and twelve hours after the sign-in', async () => {
    let at = Date.parse('2026-11-22T12:00:00.000Z')
    const { register, store } = await openBakeryRegister({ now: () => new Date(at) })
    const cookie = await haveSession(store, 'viewer', [])
    const idle = await haveSession(store, 'viewer', [])
    const statusAfter = async (minutes: number, one: string) => {
      at = Date.parse('2026-11-22T12:00:00.000Z') + minutes * 60_000
      return (await fromPage(register, one, 'GET /v1/session')).status
    }

    for (let minutes = 20; minutes <= 720; minutes += 20) expect(await statusAfter(minutes, cookie)).toBe(200)
    expect(await statusAfter(721, cookie)).toBe(401)
    expect(await statusAfter(29, idle)).toBe(200)
    expect(await statusAfter(60, idle)).toBe(401)
  })

  test('of a user who is disabled has ended', async () => {
    const { register, store } = await openBakeryRegister()
    const { userId } = await haveUser(store)
    const cookie = await cookieOf(store, userId)

    await store.changeUser(userId, { disabledAt: '2026-11-22T12:00:00.000Z' })

    expect((await fromPage(register, cookie, 'GET /v1/session')).status).toBe(401)
  })

  test('opens no record before the secrecy undertaking is accepted, nor the names of customers', async () => {
    const { register, store } = await openBakeryRegister()
    const { userId } = await haveUser(store, { undertaking: null })
    const cookie = await cookieOf(store, userId)

    expect((await fromPage(register, cookie, 'GET /v1/admin/sites')).status).toBe(403)
    expect(await bodyOf(await fromPage(register, cookie, 'GET /v1/session'))).toMatchObject({
      next: 'undertaking',
      sites: [],
    })
  })

  test('counts in no call that another site makes', async () => {
    const { register, store } = await openBakeryRegister()
    const cookie = await haveSession(store, 'agency')
    const put = 'PUT /v1/admin/sites/station-cafe'
    const from = (headers: Record<string, string>, call = put) =>
      fromPage(register, cookie, call, call === put ? { origins: [] } : undefined, headers)

    for (const site of ['cross-site', 'same-site', 'none'])
      expect((await from({ 'sec-fetch-site': site })).status).toBe(403)
    expect((await from({ 'sec-fetch-site': '', origin: 'https://evil.example' })).status).toBe(403)
    expect((await from({ 'sec-fetch-site': 'same-site' }, 'GET /v1/admin/sites')).status).toBe(403)
    expect((await from({ 'content-type': 'text/plain' })).status).toBe(415)
    expect((await from({}, 'GET /v1/admin/sites')).status).toBe(200)
    expect((await from({})).status).toBe(201)
  })

  test('ends when its user signs out', async () => {
    const { register, store } = await openBakeryRegister()
    const cookie = await haveSession(store, 'agency')

    const answer = await fromPage(register, cookie, 'DELETE /v1/session')

    expect(answer.status).toBe(204)
    expect(answer.headers.get('set-cookie')).toMatch(/^__Host-evaste-session=; Max-Age=0;/)
    expect((await fromPage(register, cookie, 'GET /v1/session')).status).toBe(401)
  })
})
