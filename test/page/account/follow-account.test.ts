// @vitest-environment jsdom
// @vitest-environment-options { "url": "https://www.polkupaja.example/" }
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { followAccount, leaveAccount } from '../../../src/account.js'
import { startConsent } from '../../../src/index.js'
import { eraseExpiredAnswer } from '../../../src/page/account/device-answer.js'
import { eraseExpiredItems } from '../../../src/page/device/erase-expired-items.js'
import type { ConsentSession } from '../../../src/page/session/consent-session.js'
import { bikeShopFile } from '../../decision/bike-shop.js'

const account = { sites: [{ site: 'bike-courses', name: 'courses.polkupaja.example' }] }
const file = { ...bikeShopFile, register: { url: '/evaste-register' }, consent: { account } }

let session: ConsentSession
let saved: string[]
const save = (text: string): void => void saved.push(text)
const cookie = (): string => decodeURIComponent(/evaste=([^;]*)/.exec(document.cookie)?.[1] ?? '')
const records = (): { decision: { importedFrom?: string; source: string } }[] =>
  Object.entries(localStorage)
    .filter(([key]) => key.includes(':outbox:'))
    .map(([, value]) => JSON.parse(String(value)) as { decision: { importedFrom?: string; source: string } })

/** Opens a page of the shop: a new document on the same device. */
function openPage(declaration: Parameters<typeof startConsent>[0]['declaration'] = file): ConsentSession {
  ;(session as ConsentSession | undefined)?.stop()
  return (session = startConsent({ declaration }))
}
/** An answer of the account, as a page on another device has saved it. */
async function answerElsewhere(isAllowed: boolean, site = 'bike-shop'): Promise<string> {
  openPage({ ...file, site, consent: { account: {} } })
  await followAccount(session, { decision: null, save })
  session.decide({ analytics: isAllowed, marketing: false })
  await vi.waitFor(() => expect(saved).toHaveLength(1), 15_000)
  await vi.waitFor(() => expect(cookie()).toContain(site), 15_000)
  session.stop()
  clearDevice()
  return saved.pop() as string
}
function clearDevice(): void {
  document.cookie = 'evaste=; max-age=0; path=/'
  localStorage.clear()
}

