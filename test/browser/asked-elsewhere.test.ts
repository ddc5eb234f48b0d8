import { expect, it } from 'vitest'
import { tagged } from './tag-page.js'
import { useTagPages } from './tag-visit.js'
import { watchShop } from './watch-shop.js'

const visit = useTagPages()
const shop = (body = ''): string => `<head>${tagged(watchShop)}</head><body><p>Clocks</p>${body}`

it('a frame of the same site does not ask beside its page, follows the answer, and opens the page’s settings', async () => {
  const inner = visit.pages.serve(shop(`<evaste-consent></evaste-consent><a href="#" data-evaste-open>Settings</a>`))
  await visit.open(shop(`<iframe src="${inner}" width="600" height="300"></iframe>`))
  const frame = visit.page.frameLocator('iframe')
  await visit.page.locator('evaste-consent #evaste-banner').waitFor()
  await frame.locator('a').waitFor()
  await visit.settle()
  expect(await frame.locator('evaste-consent #evaste-banner').count()).toBe(0)

  await visit.page.locator('evaste-consent #accept').click()
  const inFrame = visit.page.frames()[1]
  await expect.poll(() => inFrame?.evaluate(() => window.evaste.allows('analytics'))).toBe(true)

  await frame.locator('a').click({ force: true })
  await visit.page.locator('body > evaste-consent #evaste-settings').waitFor()
})

it.each([
  'customize_changeset_uuid=1&customize_messenger_channel=preview-0',
  'p=7&preview=true',
  'elementor-preview=7',
])('in an editor’s preview (?%s) nothing is asked, and nothing is released', async (query) => {
  const address = visit.pages.serve(shop(`<script src="${visit.pages.other}/t/counter.js"></script>`))
  await visit.page.route(`${address}?*`, async (route) =>
    route.fulfill({ response: await route.fetch({ url: address }) }),
  )
  await visit.page.goto(`${address}?${query}`)
  await visit.page.evaluate(() => window.evaste.ready)
  await visit.settle()

  expect(await visit.page.locator('evaste-consent').count()).toBe(0)
  expect(await visit.order()).toEqual([])
  expect(await visit.page.evaluate(() => window.evaste.held.length)).toBe(1)
})
