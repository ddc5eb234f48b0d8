import { expect, it } from 'vitest'
import { tagged } from './tag-page.js'
import { useTagPages } from './tag-visit.js'
import { watchShop } from './watch-shop.js'

const visit = useTagPages()

/** A service whose port is written out: an import map has no wildcards. */
const shop = (path = '/t/*') => ({
  ...watchShop,
  services: watchShop.services.map((service) => ({
    ...service,
    inline: [],
    matches: (service.matches ?? []).map((pattern) =>
      pattern.replace('other.localhost', new URL(visit.pages.other).host).replace('/t/*', path),
    ),
  })),
})
const page = (body: string, path?: string): string =>
  `<html lang="en"><head>${tagged(shop(path))}
   <script type="importmap">{ "imports": { "own": "data:text/javascript,export default 'own'" } }</script></head><body>
   <script src="data:text/javascript,"></script><script>self.ask = (address) => import(address).then(() => 'came', () => 'refused')</script>${body}`
const counter = (): string => `${visit.pages.other}/t/counter.js`
const ask = (address: string): Promise<string> =>
  visit.page.evaluate((url) => (window as unknown as { ask: (url: string) => Promise<string> }).ask(url), address)
const held = (): Promise<readonly string[]> => visit.page.evaluate(() => window.evaste.held.map(({ kind }) => kind))

it('an import of a service waits for consent, and the page’s own import map works', async () => {
  let loads = 0
  visit.page.on('load', () => loads++)
  await visit.open(page(''))
  expect(await ask('own')).toBe('came')
  expect(await ask(`${visit.pages.other}/ads/advertiser.js`)).toBe('refused')
  expect(visit.pages.asked).toEqual([])

  const afterConsent = await visit.page.evaluate((url) => {
    const imported = window.evaste
      .whenAllowed('counter')
      .then(() => (window as unknown as { ask: (url: string) => Promise<string> }).ask(url))
    window.evaste.decide({ analytics: true })
    return imported
  }, counter())

  expect(afterConsent).toBe('came')
  expect(await ask(`${visit.pages.other}/ads/banner.js`)).toBe('refused')
  expect(loads).toBe(1)
  await visit.page.evaluate(() => window.evaste.withdraw('analytics'))
  await expect.poll(() => loads).toBe(2)
  expect(visit.told.filter((line) => line.includes('import map'))).toEqual([])
})

it.each([
  ['folder', '/t/*'],
  ['file', '/t/counter.js'],
])('a refused static import of a declared %s is listed, and comes after consent, with one reload', async (_, path) => {
  let loads = 0
  visit.page.on('load', () => loads++)
  const module = visit.pages.serve(`import '${counter()}'`, { 'content-type': 'text/javascript' })
  await visit.open(page(`<script type="module" src="${module}"></script>`, path))
  await visit.settle()
  expect(visit.pages.asked).toEqual([])
  await expect.poll(held).toContain('import')

  await visit.page.evaluate(() => void window.evaste.acceptAll())

  await expect.poll(visit.order).toEqual(['counter'])
  await expect.poll(() => loads).toBe(2)
  await visit.settle()
  expect(loads).toBe(2)
})
