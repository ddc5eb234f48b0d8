import { readFile } from 'node:fs/promises'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { noon } from '../register/bakery.js'
import { MARKUP } from '../register/generated-register.js'
import { type AdminStage, haveShortened, openAdminStage, signIn } from './admin-stage.js'
import { accessibilityFindings } from './elements-visit.js'
import { launchChromium } from './launch.js'

/**
 * Enough for several pages of every answer; `npm run test:large-register` runs the same over 100,000 entries, on both
 * stores.
 */
const ENTRIES = Number(process.env.EVASTE_ADMIN_ENTRIES ?? 3_000)

let browser: Browser
let stage: AdminStage
/** The register's clock. */
let time = Date.parse(noon)
beforeAll(async () => {
  const opening = openAdminStage({ entries: ENTRIES, now: () => new Date(time) })
  ;[browser, stage] = await Promise.all([launchChromium(), opening])
}, 900_000)
afterEach(() => Promise.all(browser.contexts().map((context) => context.close())))
afterAll(async () => {
  await browser?.close()
  await stage?.close()
})

interface WatchedPage {
  readonly page: Page
  /** What a page of ours must never cause: refused code, errors, and dialogs of planted markup. */
  readonly faults: readonly string[]
}

/** A person at the first page, signed in with the agency's key. */
async function visit(
  hash = '',
  options: Parameters<Browser['newContext']>[0] = {},
  key: string = stage.keys.agency,
): Promise<WatchedPage> {
  const context: BrowserContext = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options })
  const page = await context.newPage()
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`))
  page.on('dialog', (dialog) => {
    faults.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  await page.exposeFunction('reportViolation', (words: string) => faults.push(words))
  await page.addInitScript(() =>
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, sourceFile }) =>
      (globalThis as unknown as { reportViolation(words: string): void }).reportViolation(
        `${violatedDirective} ${sourceFile}`,
      ),
    ),
  )
  await signIn(page, stage, key, hash)
  return { page, faults }
}

/** Presses Tab until an element has the focus, as a person without a mouse does. */
async function tabTo(page: Page, selector: string): Promise<void> {
  const target = page.locator(selector)
  await target.waitFor()
  for (let i = 0; i < 150; i++) {
    await page.keyboard.press('Tab')
    if (await target.evaluate((element) => (element.getRootNode() as ShadowRoot).activeElement === element)) return
  }
  throw new Error(`Tab does not reach ${selector}`)
}

/** Presses a button, which saves a file. */
async function saves(page: Page, button: string, check: (text: string) => void): Promise<void> {
  await page.getByRole('button', { name: button }).focus()
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')])
  check(await readFile(await download.path(), 'utf8'))
}

const LOOKS = [
  { colorScheme: 'light', width: 1280, height: 1024 },
  { colorScheme: 'light', width: 320, height: 256 }, // the same at 400 %
  { colorScheme: 'dark', width: 1280, height: 1024 },
  { colorScheme: 'dark', width: 320, height: 800 },
  { colorScheme: 'light', forcedColors: 'active', width: 320, height: 800 },
] as const

async function looksRight(page: Page): Promise<void> {
  for (const { width, height, ...media } of LOOKS) {
    await page.emulateMedia({ forcedColors: 'none', ...media })
    await page.setViewportSize({ width, height })
    expect(await accessibilityFindings(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
  }
  await page.emulateMedia({ forcedColors: 'none', colorScheme: 'light' })
}

const heading = (page: Page) => page.locator('main h1')

test('an entry is found by its answer, its receipt and its number, and gives its address for a reason, by keyboard alone', async () => {
  const { page, faults } = await visit('#/sites/corner-bakery/entries')
  const [visitor] = stage.visitors
  const [stored] = await stage.store.entriesOfConsent('corner-bakery', visitor?.record.consentId ?? '')
  await page.locator('tbody tr').first().waitFor()
  await expect.poll(() => page.getByText('Numbers that are missing belong to').count()).toBe(1) // one consent is restricted

  await tabTo(page, '#answer')
  await page.keyboard.press('w') // the first letter chooses "withdrew"
  await page.keyboard.press('Enter')
  await tabTo(page, '#filters button.plain')
  await page.keyboard.press('Enter')
  await page.waitForURL(/answer=withdrawn/)
  await expect
    .poll(() => page.locator('tbody tr td[data-label=Answer]').allTextContents())
    .toEqual(Array(50).fill('withdrew'))
  await expect.poll(() => page.getByText('Numbers that are missing belong to').count()).toBe(0)
  await tabTo(page, '#older')
  await page.keyboard.press('Enter')
  await page.waitForURL(/before=\d+/)
  await expect.poll(() => page.locator('tbody tr').count()).toBe(50)

  await tabTo(page, '#find')
  await page.keyboard.insertText(stored?.receipt ?? '')
  await page.keyboard.press('Enter')
  await expect.poll(() => heading(page).textContent()).toBe(`Entry ${stored?.entry}`)
  await expect
    .poll(() => page.locator('dl').last().textContent())
    .toMatch(/unchanged[^]*unbroken[^]*signed by this register/)
  await tabTo(page, '#reason')
  await page.keyboard.type('Police inquiry of 3 May')
  await page.keyboard.press('Enter')
  await page.getByText('192.0.2.77').waitFor()

  await saves(page, 'This entry (JSON)', (text) => expect(JSON.parse(text)).toMatchObject({ entry: stored?.entry }))
  await saves(page, 'Receipt (.jws)', (text) => expect(text).toBe(stored?.receipt))
  await tabTo(page, 'nav a[href$=log]')
  await page.keyboard.press('Enter')
  const row = page.getByRole('row', { name: 'Police inquiry of 3 May' })
  await expect.poll(() => row.innerText()).toMatch(/API key .*saw the IP address\s+entry \d+: Police inquiry/)
  expect(faults).toEqual([])
})

test('an objection is refused with reasons, and the certificate is printed alone, by keyboard alone', async () => {
  const { page, faults } = await visit('#/sites/corner-bakery/requests')
  await page.locator('tbody tr').first().waitFor()
  await expect.poll(() => page.locator('nav [aria-current]').allTextContents()).toEqual(['Requests'])

  await tabTo(page, 'tbody tr:has-text("Objection") a')
  await page.keyboard.press('Enter')
  await expect.poll(() => heading(page).textContent()).toBe('Objection (Art. 21)')
  await looksRight(page)
  await tabTo(page, 'input[value=done]')
  await page.keyboard.press('ArrowDown')
  await tabTo(page, '#reason')
  await page.keyboard.type(`The law requires the proof. ${MARKUP}`)
  await tabTo(page, 'evaste-request-answer button')
  await page.keyboard.press('Enter')

  const certificate = page.locator('#certificate')
  await certificate.waitFor()
  await expect
    .poll(() => certificate.textContent())
    .toMatch(/Certificate of a refusal[^]*The law requires the proof\. <img[^]*Ombudsman/)
  await looksRight(page)
  await saves(page, 'Signed file (.jws)', (text) => expect(text).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+$/))
  await page.emulateMedia({ media: 'print' })
  expect(await page.locator('nav').isVisible()).toBe(false)
  expect(await page.locator('main h1').isVisible()).toBe(false)
  expect(await certificate.isVisible()).toBe(true)
  expect(await certificate.locator('button').first().isVisible()).toBe(false)
  expect(faults).toEqual([])
})

test('what a person asks for by letter is carried out, or refused if nothing identifies the person, by keyboard alone', async () => {
  const { page, faults } = await visit('#/sites/corner-bakery/requests?state=done')
  const [visitor] = stage.visitors
  const [stored] = await stage.store.entriesOfConsent('corner-bakery', visitor?.record.consentId ?? '')
  const openForm = async () => {
    await tabTo(page, 'nav a[href$=requests]')
    await page.keyboard.press('Enter')
    await tabTo(page, '#received')
    await page.keyboard.type('05032026') // the register's own clock is behind the browser's
  }

  await openForm()
  await tabTo(page, '#kind')
  for (let i = 0; i < 2; i++) await page.keyboard.press('ArrowDown')
  await tabTo(page, '#language')
  await page.keyboard.type('sv')
  await tabTo(page, '#who')
  await page.keyboard.insertText(stored?.receipt ?? '')
  await tabTo(page, '#why')
  await page.keyboard.type('Letter of 3 May, receipt presented')
  await page.keyboard.press('Enter')
  await expect.poll(() => heading(page).textContent()).toBe('Correction (Art. 16)')
  await page.locator('#certificate').waitFor()
  await expect.poll(() => page.locator('main dl').first().textContent()).toContain('Asked by letter or in person')

  await openForm()
  await tabTo(page, '#who')
  await page.keyboard.insertText(stored?.receipt ?? '')
  await tabTo(page, '#why')
  await page.keyboard.type('E-mail of 4 May, receipt attached')
  const [data] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')])
  expect(await readFile(await data.path(), 'utf8')).toContain('192.0.2.77')
  await expect.poll(() => heading(page).textContent()).toBe('Access to own data (Art. 15)')

  await openForm()
  await tabTo(page, '#kind')
  await page.keyboard.press('E') // "Erasure"
  await tabTo(page, 'evaste-letter-form input[value=done]')
  await page.keyboard.press('ArrowDown')
  await tabTo(page, '#why')
  await page.keyboard.type('Nothing in the letter leads to a consent.')
  await tabTo(page, 'evaste-letter-form button')
  await page.keyboard.press('Enter')
  await expect.poll(() => heading(page).textContent()).toBe('Erasure (Art. 17)')
  await expect
    .poll(() => page.locator('#certificate').textContent())
    .toMatch(/Certificate of a refusal[^]*Nothing in the letter leads to a consent[^]*Ombudsman/)
  await page.getByText('Nothing: the request was refused.').waitFor()
  expect(faults).toEqual([])
})

test('the figures of a period are the register’s own, in numbers beside the pictures, by keyboard alone', async () => {
  const { page, faults } = await visit('#/sites/corner-bakery/today?from=2026-10-01&to=2026-10-31')
  await page.locator('canvas').first().waitFor()
  const period = { from: '2026-10-01', to: '2026-10-31', by: [] }
  const [sums] = (await stage.store.statistics('corner-bakery', period)).decisions

  const total = Number(sums?.gave_all) + Number(sums?.gave_some) + Number(sums?.gave_none)
  await page.getByText(`${total.toLocaleString('en-GB')} decisions from 1 Oct 2026 to 31 Oct 2026`).waitFor()
  await expect.poll(() => page.locator('.days tbody tr').count()).toBe(31)
  await expect.poll(() => page.getByText(/are asked again: marketing/).count()).toBe(1)
  await tabTo(page, '#from')
  await page.keyboard.type('10202026')
  await tabTo(page, 'form button')
  await page.keyboard.press('Enter')
  await page.waitForURL(/from=2026-10-20/)
  await expect.poll(() => page.locator('.days tbody tr').count()).toBe(12)

  await tabTo(page, '#by')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown') // "By language"
  await tabTo(page, 'form button')
  await page.keyboard.press('Enter')
  await page.waitForURL(/by=language/)
  await expect
    .poll(() => page.locator('main h3').allTextContents())
    .toEqual(['Finnish', 'English', 'Swedish'].map((name) => `Language: ${name}`))
  await expect.poll(() => page.locator('evaste-chart canvas').count()).toBe(6)
  await looksRight(page)
  expect(faults).toEqual([])
})

test('what would be deleted is counted, and a key is created and revoked, by keyboard alone', async () => {
  const { page, faults } = await visit('#/sites/harbour-tours/settings')
  await page.locator('evaste-api-keys form').waitFor()

  await tabTo(page, '#preview')
  await page.keyboard.press('Enter')
  await page.getByText('Due now: the content of 0 entries').waitFor()
  await tabTo(page, '#label')
  await page.keyboard.type(MARKUP)
  await page.keyboard.press('Enter')
  await page.locator('#fresh-key').waitFor()
  const own = async () => (await stage.store.apiKeys('satamaretket')).map(({ label }) => label)
  expect(await own()).toEqual([MARKUP])
  await tabTo(page, 'evaste-api-keys tbody button')
  await page.keyboard.press('Enter')
  await page.getByText('There are no keys.').waitFor()
  expect(await own()).toEqual([])
  expect(faults).toEqual([])
})

test('shorter periods are applied to older entries once it is known what goes, by keyboard alone', async () => {
  const site = await haveShortened(stage)
  time += 60_000
  const { page, faults } = await visit(`#/sites/${site}/settings`)

  await tabTo(page, '#preview')
  await page.keyboard.press('Enter')
  await page.getByText('Due now: the content of 0 entries').waitFor()
  expect(await page.locator('#apply-older').count()).toBe(0)
  await tabTo(page, '#preview-older')
  await page.keyboard.press('Enter')
  await page.getByText('the content of 3 entries, and 3 addresses').waitFor()
  await tabTo(page, '#apply-older')
  await page.keyboard.press('Enter')
  await page.getByText('Deleted: the content of 3 entries').waitFor()
  expect(await accessibilityFindings(page)).toEqual([])
  expect((await stage.store.retentionAdoptions(site)).length).toBe(1)
  expect(faults).toEqual([])
})

