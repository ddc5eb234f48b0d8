import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import type { DeclarationFile } from '../../src/declaration/types.js'
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
  expect(await visit.page.evaluate(() => window.evaste.held.map(({ what }) => what))).toEqual(['startCounter()'])
})

it('a bundle with the banner in one language speaks another one where the page does', async () => {
  const bundle = inlineScript(bundleScript(read('evaste.js'), bakery, read('evaste-first-fi.js')), '/evaste/')

  await visit.open(`<html lang="en"><head>${bundle}</head><body><p>Bakery</p>`)

  await expect.poll(() => part('accept').textContent()).toBe('Accept all')
})
