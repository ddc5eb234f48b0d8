import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { type DemoStage, openDemo, type Visitor } from './demo-visit.js'

let app: string
let stage: DemoStage
let visitor: Visitor

beforeAll(async () => {
  app = await mkdtemp(join(tmpdir(), 'evaste-spa-'))
  await build({ configFile: 'demo/spa/vite.config.js', build: { outDir: app } })
  stage = await openDemo(app)
})
afterAll(async () => {
  await stage.close()
  await rm(app, { recursive: true })
})
beforeEach(async () => {
  visitor = await stage.newVisitor()
})
afterEach(() => visitor.leave())

it('an app in React asks once, and runs nothing on any route before the answer', async () => {
  const visit = await visitor.openApp()

  await visit.page.getByRole('link', { name: 'Your order' }).click()
  await visit.page.getByRole('link', { name: 'Today' }).click()
  await visit.rest()

  await expect.poll(() => visit.isAsked()).toBe(true)
  expect(await visit.page.locator('iframe').count()).toBe(0)
  expect(await stage.readLog()).toEqual([])
  expect(await visit.traces()).toEqual([])
  expect(visit.errors).toEqual([])
})

it('after a yes everything is there, and once, however the routes change', async () => {
  const visit = await visitor.openApp()

  await visit.click('accept')
  await expect.poll(stage.ran).toEqual(['countly', 'social-feed'])
  await visit.page.getByRole('link', { name: 'Your order' }).click()
  await visit.page.goBack()
  await visit.rest()

  const ran = await stage.ran()
  expect(ran.filter((service) => service === 'countly')).toHaveLength(1)
  expect(await visit.isAsked()).toBe(false)
  expect(visit.errors).toEqual([])
})

it('after a no a component can ask for one service, and gets that one alone', async () => {
  const visit = await visitor.openApp()
  await visit.click('refuse')

  await visit.page.getByRole('button', { name: 'Show the feed' }).click()

  await expect.poll(stage.ran).toEqual(['social-feed'])
  await visit.page.getByRole('link', { name: 'Your order' }).click()
  await expect.poll(() => visit.page.locator('main code').textContent()).toBe('refused')
  expect(await visit.statuses()).toEqual({ analytics: 'refused', 'social-media': 'refused' })
})

it('the notice is one of the routes, and has its own present choices', async () => {
  const visit = await visitor.openApp('privacy')

  const notice = visit.page.locator('evaste-notice')
  await notice.getByRole('heading', { name: 'Countly' }).or(notice.getByText('Countly').first()).first().waitFor()

  await expect.poll(() => notice.getByText('Kulmaleipomo Oy').count()).toBeGreaterThan(0)
})
