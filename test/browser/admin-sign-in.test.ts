import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Secret, TOTP } from 'otpauth'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { type AdminStage, openAdminStage } from './admin-stage.js'
import { accessibilityFindings } from './elements-visit.js'
import { launchChromium } from './launch.js'

/** The register's clock: each one-time code needs a time of its own. */
let time = Date.parse('2026-11-22T12:00:00Z')
const minutePasses = (): void => void (time += 60_000)

let browser: Browser
let stage: AdminStage
/** Passkeys belong to a name, not to an address. */
let url: string
beforeAll(async () => {
  ;[browser, stage] = await Promise.all([
    launchChromium(),
    openAdminStage({ entries: Number(process.env.EVASTE_ADMIN_ENTRIES ?? 30), now: () => new Date(time) }),
  ])
  url = stage.url.replace('127.0.0.1', 'localhost')
}, 900_000)
afterEach(() => Promise.all(browser.contexts().map((context) => context.close())))
afterAll(async () => {
  await browser?.close()
  await stage?.close()
})

const MARKUP = '<img src=x onerror=alert(1)>'
const password = 'correct horse battery staple'
/** Of its own for each run, so that a run again finds no user of the one before. */
const newEmail = (): string => `contact-${Math.random().toString(36).slice(2)}@agency.example`

async function openPage() {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'en' })
  const page = await context.newPage()
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`))
  page.on('console', (message) => {
    // A refused call is 400, 401 or 403, which the browser prints by itself.
    if (message.type() === 'error' && !/status of 40[013]/.test(message.text())) faults.push(message.text())
  })
  page.on('dialog', (dialog) => void dialog.dismiss().then(() => faults.push('dialog')))
  return { page, faults }
}

/** Types into the field that has this label, which Tab reaches. */
async function type(page: Page, label: string, text: string): Promise<void> {
  await tabTo(page, page.getByLabel(label, { exact: true }))
  await page.keyboard.press('Control+A')
  await page.keyboard.insertText(text)
}

async function press(page: Page, name: string): Promise<void> {
  await tabTo(page, page.getByRole('button', { name, exact: true }))
  await page.keyboard.press('Enter')
}

async function tabTo(page: Page, target: ReturnType<Page['locator']>): Promise<void> {
  await target.waitFor()
  for (let i = 0; i < 80; i++) {
    if (await target.evaluate((element) => (element.getRootNode() as ShadowRoot).activeElement === element)) return
    await page.keyboard.press('Tab')
  }
  throw new Error('Tab does not reach it')
}

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name, exact: true }).waitFor()

/** Whether a reader sees all of it without scrolling. */
const isInView = (target: ReturnType<Page['locator']>): Promise<boolean> =>
  target.evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect()
    return top >= 0 && bottom <= innerHeight
  })

/** Nothing is wrong in the light, the dark and forced colours, wide and narrow (as at 400 %). */
async function looksRight(page: Page): Promise<void> {
  for (const [colorScheme, width, forcedColors] of [
    ['light', 1280, 'none'],
    ['dark', 320, 'none'],
    ['light', 320, 'active'],
  ] as const) {
    await page.emulateMedia({ colorScheme, forcedColors })
    await page.setViewportSize({ width, height: 900 })
    expect(await accessibilityFindings(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
  }
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' })
  await page.setViewportSize({ width: 1280, height: 900 })
}

/** Pages of two other sites, which the browser calls the same site and another one, send with the person's own cookies. */
async function refusesOtherSites(page: Page): Promise<void> {
  const other = createServer((_, response) => void response.setHeader('content-type', 'text/html').end('<form>'))
  await new Promise<void>((resolve) => other.listen(0, resolve))
  const { port } = other.address() as AddressInfo
  const evil = await page.context().newPage()
  for (const host of ['localhost', '127.0.0.1']) {
    await evil.goto(`http://${host}:${port}/`)
    const answered = evil.waitForResponse(/admin\/users/)
    await evil.evaluate(
      async (action) => {
        const init = { method: 'POST', body: '{"role":"agency"}', mode: 'no-cors', credentials: 'include' } as const
        await fetch(action, init).catch(() => null)
      },
      `${new URL(url).origin}/v1/admin/users`,
    )
    expect((await answered).status()).toBe(host === 'localhost' ? 403 : 401) // without the cookie, nobody is signed in
    const sent = evil.waitForResponse(/session\/everywhere/)
    await evil.evaluate(
      (action) => {
        const form = Object.assign(document.createElement('form'), { method: 'post', action })
        document.body.append(form)
        form.submit()
      },
      `${new URL(url).origin}/v1/session/everywhere`,
    )
    expect((await sent).ok()).toBe(false)
    await evil.waitForURL(/session\/everywhere/)
  }
  await evil.close()
  other.close()
  other.closeAllConnections()
  await page.reload()
  await heading(page, 'My account')
}