beforeEach(() => {
  saved = []
  vi.spyOn(console, 'error').mockReturnValue()
  // The register does not answer.
  vi.stubGlobal('fetch', () => new Promise(() => undefined))
})
afterEach(() => {
  session.stop()
  clearDevice()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

it.each([
  [true, 'given'],
  [false, 'refused'],
])(
  'a new device takes the account’s answer %s, records where it came from, and asks nothing',
  async (isAllowed, status) => {
    const decision = await answerElsewhere(isAllowed)
    openPage()

    await followAccount(session, { decision, save })

    await vi.waitFor(() => expect(session.status('analytics')).toBe(status), 15_000)
    expect(session.asked).toEqual([])
    expect(session.decision?.decidedAt).toBe((JSON.parse(decision) as { decidedAt: string }).decidedAt)
    expect(records()).toMatchObject([{ decision: { source: 'import', trusted: false, importedFrom: 'account' } }])
    expect(saved).toEqual([])
    expect(decision).not.toContain('consentId')
  },
)

it('signing out restores the device’s own answer, byte by byte', async () => {
  const decision = await answerElsewhere(true)
  openPage()
  session.decide({ analytics: false })
  await vi.waitFor(() => expect(cookie()).toContain('refused'), 15_000)
  const own = cookie()
  await followAccount(session, { decision, save })
  await vi.waitFor(() => expect(session.allows('analytics')).toBe(true), 15_000)

  await leaveAccount(openPage())

  expect(cookie()).toBe(own)
  await vi.waitFor(() => expect(session.status('analytics')).toBe('refused'), 15_000)
  expect(Object.keys(localStorage)).not.toContain('evaste:bike-shop:account')
})

it.each([
  ['rejects', () => Promise.reject(new Error('the server is down'))],
  ['answers 500', () => Promise.resolve(new Response(null, { status: 500 }))],
])(
  'an answer, and a withdrawal, are saved as they are given; where the server %s, by the next page',
  async (_, fails) => {
    openPage()
    await followAccount(session, { decision: null, save: fails })
    session.decide({ analytics: true })
    await vi.waitFor(
      () => expect(console.error).toHaveBeenCalledWith(expect.stringContaining('has not stored'), expect.anything()),
      15_000,
    )
    session.withdraw('analytics')
    await vi.waitFor(() => expect(cookie()).toContain('withdrawn'), 15_000)
    openPage()

    await followAccount(session, { decision: null, save })

    expect(saved.map((text) => (JSON.parse(text) as { choices: object }).choices)).toEqual([
      { analytics: 'withdrawn', marketing: 'refused' },
    ])
  },
)

it('an answer of a named sister site counts only where the same is declared, and of another site never', async () => {
  const sister = await answerElsewhere(true, 'bike-courses')
  const stranger = sister.replace('bike-courses', 'bike-thief')
  openPage()

  await followAccount(session, { decision: stranger, save })
  expect(session.decision).toBeNull()
  await followAccount(session, { decision: sister, save })

  await vi.waitFor(() => expect(session.allows('analytics')).toBe(true), 15_000)
  expect(records()).toMatchObject([{ decision: { importedFrom: 'account, bike-courses' } }])
})

it('what this browser refuses by Global Privacy Control is not given by the account', async () => {
  openPage()
  await followAccount(session, { decision: null, save })
  session.decide({ analytics: true, marketing: true })
  await vi.waitFor(() => expect(cookie()).toContain('given'), 15_000)
  clearDevice()
  Object.defineProperty(navigator, 'globalPrivacyControl', { value: true, configurable: true })
  openPage()

  await followAccount(session, { decision: saved[0] ?? null, save })

  await vi.waitFor(() => expect(session.allows('analytics')).toBe(true), 15_000)
  expect(session.allows('marketing')).toBe(false)
  Reflect.deleteProperty(navigator, 'globalPrivacyControl')
})

it('what the account has is nothing that a page wrote: it allows nothing, and the device is asked', async () => {
  openPage()

  await followAccount(session, { decision: '{"choices":{"analytics":"given"}}', save })

  expect(session.decision).toBeNull()
  expect(session.asked).toEqual(['analytics', 'marketing'])
})

it('a declaration without consent.account is refused: visitors would not be told', async () => {
  openPage({ ...bikeShopFile })

  await expect(followAccount(session, { decision: null, save })).rejects.toMatchObject({ code: 'not-declared' })
})

it('an answer given while signed in never becomes the device’s own, whatever is erased before it', async () => {
  openPage()
  await followAccount(session, { decision: null, save })
  eraseExpiredItems(session.declaration!, new Date())
  session.decide({ analytics: true })
  await vi.waitFor(() => expect(cookie()).toContain('given'), 15_000)
  openPage()
  await followAccount(session, { decision: saved.at(-1) ?? null, save })
  // It would load the page again, which jsdom cannot.
  await leaveAccount(openPage())

  expect(cookie()).toBe('')
})

it('the device’s own answer is kept aside no longer than the notice says (R29)', async () => {
  openPage()
  session.decide({ analytics: true })
  await vi.waitFor(() => expect(cookie()).toContain('given'), 15_000)
  await followAccount(session, { decision: null, save })
  const later = new Date(Date.now() + 5 * 366 * 86_400_000)

  eraseExpiredAnswer(session.declaration!, later)

  expect(JSON.parse(localStorage.getItem('evaste:bike-shop:account') ?? '')).toMatchObject({
    cookie: null,
    decision: null,
  })
})

it('signing out does not take a visitor back who has followed a link meanwhile', async () => {
  openPage()
  await followAccount(session, { decision: null, save })
  session.decide({ analytics: true })
  await vi.waitFor(() => expect(cookie()).toContain('given'), 15_000)
  const reload = vi.fn()
  const real = location
  const get = (_: object, name: keyof Location) => (name === 'reload' ? reload : real[name])
  vi.stubGlobal('location', new Proxy({}, { get: get as never }))
  vi.useFakeTimers({ toFake: ['setTimeout', 'performance'] })

  const left = leaveAccount(openPage())
  dispatchEvent(new Event('beforeunload'))
  await left
  vi.advanceTimersByTime(9_000)
  expect(reload).not.toHaveBeenCalled()

  vi.advanceTimersByTime(1_000)
  expect(reload).toHaveBeenCalledOnce()
  vi.useRealTimers()
})
