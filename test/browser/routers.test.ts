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
  expect(loads).toBe(1)

  await visit.page.locator('evaste-consent #accept').click()
  await expect.poll(() => visit.pages.asked.toSorted()).toEqual(['/ads/watches.js', '/t/watches.gif'])
  await follow('straps')

  expect(loads, 'one reload, for the answer').toBe(2)
  expect(await visit.order()).toEqual(['watches', 'straps'])
  expect(visit.pages.asked).toContain('/t/straps.gif')
  expect(await visit.page.title()).toBe('straps')
})
