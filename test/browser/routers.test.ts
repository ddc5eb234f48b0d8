import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { sealHtml } from '../../src/rewrite.js'
import { tagged } from './tag-page.js'
import { useTagPages } from './tag-visit.js'
import { watchShop } from './watch-shop.js'

const visit = useTagPages()

it('Turbo leaves a sealed page as open as the visitor’s answer made it, and as closed before', async () => {
  const turbo = await readFile('node_modules/@hotwired/turbo/dist/turbo.es2017-umd.js', 'utf8')
  const page = (name: string, other: string): string =>
    sealHtml(
      `<html lang="en"><head>${tagged(watchShop)}<title>${name}</title><script>${turbo}</script></head>
      <body><h1>${name}</h1><a href="/${other}">on</a><img alt="" src="${visit.pages.other}/t/${name}.gif">
      <script src="${visit.pages.other}/ads/${name}.js"></script>`,
      watchShop,
    ).html
  for (const [name, other] of [
    ['clocks', 'watches'],
    ['watches', 'straps'],
    ['straps', 'clocks'],
  ] as const)
    visit.pages.serve(page(name, other), {}, `/${name}`)
  const follow = async (name: string): Promise<void> => {
    await visit.page.getByRole('link', { name: 'on', exact: true }).click()
    await visit.page.getByRole('heading', { name }).waitFor()
    await visit.settle()
  }
  let loads = 0
  visit.page.on('load', () => loads++)
  await visit.page.goto(`${visit.pages.origin}/clocks`)
  await follow('watches')
  expect(visit.pages.asked).toEqual([])
  await expect.poll(() => loads).toBe(1)

  await visit.page.locator('evaste-consent #accept').click()
  await expect.poll(() => visit.pages.asked.toSorted()).toEqual(['/ads/watches.js', '/t/watches.gif'])
  await follow('straps')

  await expect.poll(visit.order).toEqual(['watches', 'straps'])
  await expect.poll(() => visit.pages.asked).toContain('/t/straps.gif')
  await expect.poll(() => visit.page.title()).toBe('straps')
  expect(loads, 'one reload, for the answer').toBe(2)
})

it('a router that parses pages elsewhere, and takes its scripts out again, gets them once after consent, and no pixel of a page that is gone', async () => {
  const { other } = visit.pages
  const content = (name: string): string => `<h1>${name}</h1><img alt="" src="${other}/t/${name}.gif">
    <iframe title="Film" src="${other}/ads/${name}.html"></iframe>
    <script src="${other}/t/${name}.js"></script><script>/* startCounter */ (window.order ??= []).push('inline ${name}')</script>`
  const withEmbed = { ...watchShop, services: watchShop.services.map((one) => ({ ...one, embed: {} })) }
  const page = visit.pages.serve(`<head>${tagged(withEmbed)}</head><body><main>Watches</main>`)
  await visit.page.goto(page)
  await visit.page.locator('evaste-consent #accept').waitFor()

  /** As Pjax does. */
  const go = (html: string): Promise<void> =>
    visit.page.evaluate((text) => {
      const parsed = document.implementation.createHTMLDocument('')
      parsed.documentElement.innerHTML = `<body><main>${text}</main></body>`
      const old = document.querySelector('main') as Element
      old.outerHTML = (parsed.querySelector('main') as Element).outerHTML
      for (const found of document.querySelectorAll('main script')) {
        found.remove()
        const script = document.createElement('script')
        if ((found as HTMLScriptElement).src) script.src = (found as HTMLScriptElement).src
        script.append(found.textContent)
        document.head.append(script)
        script.remove()
      }
    }, html)
  await go(content('clocks'))
  await visit.settle()
  await go(content('straps'))
  await visit.settle()
  expect(visit.pages.asked).toEqual([])
  await expect.poll(() => visit.page.locator('evaste-embed').count()).toBe(1)

  await visit.page.locator('evaste-consent #accept').click()

  await expect
    .poll(async () => (await visit.order()).filter((name) => /straps/.test(name)).toSorted())
    .toEqual(['inline straps', 'straps'])
  const pixels = () => visit.pages.asked.filter((path) => /gif|html/.test(path)).toSorted()
  await expect.poll(pixels).toEqual(['/ads/straps.html', '/t/straps.gif'])
  await visit.settle()
  expect(pixels()).toEqual(['/ads/straps.html', '/t/straps.gif'])
  expect(visit.told).toEqual([])
})
