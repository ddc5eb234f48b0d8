import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { delayedScript, delayLoader } from './delay-loader.js'
import { tagged } from './tag-page.js'
import { useTagPages } from './tag-visit.js'
import { watchShop } from './watch-shop.js'

const lazysizes = readFileSync('node_modules/lazysizes/lazysizes.min.js', 'utf8')
const visit = useTagPages()
const answer = (name: 'refuseAll' | 'acceptAll'): Promise<void> =>
  visit.page.evaluate((call) => window.evaste.ready.then(() => void window.evaste[call]()), name)

describe('a frame that lazysizes loads', () => {
  it.each([
    ['from data-src', '', (url: string) => `data-src="${url}"`],
    ['over an empty page', '', (url: string) => `src="about:blank" data-src="${url}"`],
    [
      'from an attribute of the site’s choice',
      'lazySizesConfig = { srcAttr: "data-film" }',
      (url: string) => `data-film="${url}"`,
    ],
    ['by its address', 'lazySizesConfig = { iframeLoadMode: 1 }', (url: string) => `data-src="${url}"`],
  ])('%s waits, and comes once it is allowed', async (_, config, address) => {
    await visit.open(`<head>${tagged(watchShop)}<script>${config}</script><script>${lazysizes}</script></head>
      <body><iframe class="lazyload" title="Film" ${address(`${visit.pages.other}/t/film`)}></iframe>
      <iframe class="lazyload" title="Own" data-src="/own"></iframe>`)
    // The library marks each frame as it unveils it.
    await visit.page.locator('iframe:not(.lazyload)').nth(1).waitFor()
    await visit.page.locator('iframe[title=Own].lazyloaded').waitFor()
    expect(visit.pages.asked).toEqual([])

    await answer('acceptAll')

    await expect.poll(() => visit.pages.asked).toEqual(['/t/film'])
  })
})

describe('a plugin that delays every script until the first gesture', () => {
  const delayedShop = (): string => `<head>${tagged(watchShop)}<script>${delayLoader}</script></head>
    <body><button id="menu" onclick="order.push('menu')">Menu</button>
    ${delayedScript('', "(window.order ??= []).push('own')")}
    ${delayedScript(`${visit.pages.other}/t/counter.js`)}
    ${delayedScript('', "window.startCounter?.(); order.push('snippet')")}
    ${delayedScript('', "order.push('last')")}`

  it('goes on where its scripts are refused, and gives the page its clicks back', async () => {
    await visit.open(delayedShop())
    await answer('refuseAll')

    await visit.page.click('#menu')

    await expect.poll(visit.order).toEqual(['own', 'last', 'menu'])
    expect(visit.pages.asked).toEqual([])
  })

  it('goes on before an answer, and what waited comes once it is allowed', async () => {
    await visit.open(delayedShop())
    await visit.page.click('#menu')
    await expect.poll(visit.order, { timeout: 30_000 }).toEqual(['own', 'last', 'menu'])

    await answer('acceptAll')

    // In any order, as scripts that another script inserts.
    await expect.poll(async () => (await visit.order()).slice(3).sort()).toEqual(['counter', 'snippet'])
  })

  it('loads everything in order where it is allowed', async () => {
    await visit.open(delayedShop())
    await answer('acceptAll')

    await visit.page.click('#menu')

    await expect.poll(visit.order).toEqual(['own', 'counter', 'snippet', 'last', 'menu'])
  })
})