test('a customer’s site is added, changed, exported and deleted, by keyboard alone', async () => {
  const { page, faults } = await visit('#/agency')
  await tabTo(page, '#site-id')
  await page.keyboard.type('station-cafe')
  await tabTo(page, '#controller')
  await page.keyboard.type('asemakahvila')
  await tabTo(page, '#origins')
  await page.keyboard.type('https://kahvila.example')
  await tabTo(page, 'evaste-new-site button')
  await page.keyboard.press('Enter')
  await page.waitForURL(/station-cafe\/settings/)

  await tabTo(page, '#origins')
  await page.keyboard.press('Control+End')
  await page.keyboard.type('\nhttps://www.kahvila.example')
  await tabTo(page, 'evaste-site-origins button')
  await page.keyboard.press('Enter')
  await page.getByText('Saved.').waitFor()
  await tabTo(page, '#recipients')
  await page.keyboard.type('contact@kahvila.example')
  await tabTo(page, 'evaste-site-recipients button')
  await page.keyboard.press('Enter')
  await expect.poll(() => stage.store.recipients('station-cafe')).toEqual(['contact@kahvila.example'])
  const saved = async () => (await stage.store.savedSites()).find(({ site }) => site === 'station-cafe')?.origins
  await expect.poll(saved).toEqual(['https://kahvila.example', 'https://www.kahvila.example'])

  await tabTo(page, '#confirm-site')
  await page.keyboard.type('station-cafe')
  await page.keyboard.press('Enter')
  await page.getByText('Download the bundle first.').waitFor()
  await saves(page, '1. Download the bundle', (text) => expect(text).toContain('"entries":0'))
  await tabTo(page, '#confirm-site')
  await page.keyboard.press('Enter')
  await page.locator('#purge-certificate').waitFor()
  expect((await stage.store.savedSites()).filter(({ site }) => site === 'station-cafe')).toEqual([])
  expect(faults).toEqual([])
})

