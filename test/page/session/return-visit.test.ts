// @vitest-environment jsdom
// @vitest-environment-options { "url": "https://www.polkupaja.example/" }
import { afterEach, expect, it, vi } from 'vitest'
import { startConsent } from '../../../src/index.js'
import type { ConsentSession } from '../../../src/page/session/consent-session.js'
import { decidedCookie } from '../../../src/testing.js'
import { bikeShopFile } from '../../decision/bike-shop.js'

// `bikeShopFile` may name a register; this site has none.
const file = { ...bikeShopFile, register: undefined }
const named = { ...file, register: { url: 'https://consent.polkupaja.example' } }
let session: ConsentSession | undefined
const start = (declaration: unknown): ConsentSession => (session = startConsent({ declaration } as never))
const letIn = (choices: 'all' | 'none'): void => {
  const { name, value } = decidedCookie(bikeShopFile, choices)
  document.cookie = `${name}=${value}; path=/`
}
const countOpened = () => {
  const { localStorage: local, sessionStorage: session } = window
  return [
    vi.spyOn(window, 'localStorage', 'get').mockReturnValue(local),
    vi.spyOn(window, 'sessionStorage', 'get').mockReturnValue(session),
  ]
}

afterEach(() => {
  session?.stop()
  vi.restoreAllMocks()
  document.cookie = 'evaste=; path=/; max-age=0'
  localStorage.clear()
})

it.each([['all'], ['none']] as const)('a return visit after an answer of %s opens no storage', (choices) => {
  letIn(choices)
  const opened = countOpened()

  const { decision } = start({ ...file, services: file.services.map((service) => ({ ...service, trackers: [] })) })

  expect(decision?.choices).toMatchObject({ analytics: choices === 'all' ? 'given' : 'refused' })
  expect(opened.map(({ mock }) => mock.calls.length)).toEqual([0, 0])
})

it('what the cookie has no room for is read when it is asked for', () => {
  start(file).decide({ analytics: true })
  session?.stop()
  const opened = countOpened()

  const { decision } = start(file)

  expect(opened[0]?.mock.calls).toHaveLength(0)
  expect(decision?.source).toBe('api')
  expect(opened[0]?.mock.calls).toHaveLength(1)
})

it('with a register, a decision that is newer than its renewed cookie is found', () => {
  letIn('all')
  localStorage.setItem('evaste:bike-shop:decision', JSON.stringify({ decisionId: 'd-2', decidedAt: '2999-01-01' }))

  expect(start(named).allows('matomo')).toBe(false)
})
