// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { checkDeclaration } from '../../../src/declaration/parse/parse-declaration.js'
import { countThirdParties } from '../../../src/page/session/count-third-parties.js'
import { bikeShop, bikeShopFile } from '../../decision/bike-shop.js'
import { controlSession, turn } from './controlled-session.js'

const fetched = vi.fn((_url: string, _init: RequestInit) => Promise.resolve(new Response()))
beforeEach(() => vi.stubGlobal('fetch', fetched))
afterEach(() => {
  vi.unstubAllGlobals()
  fetched.mockClear()
})

const open = (register: object) =>
  controlSession({}, bikeShop({ register: { url: 'https://register.example/', ...register } })).session

/** What the browser says of a policy of the page. */
function violate(blockedURI: string, disposition: 'enforce' | 'report'): void {
  document.dispatchEvent(Object.assign(new Event('securitypolicyviolation'), { blockedURI, disposition }))
}

it('reports the hosts that were stopped or are undeclared, once, after the answer, without ids and cookies', async () => {
  const session = open({ reports: 'analytics' })
  countThirdParties(session, () => ['cdn.example:8443', 'tracker.example'])
  violate('https://tracker.example/p?user=1', 'enforce')
  violate('https://seen.example/', 'report')
  violate('inline', 'enforce')
  expect(fetched).not.toHaveBeenCalled()

  session.acceptAll()
  await turn()
  session.refuseAll()
  await turn()

  expect(fetched).toHaveBeenCalledOnce()
  const [url, init] = fetched.mock.calls[0] ?? []
  expect(url).toBe('https://register.example/v1/sites/bike-shop/reports')
  expect(JSON.parse(String(init?.body))).toEqual({ stopped: ['tracker.example'], undeclared: ['cdn.example'] })
  expect(init).toMatchObject({ credentials: 'omit', referrerPolicy: 'no-referrer', keepalive: true })
})

it('reports nothing where the purpose was refused, the declaration names none, or there is nothing', async () => {
  const refused = open({ reports: 'analytics' })
  const silent = open({})
  const clean = open({ reports: 'analytics' })
  for (const session of [refused, silent]) countThirdParties(session, () => ['cdn.example'])
  countThirdParties(clean, () => [])

  refused.refuseAll()
  silent.acceptAll()
  clean.acceptAll()
  await turn()

  expect(fetched).not.toHaveBeenCalled()
})

it('needs a purpose that the declaration has', () => {
  const file = { ...bikeShopFile, register: { url: '/evaste', reports: 'analitics' } }

  const { problems } = checkDeclaration(file)

  expect(problems).toMatchObject([{ path: '$.register.reports', nearMiss: 'analytics' }])
})
