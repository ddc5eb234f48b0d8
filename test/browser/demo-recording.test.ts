import { gunzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Recording, Replay } from '../../src/replay.js'
import { type DemoStage, type KeptReceipt, openDemo } from './demo-visit.js'
import { accessibilityFindings } from './elements-visit.js'

let stage: DemoStage

beforeAll(async () => {
  stage = await openDemo(undefined, true)
})
afterAll(() => stage.close())

/** What the register has for the holder of a receipt. */
async function readRecordings({ consentId, secret }: KeptReceipt, recording = ''): Promise<Response> {
  const url = `${stage.address}/evaste/v1/receipts/${consentId}/recordings${recording}`
  return fetch(url, { headers: { authorization: `Receipt ${secret}` } })
}
const listRecordings = async (receipt: KeptReceipt): Promise<readonly { readonly id: string }[]> =>
  ((await (await readRecordings(receipt)).json()) as { recordings: { id: string }[] }).recordings

/** Presses Tab until the element with this id in the form has focus. */
async function tabTo(page: Page, id: string): Promise<void> {
  for (let presses = 0; presses < 12 && (await focused(page)) !== id; presses += 1) await page.keyboard.press('Tab')
  expect(await focused(page)).toBe(id)
}

/** The id of the element in the form that has focus. */
const focused = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => document.querySelector('evaste-bug-report[dialog]')?.shadowRoot?.activeElement?.id)

it('a visitor sends the last minutes by keyboard and deletes them again; stopping destroys what was sent', async () => {
  const visitor = await stage.newVisitor()
  const visit = await visitor.open('sug')
  const { page } = visit
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  const sign = page.locator('evaste-recording #sign')
  await page.locator('evaste-bug-report a').first().waitFor()
  expect(await sign.count()).toBe(0)

  await visit.click('accept')
  await sign.waitFor()
  const receipt = await visit.receipt()
  expect(await accessibilityFindings(page)).toEqual([])
  await page.locator('[data-evaste-report]').press('Enter')
  const form = page.locator('evaste-bug-report[dialog]')
  await form.locator('#comment').waitFor()
  await tabTo(page, 'comment')
  await page.keyboard.type('Valikko ei aukea')
  await tabTo(page, 'preview')
  await page.keyboard.press('Enter')
  const played = form.frameLocator('iframe')
  await expect.poll(() => played.locator('header').first().innerText()).toContain('Palvelut')
  expect(await played.locator('main').innerText()).not.toContain('Kotisivut')
  expect(await accessibilityFindings(page)).toEqual([])
  // evaste's own elements are no part of what is recorded.
  expect(await played.locator('textarea, #sign').count()).toBe(0)
  expect(await listRecordings(receipt)).toEqual([])
  await tabTo(page, 'send')
  await page.keyboard.press('Enter')
  await form.locator('#thanks').waitFor()

  const [kept, ...more] = await listRecordings(receipt)
  expect(more).toEqual([])
  expect(await form.locator('#thanks').innerText()).toContain(kept!.id)
  const body = await (await readRecordings(receipt, `/${kept!.id}`)).arrayBuffer()
  const recording = JSON.parse(String(gunzipSync(Buffer.from(body)))) as Recording
  expect(recording).toMatchObject({ format: 'evaste-recording/1', reason: 'report', comment: 'Valikko ei aukea' })
  // A sealed page reloads once after consent.
  expect(new Set(asked.filter((path) => /evaste-(replay|player)\.js$/.test(path))).size).toBe(2)

  await tabTo(page, 'erase')
  await page.keyboard.press('Enter')
  await expect.poll(() => form.locator('#thanks').innerText()).toBe('Tallenne on poistettu.')
  expect(await listRecordings(receipt)).toEqual([])
  expect((await readRecordings(receipt, `/${kept!.id}`)).status).toBe(404)
  await expect.poll(() => form.locator('#erase').count()).toBe(0)
  await expect.poll(() => focused(page)).toBe('thanks')

  await page.keyboard.press('Escape')
  await page.evaluate(() => {
    const replay = (globalThis as unknown as Record<symbol, Replay | undefined>)[Symbol.for('evaste.replay')]
    return replay?.report('Toinen')
  })
  await expect.poll(async () => (await listRecordings(receipt)).length).toBe(1)
  expect(visit.errors).toEqual([])
  await visit.reloadedBy(async () => {
    await page.locator('evaste-recording #stop').click()
    await sign.waitFor({ state: 'detached' })
  })
  await expect.poll(() => listRecordings(receipt)).toEqual([])
  expect(await page.evaluate(() => window.evaste.allows('replay'))).toBe(false)
  expect(await sign.count()).toBe(0)
  // Where not everything is given, the policy refuses the third party's mark of what ran: it is no service of the site.
  expect(visit.errors.filter((error) => !/\/ran\/leak-trace' violates/.test(error))).toEqual([])
  await visitor.leave()
})

it('where recordings are refused, nothing of them is loaded', async () => {
  const visitor = await stage.newVisitor()
  const visit = await visitor.open('sug')
  await visit.click('refuse')
  await visit.kept()
  const asked: string[] = []
  visit.page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  await visit.reload()

  expect(asked.filter((path) => /replay|player|recording/.test(path))).toEqual([])
  expect(await visit.page.locator('evaste-recording').count()).toBe(0)
  await visitor.leave()
})
