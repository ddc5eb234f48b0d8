import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, it } from 'vitest'
import type { DeclarationFile } from '../../src/declaration/types.js'
import { tagged } from './tag-page.js'
import { useTagPages } from './tag-visit.js'
import { watchShop } from './watch-shop.js'

const visit = useTagPages()

const declared = {
  ...watchShop,
  services: [
    {
      id: 'counter',
      name: 'Counter',
      purpose: 'analytics',
      matches: ['other.localhost'],
      inline: ['countThis('],
      embed: { title: 'A film' },
      trackers: [{ name: '_c' }],
    },
  ],
} satisfies DeclarationFile

/** Text within an XML document. */
const json = JSON.stringify(declared).replaceAll('&', '&amp;').replaceAll('<', '&lt;')

it('on a page of XHTML everything is as in HTML', async () => {
  const { other, asked } = visit.pages
  await visit.open(
    `<html xmlns="http://www.w3.org/1999/xhtml" lang="en"><head><title>Clocks</title>
      <script type="application/json" id="evaste-declaration">${json}</script><script src="/evaste/evaste.js"></script>
      <script>window.order = []; function countThis() { window.order.push('inline') } countThis(1)</script></head>
    <body><p>Clocks</p><script src="${other}/t/static.js"></script><iframe src="${other}/t/film.html" title="Film"></iframe>
      <evaste-notice></evaste-notice><script><![CDATA[
        document.body.insertAdjacentHTML('beforeend', '<img alt="" src="${other}/t/pixel.gif"/>')
      ]]></script></body></html>`,
    { 'content-type': 'application/xhtml+xml; charset=utf-8' },
  )
  await visit.page.locator('evaste-consent #evaste-banner').waitFor()
  await visit.page.locator('evaste-embed #once').waitFor()
  await visit.page.locator('evaste-notice #purpose-analytics').waitFor()
  // A browser may request a frame of the HTML before the guard stops it; that is so in HTML too.
  expect(asked.filter((path) => path !== '/t/film.html')).toEqual([])
  expect(await visit.order()).toEqual([])

  await visit.page.locator('evaste-consent #settings').click()
  await visit.page.locator('evaste-consent #purpose-analytics').check()
  await visit.page.locator('evaste-consent #save').click()

  await expect.poll(visit.order).toEqual(['inline', 'static'])
  await expect.poll(() => [...new Set(asked)].sort()).toEqual(['/t/film.html', '/t/pixel.gif', '/t/static.js'])
  await visit.page.locator('evaste-notice #choices ~ dl', { hasText: 'allowed' }).waitFor()
  expect(visit.errors).toEqual([])
})

it('on a page opened from the disk the console says what does not work, and what to do', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'evaste-file-'))
  await cp('dist/site', join(folder, 'evaste'), { recursive: true })
  const page = async (name: string, head: string): Promise<string> => {
    const path = join(folder, name)
    await writeFile(
      path,
      `<!doctype html><html lang="en"><head>${head}</head><body><script src="${visit.pages.other}/t/static.js"></script>`,
    )
    return pathToFileURL(path).href
  }
  const inline = `<script type="application/json" id="evaste-declaration">${JSON.stringify(declared)}</script>`
  const tag = '<script src="evaste/evaste.js"></script>'

  await visit.page.goto(await page('inline.html', inline + tag))
  await expect.poll(() => visit.told.join('\n')).toContain('open the page over http')
  await visit.page.goto(await page('fetched.html', tag))
  await expect.poll(() => visit.told.join('\n')).toMatch(/no declaration at .*open the page over http/)

  expect(await visit.order(), 'and no code of another site runs').toEqual([])
  await rm(folder, { recursive: true })
})

it.each([
  ['with a byte order mark', '\ufeff', 'text/html'],
  ['by its header alone', '', 'text/html; charset=utf-16le'],
])('on a page in UTF-16, %s, a tag with charset="utf-8" runs and holds', async (_, mark, type) => {
  const { other, asked } = visit.pages
  const html = `${mark}<!doctype html><html lang="en"><head>${tagged(watchShop).replace('.js"', '.js" charset="utf-8"')}
    </head><body><p>Kellosepänliike</p><script src="${other}/t/counter.js" charset="utf-8"></script>`
  await visit.open(Buffer.from(html, 'utf16le'), { 'content-type': type })
  await visit.page.locator('evaste-consent #evaste-banner').waitFor()
  expect(await visit.order()).toEqual([])

  await visit.page.evaluate(() => void window.evaste.acceptAll())

  await expect.poll(visit.order).toEqual(['counter'])
  expect(asked).toContain('/t/counter.js')
  expect(visit.told).toEqual([])
})

it('a declaration that a server sends as ISO-8859-1 is read as UTF-8, at first as on later pages', async () => {
  const type = { 'content-type': 'application/json; charset=iso-8859-1' }
  visit.pages.serve(Buffer.from(JSON.stringify(watchShop)), type, '/latin.json')
  await visit.open('<head><script src="/evaste/evaste.js" data-declaration="/latin.json"></script></head><body>')

  const name = await visit.page.evaluate(() => window.evaste.declaration?.controller.name)
  expect(name).toBe(watchShop.controller.name)
})

it('an anti-flicker snippet that is declared hides neither the page nor the question', async () => {
  const service = { id: 'tests', name: 'Tests', purpose: 'analytics', inline: ['async-hide'] }
  await visit.open(`<html lang="en"><head>${tagged({ ...watchShop, services: [service] })}
    <style>.async-hide { opacity: 0 !important }</style><script>(function (root, name, wait) {
      root.className += ' ' + name; setTimeout(() => root.classList.remove(name), wait)
    })(document.documentElement, 'async-hide', 4000)</script></head><body><p>Clocks</p>`)

  await visit.page.locator('evaste-consent #evaste-banner').waitFor()

  const root = visit.page.locator('html')
  expect(await root.evaluate((html) => [html.className, getComputedStyle(html).opacity])).toEqual(['', '1'])
})

it('in a sandbox, whose page has no origin, the console says why nothing more loads', async () => {
  const { origin, other } = visit.pages
  // As on most servers, no other origin may read a file.
  await visit.page.route('**/evaste/*', async (route) => {
    const response = await route.fetch()
    await route.fulfill({ response, headers: { ...response.headers(), 'access-control-allow-origin': origin } })
  })
  await visit.open(
    `<html lang="en"><head>${tagged(watchShop).replace('src="/', `src="${origin}/`)}</head><body>
      <script src="${other}/t/counter.js"></script>`,
    { 'content-security-policy': 'sandbox allow-scripts' },
  )

  await expect.poll(() => visit.told.join('\n')).toContain('did not load; open the page over http, unsandboxed')
  expect(await visit.order()).toEqual([])
})
