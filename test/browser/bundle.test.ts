import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import type { DeclarationFile } from '../../src/declaration/types.js'
import { sealHtml } from '../../src/rewrite.js'
import { bundleScript, inlineScript } from '../../src/tools/bundle/bundle-script.js'
import { useTagPages } from './tag-visit.js'
import { watchShop } from './watch-shop.js'

const read = (name: string): string => readFileSync(`dist/site/${name}`, 'utf8')
const visit = useTagPages()
const bakery: DeclarationFile = { ...watchShop, controller: { name: 'Leipomo Ässä Oy', email: 'a@leipomo.example' } }
const part = (id: string) => visit.page.locator(`evaste-consent #${id}`)

it('a bundle in the page asks without one request, reads alike in another encoding, and is not misplaced', async () => {
  const bundle = inlineScript(bundleScript(read('evaste.js'), bakery, read('evaste-first-fi.js')), '/evaste/')
  const requested: string[] = []
  visit.page.on('request', (request) => requested.push(new URL(request.url()).pathname))
  // What comes behind the banner waits, to see what was needed for it.
  await visit.page.route('**/evaste/**', () => undefined)

  await visit.open(
    `<!doctype html><html lang="fi"><head>${bundle}</head><body><p>Leipomo</p>
     <script>startCounter()</script>`,
    { 'content-type': 'text/html; charset=iso-8859-1' },
  )
  await part('evaste-banner').waitFor()

  expect(requested.filter((path) => path.includes('evaste-first'))).toEqual([])
  expect(await part('evaste-banner').textContent()).toMatch(/Leipomo Ässä Oy.*Hyväksy/s)
  expect(await visit.page.evaluate(() => window.evaste.problems.map(({ code }) => code))).toEqual([])
  await expect
    .poll(() => visit.page.evaluate(() => window.evaste.held.map(({ what }) => what)))
    .toEqual(['startCounter()'])
})

it('a bundle with the banner in one language speaks another one where the page does', async () => {
  const bundle = inlineScript(bundleScript(read('evaste.js'), bakery, read('evaste-first-fi.js')), '/evaste/')

  await visit.open(`<html lang="en"><head>${bundle}</head><body><p>Bakery</p>`)

  await expect.poll(() => part('accept').textContent()).toBe('Accept all')
})

it('a bundle in a sealed page asks without one request, and opens the page after consent', async () => {
  const shop: DeclarationFile = { ...watchShop, services: watchShop.services.map((one) => ({ ...one, inline: [] })) }
  const bundle = inlineScript(bundleScript(read('evaste-sealed.js'), shop, read('evaste-first-en.js')), '/evaste/')
  const requested: string[] = []
  visit.page.on('request', (request) => requested.push(new URL(request.url()).pathname))

  await visit.open(
    sealHtml(
      `<html lang="en"><head>${bundle}</head><body><script src="${visit.pages.other}/t/counter.js"></script>`,
      shop,
    ).html,
  )
  await part('accept').waitFor()
  const before = [...requested]
  await part('accept').click()
  await expect.poll(visit.order).toEqual(['counter'])

  expect(before.filter((path) => /first|guard|\.json/.test(path))).toEqual([])
  expect(visit.pages.asked).toEqual(['/t/counter.js'])
})
