import { expect, it } from 'vitest'
import type { DeclarationFile } from '../../src/declaration/types.js'
import { bakery } from '../register/bakery.js'
import { tagged } from './tag-page.js'
import { useTagPages } from './tag-visit.js'

const visit = useTagPages()

/** The bakery without a register, with a script of the other host on its pages. */
const declaration: DeclarationFile = {
  ...bakery,
  register: null,
  services: [
    {
      id: 'stats',
      name: 'Stats',
      purpose: 'analytics',
      matches: ['other.localhost'],
      trackers: ['__Host-visit', '__Secure-visit', 'visit'].map((name) => ({ name })),
    },
  ],
}
const page = (): string =>
  `<html lang="en"><head>${tagged(declaration)}<script src="${visit.pages.other}/t/stats.js"></script></head><p>Bread`
const answer = async (id: 'accept' | 'refuse'): Promise<void> => {
  await visit.page.locator(`evaste-consent #${id}`).click()
  await visit.page.waitForFunction(() => document.cookie.includes('evaste='))
}
const isAsked = (): Promise<void> => visit.page.locator('evaste-consent #accept').waitFor()

it.each<[string, () => Promise<unknown>]>([
  [
    'the site’s other cookies leave no room',
    () =>
      visit.page.evaluate(() => {
        for (let at = 0; at < 400; at++) document.cookie = `basket-${at}=1; path=/`
      }),
  ],
  ['the browser ends cookies of scripts early', () => visit.context.clearCookies({ name: 'evaste' })],
])('a consent whose cookie is gone is none, and the visitor is asked again: %s', async (_, lose) => {
  await visit.open(page())
  await answer('accept')
  await expect.poll(visit.order).toEqual(['stats'])

  await lose()
  expect(await visit.page.evaluate(() => document.cookie)).not.toContain('evaste=')
  await visit.page.reload()
  await isAsked()
  await visit.settle()

  expect(await visit.order()).toEqual([])
  await answer('refuse')
  await visit.page.reload()
  await visit.settle()
  expect(await visit.order()).toEqual([])
  expect(await visit.page.locator('evaste-consent #accept').count()).toBe(0)
})

it('cookies with a prefix and partitioned ones are held, and erased after a withdrawal', async () => {
  const write = (): Promise<string> =>
    visit.page.evaluate(() => {
      document.cookie = '__Host-visit=1; path=/; secure; samesite=none; partitioned'
      document.cookie = '__Secure-visit=1; path=/; secure'
      document.cookie = 'visit=1; path=/; secure; samesite=none; partitioned'
      return document.cookie
    })
  const visits = async (): Promise<number> =>
    (await visit.page.evaluate(() => document.cookie)).match(/visit=/g)?.length ?? 0
  await visit.open(page())
  await isAsked()
  expect(await write()).toBe('')

  await answer('accept')
  await write()
  expect(await visits()).toBe(3)
  const reloaded = visit.page.waitForEvent('load')
  await visit.page.evaluate(() => (window as never as { evaste: { refuseAll(): void } }).evaste.refuseAll())
  await reloaded

  await expect.poll(visits).toBe(0)
})

it('in a frame of another site, whose cookies the browser keeps from it, nothing counts as consent', async () => {
  const address = visit.pages.serve(page())
  const open = (): Promise<unknown> =>
    visit.page.goto(`${visit.pages.other}/t/news.html`).then(() =>
      visit.page.evaluate((src) => {
        document.body.append(Object.assign(document.createElement('iframe'), { src, width: 900, height: 700 }))
      }, address),
    )
  const accept = visit.page.frameLocator('iframe').locator('evaste-consent #accept')
  const ran = async (): Promise<unknown> => visit.page.frames()[1]?.evaluate(() => window.order ?? [])
  await open()
  await accept.click()
  await expect.poll(ran).toEqual(['stats'])

  await open()
  await accept.waitFor()
  await visit.settle()

  expect(await ran()).toEqual([])
})
