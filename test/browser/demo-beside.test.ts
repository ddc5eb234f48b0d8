import { afterAll, beforeAll, expect, it } from 'vitest'
import { type DemoStage, openDemo } from './demo-visit.js'

let stage: DemoStage
beforeAll(async () => {
  stage = await openDemo(undefined, true)
})
afterAll(() => stage.close())

it('a site beside the third party’s log: with evaste nothing arrives before an answer, without it much does', async () => {
  const { context } = await stage.newVisitor({ viewport: { width: 1280, height: 800 } })
  const page = await context.newPage()
  await page.goto(`${stage.origin}/beside/`)
  const shown = page.frameLocator('iframe')
  await shown.locator('evaste-consent #evaste-banner').waitFor()
  expect(await page.locator('#count').textContent()).toBe('0')

  await page.getByLabel('without', { exact: true }).check()
  await expect.poll(async () => Number(await page.locator('#count').textContent())).toBeGreaterThan(4)
  await expect.poll(() => page.locator('#log').textContent()).toContain('/ran/meta-pixel')

  await page.getByLabel('rewritten').check()
  await shown.locator('evaste-consent #evaste-banner').waitFor()
  expect(await page.locator('#count').textContent()).toBe('0')

  await page.getByLabel('with evaste').check()
  await shown.locator('evaste-consent #refuse').click()
  await shown.locator('evaste-consent #evaste-banner').waitFor({ state: 'detached' })
  await expect.poll(() => page.locator('#count').textContent()).toBe('0')
  expect(await stage.readLog()).toEqual([])

  await page.getByRole('button', { name: 'Visit as somebody new' }).click()
  await shown.locator('evaste-consent #evaste-banner').waitFor()
})
