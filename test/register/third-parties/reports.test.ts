import { describe, expect, test } from 'vitest'
import type { RegisterStore } from '../../../src/register/stores/store.js'
import { admin, bodyOf, haveKey } from '../admin/admin-calls.js'
import { bakery, bakeryOrigin, noon, openBakeryRegister, registerUrl } from '../bakery.js'
import { onEveryStore } from '../stores/every-store.js'

const reporting = { ...bakery, register: { url: '/evaste', reports: 'necessary' } }
const path = '/v1/sites/corner-bakery/reports'

async function openReporting(store: RegisterStore, declaration: object = reporting) {
  const sites = [{ site: 'corner-bakery', origins: [bakeryOrigin], declaration: declaration as typeof bakery }]
  const { register } = await openBakeryRegister({ store, sites })
  const send = async (
    body: unknown,
    { type = 'application/json', origin = bakeryOrigin, address = '192.0.2.10' } = {},
  ) => {
    const text = typeof body === 'string' ? body : JSON.stringify(body)
    const headers = { 'content-type': type, origin }
    const request = new Request(`${registerUrl}${path}`, { method: 'POST', headers, body: text })
    return (await register.fetch(request, { address })).status
  }
  const key = await haveKey(store)
  /** What a person sees once the register was closed and opened again. */
  const list = async () => {
    await register.close()
    const { register: again } = await openBakeryRegister({ store, sites })
    const answer = await bodyOf(await admin(again, key, 'GET /sites/corner-bakery/third-parties'))
    await again.close()
    return answer.thirdParties
  }
  return { register, send, list }
}

onEveryStore((open) => {
  describe('a page that reports third parties', () => {
    test('is counted by host and day, once for each report, and nothing else of it is stored', async () => {
      const { send, list } = await openReporting(await open())
      const report = { stopped: ['tracker.example'], undeclared: ['cdn.tracker.example', 'cdn.tracker.example'] }

      const statuses = [await send(report), await send({ ...report, stopped: [] })]

      const day = noon.slice(0, 10)
      expect(statuses).toEqual([204, 204])
      expect(await list()).toEqual([
        { kind: 'undeclared', host: 'cdn.tracker.example', pages: 2, firstDay: day, lastDay: day },
        { kind: 'stopped', host: 'tracker.example', pages: 1, firstDay: day, lastDay: day },
      ])
    })

    test('may also be a browser, whose report has far more in it', async () => {
      const { send, list } = await openReporting(await open())
      const page = { 'document-uri': `${bakeryOrigin}/cart?user=1`, referrer: `${bakeryOrigin}/private` }
      const old = { ...page, 'blocked-uri': 'https://tracker.example/p?uid=1', disposition: 'enforce' }
      const body = { documentURL: `${bakeryOrigin}/`, blockedURL: 'wss://live.example/x', disposition: 'report' }

      await send({ 'csp-report': old }, { type: 'application/csp-report' })
      await send({ 'csp-report': { ...old, 'blocked-uri': 'inline' } }, { type: 'application/csp-report' })
      await send(
        [
          { type: 'csp-violation', age: 1, url: bakeryOrigin, user_agent: 'x', body },
          { type: 'deprecation', body: {} },
        ],
        {
          type: 'application/reports+json; charset=utf-8',
        },
      )

      expect(await list()).toMatchObject([
        { kind: 'undeclared', host: 'live.example', pages: 1 },
        { kind: 'stopped', host: 'tracker.example', pages: 1 },
      ])
    })

    test('names no host of the site, none that is declared, no address, and no label that may be an id', async () => {
      const { send, list } = await openReporting(await open())
      const undeclared = [
        'www.leipomo.example',
        'stats.leipomo.example',
        '192.0.2.1',
        '[2001:db8::1]',
        'localhost',
        '<b>.example',
      ]

      await send({ stopped: ['stats.leipomo.example', 'visitor-4711.a.b.cdn.example'], undeclared })

      expect(await list()).toMatchObject([{ host: 'a.b.cdn.example' }, { host: 'stats.leipomo.example' }])
    })

    test('fills no more than two hundred rows a day, and the rest is counted without names', async () => {
      const store = await open()
      const { send, register } = await openReporting(store)
      const invented = (from: number) => Array.from({ length: 30 }, (_, i) => `h${from + i}.invented.example`)

      for (let i = 0; i < 20; i++)
        await send({ stopped: invented(i * 30), undeclared: [] }, { address: `192.0.${i}.1` })
      await register.close()

      const rows = await store.thirdParties('corner-bakery', { from: '2026-11-22', to: '2026-11-22', limit: 999 })
      expect(rows.length).toBeLessThanOrEqual(202)
      expect(rows.reduce((sum, { pages }) => sum + pages, 0)).toBe(600)
    })

    test('is refused where the declaration does not say so, from elsewhere, in another form, and too often', async () => {
      const silent = await openReporting(await open(), bakery)
      const { send } = await openReporting(await open())
      const good = { stopped: [], undeclared: [] }

      expect(await silent.send(good)).toBe(404)
      expect(await send(good, { origin: 'https://evil.example' })).toBe(403)
      expect(await send(good, { type: 'text/plain' })).toBe(415)
      expect(await send('{')).toBe(400)
      expect(await send({ ...good, visitor: 'x' })).toBe(400)
      expect(await send({ stopped: [] })).toBe(400)
      expect(await send({ ...good, stopped: Array.from({ length: 33 }, () => 'a.example') })).toBe(400)
      expect(await send({ 'csp-report': {} }, { type: 'application/csp-report' })).toBe(400)
      expect(await send([{ type: 'csp-violation' }], { type: 'application/reports+json' })).toBe(400)
      expect(await send('x'.repeat(17_000))).toBe(413)
      const statuses = []
      for (let i = 0; i < 25; i++) statuses.push(await send(good, { address: '198.51.100.7' }))
      expect(statuses.filter((status) => status === 429)).toHaveLength(5)
    })
  })

  test('retention deletes the counts of days that are more than four hundred days ago', async () => {
    const store = await open()
    const count = { kind: 'stopped', host: 'tracker.example', pages: 3 } as const
    await store.addThirdParties('corner-bakery', [
      { ...count, day: '2025-10-01' },
      { ...count, day: '2026-11-21' },
    ])
    const { register } = await openReporting(store)

    await admin(register, await haveKey(store), 'POST /sites/corner-bakery/retention', { dryRun: false })

    const rows = await store.thirdParties('corner-bakery', { from: '2000-01-01', to: '2027-01-01', limit: 9 })
    expect(rows).toEqual([
      { kind: 'stopped', host: 'tracker.example', pages: 3, firstDay: '2026-11-21', lastDay: '2026-11-21' },
    ])
  })
})
