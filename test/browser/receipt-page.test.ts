import { readFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { nodeHandler } from '../../src/register/node/handler.js'
import { openSqliteStore } from '../../src/register/stores/sqlite.js'
import { gunzipSync } from 'node:zlib'
import { digest } from '../../src/declaration/digest.js'
import type { Register } from '../../src/register/register.js'
import { recordingBakery, recordingOf, saying, send } from '../register/recordings/recording-visitor.js'
import {
  bakery,
  bakeryOrigin,
  newVisitor,
  openBakeryRegister,
  post,
  receiptOf,
  type Visitor,
} from '../register/bakery.js'
import { openBakeryWitness, openOtherRegister } from '../register/witness/two-registers.js'
import { buildPages } from './build-pages.js'
import { accessibilityFindings } from './elements-visit.js'
import { launchChromium } from './launch.js'

let browser: Browser
let server: Server
let url: string
let seen: string[]
let visitor: Visitor
let receipt: string
/** The link of a visitor who allowed a recording. */
let recorded: string

const spa = { ...recordingBakery, site: 'lake-spa' }

async function haveRecorded(register: Register): Promise<string> {
  const { site } = spa
  const declaration = { digest: await digest(spa), version: '1' }
  const visitor = await newVisitor({ site, declaration, ...saying('given') })
  const { receipt } = await receiptOf(await post(register, visitor.record, { site }))
  expect((await send(register, visitor)).status).toBe(201)
  return `#receipt=${receipt}&secret=${visitor.secret}`
}

/** A register with one entry that another register has signed, and its page for visitors. */
beforeAll(async () => {
  browser = await launchChromium()
  const store = await openSqliteStore({ file: ':memory:', keysFile: ':memory:' })
  const { register } = await openBakeryRegister({
    store,
    witness: { name: 'register.example' },
    sites: [
      { site: 'corner-bakery', origins: [bakeryOrigin], declaration: bakery },
      { site: spa.site, origins: [bakeryOrigin], declaration: spa },
    ],
    receiptPages: await buildPages('receipt'),
  })
  visitor = await newVisitor()
  recorded = await haveRecorded(register)
  receipt = (await receiptOf(await post(register, visitor.record))).receipt
  const { witness } = await openBakeryWitness(store, await openOtherRegister())
  await witness.submissions.look()
  seen = []
  const handle = nodeHandler(register)
  server = createServer((request, response) => {
    seen.push(`${request.url} ${request.headers.referer ?? ''}`)
    void handle(request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/receipt/`
}, 120_000)
afterAll(async () => {
  server.close()
  await browser.close()
})

async function openPage(
  hash: string,
  options: Parameters<Browser['newContext']>[0] = {},
): Promise<{ page: Page; errors: string[] }> {
  const context = await browser.newContext({ viewport: { width: 320, height: 700 }, locale: 'en-GB', ...options })
  const page = await context.newPage()
  const errors: string[] = []
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
  page.on('pageerror', (error) => errors.push(String(error)))
  await page.goto(url + hash)
  return { page, errors }
}

const link = (): string => `#receipt=${receipt}&secret=${visitor.secret}`
describe('the page for visitors', () => {
  test('shows what the receipt of the link stands for, verifies it, and keeps the secret out of every address', async () => {
    const { page, errors } = await openPage(link())
    const main = page.locator('main')
    await main.getByText('Genuine').waitFor()
    const text = await main.innerText()

    await expect.poll(() => page.url()).toBe(url)
    expect(text).toContain('Proof 1 of corner-bakery')
    expect(text).toContain('Kulmaleipomo Oy')
    expect(text).toContain('checkpoint number 1, which other.example/evaste signed too')
    expect(text).toMatch(/analytics[^]*allowed[^]*marketing[^]*refused/i)
    await main.getByText('What you were shown').click()
    await expect.poll(() => main.innerText()).toContain('Hyväksy kaikki')
    expect(await main.getByRole('link', { name: 'To the privacy page' }).getAttribute('href')).toBe(
      'https://www.leipomo.example/tietosuoja',
    )
    expect(seen.join('\n')).not.toContain(visitor.secret)
    expect(seen.every((one) => one.endsWith(' '))).toBe(true) // no referrer
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
    expect(await accessibilityFindings(page)).toEqual([])
    await page.emulateMedia({ colorScheme: 'dark' })
    expect(await accessibilityFindings(page)).toEqual([])
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' })
    expect(await accessibilityFindings(page)).toEqual([])
    expect(await main.locator('.state').evaluate((box) => getComputedStyle(box).borderInlineStartWidth)).toBe('4px')
    await page.emulateMedia({ forcedColors: 'none', media: 'print' })
    for (const control of [page.locator('header select'), main.locator('.actions button').first()])
      expect(await control.isVisible()).toBe(false)
    expect(await main.getByText('Genuine').isVisible()).toBe(true)
    expect(await main.getByText('Hyväksy kaikki').isVisible()).toBe(true)
    await page.emulateMedia({ media: 'screen' })
    for (const [language, words] of [
      ['fi', 'Aito'],
      ['sv', 'Äkta'],
    ] as const) {
      await page.getByRole('combobox').first().selectOption(language)
      await main.getByText(words).waitFor()
      await expect.poll(() => page.evaluate(() => document.documentElement.lang)).toBe(language)
      expect(await accessibilityFindings(page)).toEqual([])
    }
    if (process.env.EVASTE_SHOTS) await shoot(page, process.env.EVASTE_SHOTS)
    expect(errors).toEqual([])
    await page.context().close()
  })

  test('shows the visitor’s recordings of faults, and lets each be saved and deleted', async () => {
    const { page, errors } = await openPage(recorded)
    const main = page.locator('main')
    await main.getByText('you reported a fault').waitFor()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
    expect(await accessibilityFindings(page)).toEqual([])
    if (process.env.EVASTE_SHOTS)
      await page.screenshot({ path: `${process.env.EVASTE_SHOTS}/receipt-recordings.png`, fullPage: true })

    await main.getByRole('button', { name: 'Save this recording' }).focus()
    const [file] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')])
    const saved = JSON.parse(gunzipSync(await readFile(await file.path())).toString()) as object
    await main.getByRole('button', { name: 'Delete this recording' }).focus()
    await page.keyboard.press('Enter')
    await main.getByText('The recording is deleted').waitFor()

    expect(saved).toEqual(recordingOf())
    await expect.poll(() => main.getByText('you reported a fault').count()).toBe(0)
    await page.reload()
    expect(errors).toEqual([])
    await page.context().close()
  })

  test('takes a pasted receipt without its secret, and tells a forged one', async () => {
    const { page, errors } = await openPage('')
    const main = page.locator('main')
    const show = async (text: string): Promise<void> => {
      await main.getByRole('textbox').fill(text)
      await main.getByRole('button', { name: 'Show' }).click()
    }
    await show('<img src=x onerror=alert(1)>')
    await main.getByText('There is no proof in that').waitFor()
    expect(await accessibilityFindings(page)).toEqual([])
    await show(receipt)
    await main.getByText('This is the proof alone').waitFor()
    await main.getByRole('button', { name: 'Show another proof' }).click()
    const [head = '', payload = '', signature = ''] = receipt.split('.')
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as object
    const planted = {
      ...claims,
      controller: '<script>document.title="planted"</script>',
      choices: { marketing: 'given' },
    }
    await show(`${head}.${Buffer.from(JSON.stringify(planted)).toString('base64url')}.${signature}`)
    await main.getByText('Not genuine').waitFor()

    await expect.poll(() => main.innerText()).toContain('<script>document.title="planted"</script>')
    // What a forged proof claims is neither explained nor acted upon.
    await expect.poll(() => main.getByText('What is recorded').count()).toBe(0)
    await expect.poll(() => main.locator('form, details').count()).toBe(0)
    for (const look of [{ colorScheme: 'dark' }, { forcedColors: 'active', colorScheme: 'light' }] as const) {
      await page.emulateMedia(look)
      expect(await accessibilityFindings(page)).toEqual([])
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
    expect(await page.title()).toBe('Proof of your choice')
    expect(errors).toEqual([])
    await page.context().close()
  })

  test('saves the receipt with its key, which opens the page again, and exercises rights, by keyboard alone', async () => {
    const { page, errors } = await openPage(link())
    const main = page.locator('main')
    const saving = page.waitForEvent('download')
    await press(page, main.getByRole('button', { name: 'Save the proof with its key' }))
    const saved = await (await saving).path()
    await press(page, main.getByRole('button', { name: 'Show another proof' }))
    await main
      .locator('input[type=file]')
      .setInputFiles({ name: 'r.json', mimeType: 'application/json', buffer: await readFile(saved) })
    await press(page, main.getByRole('button', { name: 'Show' }))
    await press(page, main.locator('summary', { hasText: 'Only store' }))
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await main.getByText('From now on your data is only stored.').first().waitFor()
    await press(page, main.locator('summary', { hasText: 'Erase' }))
    await press(page, main.getByRole('button', { name: 'Erase for good' }))
    await main.getByText('Nothing in the register leads to you any more').first().waitFor()
    await page.goto(url + link())
    await page.reload()
    await page.goto('about:blank')
    await page.goto(url + link())
    await main.getByText('The register has nothing for this proof any more').waitFor()

    expect(errors.filter((one) => !one.includes('404'))).toEqual([])
    await page.context().close()
  })
})

/** Presses Tab until the element has the focus, and then Enter. */
async function press(page: Page, target: ReturnType<Page['locator']>): Promise<void> {
  await target.waitFor()
  for (let i = 0; i < 60; i++) {
    const isFocused = await target.evaluate((one) => (one.getRootNode() as ShadowRoot).activeElement === one)
    if (isFocused) return page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
  }
  throw new Error('Tab does not reach it')
}

async function shoot(page: Page, folder: string): Promise<void> {
  for (const [width, colorScheme] of [
    [320, 'dark'],
    [390, 'light'],
    [1280, 'light'],
  ] as const) {
    await page.setViewportSize({ width, height: 800 })
    await page.emulateMedia({ colorScheme })
    await page.screenshot({ path: `${folder}/receipt-${width}-${colorScheme}.png`, fullPage: true })
  }
}
