import type { BrowserContext, Page } from 'playwright-core'
import { expect, it } from 'vitest'
import type { DeclarationFile } from '../../src/declaration/types.js'
import { tagged } from './tag-page.js'
import { useTagPages } from './tag-visit.js'

const visit = useTagPages()

const declaration: DeclarationFile = {
  format: 1,
  site: 'account-shop',
  languages: ['en', 'fi'],
  controller: { name: 'Corner Bakery', email: 'privacy@bakery.example' },
  notice: { url: '/notice' },
  purposes: ['analytics'],
  services: [{ id: 'stats', name: 'Statistics', purpose: 'analytics', matches: ['*://*/t/stats.js'] }],
  consent: { account: { sites: [{ site: 'account-courses', name: 'courses.bakery.example' }] } },
}

/** What the shop's server stores with the one account. */
let stored: string | null = null

/** A page of the shop for a visitor who is signed in, or is not. */
const shop = (isSignedIn: boolean): string => `${tagged(declaration)}<html lang="en"><title>Shop</title>
  <script src="${visit.pages.other}/t/stats.js"></script><p>bread</p>
  <script type="module">
    import { followAccount, leaveAccount } from '/evaste/evaste-account.js'
    const save = (body) => fetch('/account', { method: 'PUT', body, keepalive: true })
    ${
      isSignedIn
        ? `await followAccount(evaste, { decision: ${JSON.stringify(stored)}, save })`
        : 'await leaveAccount(evaste)'
    }
    window.isFollowed = true
  </script>`

/** Opens a new page of the shop on one device, and waits until the account is known there. */
async function open(device: BrowserContext, isSignedIn: boolean): Promise<Page> {
  const page = device.pages()[0] ?? (await device.newPage())
  await page.route('**/account', (route) => {
    stored = route.request().postData()
    return route.fulfill({ status: 204 })
  })
  await page.goto(visit.pages.serve(shop(isSignedIn)))
  await page.waitForFunction(() => 'isFollowed' in window)
  return page
}

const status = (page: Page, wanted: string): Promise<unknown> =>
  page.waitForFunction(
    (one) => (window as unknown as { evaste?: { status(id: string): string } }).evaste?.status('analytics') === one,
    wanted,
  )
const cookieOf = async (device: BrowserContext): Promise<string | undefined> =>
  (await device.cookies(visit.pages.origin)).find(({ name }) => name === 'evaste')?.value

it('an account has one answer on two devices, each says so first, and signed out each device has its own again', async () => {
  stored = null
  const phone = visit.context
  const laptop = await visit.browser.newContext()
  laptop.setDefaultTimeout(20_000)

  // The laptop refuses for itself, signed out, and is told how far an answer reaches.
  const desk = await open(laptop, false)
  const words = desk.locator('#evaste-banner [part=text]')
  await words.waitFor()
  expect(await words.textContent()).toContain(
    'If you are signed in, your answer applies on every device where you sign in. Signed out, each device keeps its own answer. Signed in, it also applies on courses.bakery.example.',
  )
  await desk.locator('#refuse').click()
  await expect.poll(() => cookieOf(laptop)).toContain('refused')
  const own = await cookieOf(laptop)
  expect(stored).toBeNull()

  // The phone accepts while signed in.
  const hand = await open(phone, true)
  await hand.locator('#accept').click()
  await expect.poll(() => stored).toContain('given')
  await hand.waitForFunction(() => window.order?.includes('stats'))

  // The laptop signs in: the account's answer applies, is told once, and what was held runs.
  await open(laptop, true)
  await desk.waitForFunction(() => window.order?.includes('stats'))
  await desk
    .locator('evaste-account-note [role=status]', { hasText: 'The answer of your account now applies on this device.' })
    .waitFor()
  await desk.locator('evaste-account-note #close').click()
  await open(laptop, true)
  await status(desk, 'given')
  expect(await desk.locator('evaste-account-note').count()).toBe(0)

  // A withdrawal on the laptop reaches the phone.
  await desk.evaluate(
    () => void (window as unknown as { evaste: { withdraw(id: string): void } }).evaste.withdraw('analytics'),
  )
  await expect.poll(() => stored).toContain('withdrawn')
  await open(phone, true)
  await status(hand, 'withdrawn')

  // Signed out, the laptop's own refusal is back as it was, and the phone, which has no answer of its own, is asked.
  await open(laptop, false)
  await status(desk, 'refused')
  await expect.poll(() => cookieOf(laptop)).toBe(own)
  await open(phone, false).catch(() => undefined) // it may reload before it has answered
  await hand.locator('#evaste-banner').waitFor()
  await expect.poll(() => cookieOf(phone)).toBeUndefined()
  expect(visit.errors).toEqual([])
  await laptop.close()
})
