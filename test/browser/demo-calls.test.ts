import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { type DemoStage, openDemo, type Visit, type Visitor } from './demo-visit.js'

let stage: DemoStage
let visitor: Visitor

beforeAll(async () => {
  stage = await openDemo()
})
afterAll(() => stage.close())
beforeEach(async () => {
  visitor = await stage.newVisitor()
})
afterEach(() => visitor.leave())

/** How often the third party was asked for a path, whatever its query. */
const asked = async (path: string): Promise<number> =>
  (await stage.readLog()).filter((request) => request.path.split('?')[0] === path).length

const cookies = (visit: Visit): Promise<string> => visit.page.evaluate(() => document.cookie)

async function lookAtYarns(answer: 'accept' | 'refuse'): Promise<Visit> {
  const visit = await visitor.open('sole-trader', 'langat')
  await visit.click(answer)
  await visit.part('evaste-banner').waitFor({ state: 'detached' })
  await visit.rest()
  await visit.page.getByLabel('sammal').check()
  await visit.rest()
  return visit
}

it('the shop’s own code goes on without telling the advertiser, and remembers nothing, when that is refused', async () => {
  const visit = await lookAtYarns('refuse')

  expect(await asked('/ads/interest')).toBe(0)
  expect(await cookies(visit)).not.toContain('kiinnostus')
  await expect.poll(() => visit.page.locator('[data-vari]:visible').count()).toBe(2)
  expect(visit.errors).toEqual([])
})

it('the shop’s own code tells the advertiser once, and remembers, when that is accepted', async () => {
  const visit = await lookAtYarns('accept')

  await expect.poll(() => asked('/ads/interest')).toBe(1)
  await expect.poll(() => cookies(visit)).toContain('kiinnostus=sammal')
  expect(visit.errors).toEqual([])
})

/**
 * Opens a work, which is reported by XMLHttpRequest, and leaves, which is reported by a beacon.
 *
 * @returns counts what the collector has received of these.
 */
async function lookAtWorks(answer: 'accept' | 'refuse'): Promise<() => Promise<number>> {
  const visit = await visitor.open('sonmark', 'toita')
  await visit.click(answer)
  await visit.part('evaste-banner').waitFor({ state: 'detached' })
  await visit.rest()
  const before = await asked('/mixpanel/track/')
  await visit.page.locator('details[data-tyo] summary').first().click()
  await visit.rest()
  await visit.page.goto('about:blank')
  expect(visit.errors).toEqual([])
  return async () => (await asked('/mixpanel/track/')) - before
}

it('the workshop’s own code reaches its collector neither by XMLHttpRequest nor by beacon when that is refused', async () => {
  const received = await lookAtWorks('refuse')
  await new Promise((resolve) => setTimeout(resolve, 300)) // time for a beacon that must not be sent

  expect(await received()).toBe(0)
})

it('the workshop’s own code reaches its collector both ways when that is accepted', async () => {
  await expect.poll(await lookAtWorks('accept')).toBeGreaterThanOrEqual(2)
})

it('a login page lets nothing run whatever was accepted elsewhere', async () => {
  const visit = await visitor.open('sug')
  await visit.click('accept')
  await expect.poll(stage.ran).toEqual(['leak-trace'])
  await visit.kept()
  await stage.forgetLog()

  const login = await visitor.open('sug', 'kirjaudu')

  expect(await stage.ran()).toEqual([])
  expect(await login.page.evaluate(() => window.evaste.allows('session-replay'))).toBe(false)
  expect(await login.isAsked()).toBe(false)
  expect(login.errors).toEqual([])
})