test(
  'the first user is set up, signs in with a code and with a passkey, and invites another one, by keyboard alone',
  { timeout: 120_000 },
  async () => {
    const { page, faults } = await openPage()
    const email = newEmail()
    const token = await stage.register.createSetupToken({ anew: true })

    await page.goto(`${url}#/set-up?token=${token}`)
    await heading(page, 'The first user')
    expect(page.url()).not.toContain(token)
    await looksRight(page)
    await type(page, 'Name', MARKUP)
    await type(page, 'E-mail address', email)
    await type(page, 'New password', password)
    await page.keyboard.press('Enter')

    await heading(page, 'Set up a second factor')
    const secret = ((await page.locator('dd code').textContent()) ?? '').replace(/\s/g, '')
    const code = () => new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: time })
    await looksRight(page)
    await type(page, 'One-time code', code())
    await page.keyboard.press('Enter')
    await heading(page, 'Recovery codes')
    const [recoveryCode = ''] = await page.locator('.codes code').allTextContents()
    await looksRight(page)
    await press(page, 'I have stored the codes')
    await heading(page, 'Secrecy')
    await looksRight(page)
    await press(page, 'I undertake this')
    await page.getByRole('link', { name: 'Users' }).waitFor()
    expect(await page.getByText('There is no such page').count()).toBe(0)
    await heading(page, 'Today')
    // The session is a cookie of the browser.
    await page.reload()
    await page.getByRole('link', { name: 'Users' }).waitFor()

    await press(page, 'Sign out')
    await heading(page, 'Sign in')
    await looksRight(page)
    await type(page, 'E-mail address', email)
    await type(page, 'Password', 'wrong')
    await page.keyboard.press('Enter')
    await page.getByRole('alert').getByText('That is not right').waitFor()
    await type(page, 'Password', password)
    await page.keyboard.press('Enter')
    await heading(page, 'Second factor')
    await looksRight(page)
    minutePasses()
    await type(page, 'One-time code', code())
    await page.keyboard.press('Enter')
    await page.getByRole('link', { name: 'My account' }).waitFor()

    const devtools = await page.context().newCDPSession(page)
    await devtools.send('WebAuthn.enable')
    await devtools.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
      },
    })
    await tabTo(page, page.getByRole('link', { name: 'My account' }))
    await page.keyboard.press('Enter')
    await heading(page, 'My account')
    await looksRight(page)
    await type(page, 'Your password, once more', password)
    await type(page, 'Name of the new passkey', 'Laptop <b>')
    await press(page, 'Add a passkey')
    await page.getByText('Laptop <b>, since').waitFor()
    await type(page, 'Name of the new passkey', 'Old phone')
    await type(page, 'Your password, once more', password)
    const remove = page.getByRole('button', { name: 'Remove Laptop <b>' })
    await tabTo(page, remove)
    await page.keyboard.press('Enter')
    await expect.poll(() => isInView(page.getByText('Removed.'))).toBe(true)
    await expect.poll(() => remove.count()).toBe(0)
    await type(page, 'Your password, once more', password)
    await press(page, 'Make new codes')
    await page.locator('.codes code').first().waitFor()
    const [fresh = ''] = await page.locator('.codes code').allTextContents()
    expect(fresh).not.toBe(recoveryCode)
    await type(page, 'Your password, once more', password)
    await press(page, 'Add a passkey')
    await page.getByText('Old phone, since').waitFor()
    await looksRight(page)
    await refusesOtherSites(page)
    await press(page, 'Sign out')
    await heading(page, 'Sign in')
    await press(page, 'Sign in with a passkey')
    await page.getByRole('link', { name: 'Users' }).waitFor()

    await tabTo(page, page.getByRole('link', { name: 'Users' }))
    await page.keyboard.press('Enter')
    await heading(page, 'Users')
    await type(page, 'E-mail address', newEmail())
    await type(page, 'Name', MARKUP)
    await tabTo(page, page.getByLabel('All controllers'))
    await page.keyboard.press('Space')
    await page.setViewportSize({ width: 1280, height: 300 })
    await press(page, 'Make the invitation')
    await expect.poll(() => isInView(page.getByRole('alert'))).toBe(true) // not all controllers, for a viewer
    await page.setViewportSize({ width: 1280, height: 900 })
    await tabTo(page, page.getByLabel('Role'))
    await page.keyboard.press('A') // the first letter chooses "Agency"
    await press(page, 'Make the invitation')
    const link = await page.getByLabel('Link', { exact: true }).inputValue()
    await looksRight(page)
    expect(await page.locator('img').count()).toBe(0)
    await press(page, `Change rights: ${MARKUP}`)
    const form = page.locator('#change')
    await tabTo(page, form.getByLabel('Role'))
    await page.keyboard.press('V') // "Viewer"
    await tabTo(page, form.getByLabel('All controllers'))
    await page.keyboard.press('Space')
    await tabTo(page, form.getByLabel('satamaretket'))
    await page.keyboard.press('Space')
    await looksRight(page)
    await tabTo(page, form.getByRole('button', { name: 'Save' }))
    await page.keyboard.press('Enter')
    await page.getByRole('cell', { name: 'Viewer' }).waitFor()
    const rights = (await stage.store.users()).map(({ role, controllers }) => ({ role, controllers }))
    expect(rights).toContainEqual({ role: 'viewer', controllers: ['satamaretket'] })
    expect(link).toMatch(/\/admin\/#\/invitation\?token=[\w-]{43}$/)

    const other = await openPage()
    await other.page.goto(link)
    await heading(other.page, 'Welcome')
    await looksRight(other.page)
    await type(other.page, 'New password', password)
    await other.page.keyboard.press('Enter')
    await heading(other.page, 'Set up a second factor')
    await other.page.goto('about:blank')
    await other.page.goto(link)
    expect(recoveryCode).toMatch(/^[\w]{4}(-[\w]{4}){3}$/)
    expect([...faults, ...other.faults]).toEqual([])
  },
)