test('the owner of one site sees that one alone, also at the address of another', async () => {
  const { page, faults } = await visit('#/sites/harbour-tours/entries', {}, stage.keys.owner)

  await page.getByRole('heading', { name: 'There is no such page.' }).waitFor()
  await page.goto(`${stage.url}#/sites/corner-bakery/today`)
  await page.getByRole('heading', { name: 'Today' }).waitFor()
  expect(await page.locator('header').innerText()).not.toMatch(/harbour-tours|paper-shop/)
  expect(faults).toEqual([])
})

test('a view that cannot be loaded says so, and the others can be opened', async () => {
  const { page, faults } = await visit('#/sites/corner-bakery/entries')
  await page.locator('tbody tr').first().waitFor()
  await page.route(/evaste-report-/, (route) => route.abort())

  await page.locator('nav a[href$=report]').click()
  await page.getByRole('alert').waitFor()
  await page.locator('nav a[href$=log]').click()
  await page.getByRole('heading', { name: 'Access log' }).waitFor()
  await page.unroute(/evaste-report-/)

  await expect.poll(() => page.getByRole('alert').count()).toBe(0)
  expect(faults).toEqual([])
})

const PAGES = [
  ['today', '#/sites/corner-bakery/today', 'evaste-chart canvas'],
  ['entries', '#/sites/corner-bakery/entries', 'tbody tr'],
  ['requests', '#/sites/corner-bakery/requests', 'tbody tr'],
  ['report', '#/sites/corner-bakery/report?month=2026-10', 'main table'],
  ['settings', '#/sites/corner-bakery/settings', 'evaste-api-keys tbody tr'],
  ['access log', '#/sites/corner-bakery/log', 'tbody tr'],
  ['customers', '#/agency', 'tbody tr'],
  ['one entry', `#/sites/corner-bakery/entries/${Math.ceil(ENTRIES / 2) - 2}`, 'main h2'],
] as const

test.each(PAGES)(
  '%s: axe finds nothing, light, dark, in forced colours, at 320 px and at 400 %%; markup in a field is text',
  async (_, hash, ready) => {
    const { page, faults } = await visit(hash, { locale: 'fi' })
    await page.locator(ready).first().waitFor()

    await looksRight(page)
    for (const width of [800, 1000, 1120]) {
      await page.setViewportSize({ width, height: 600 })
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
    }
    expect(await page.locator('img').count()).toBe(0)
    expect(faults).toEqual([])
  },
)

test('what a company has declared is shown as it is written', async () => {
  const { page } = await visit(`#/sites/corner-bakery/entries/${Math.ceil(ENTRIES / 2) - 2}`)

  await page.getByText(MARKUP).first().waitFor()
})
