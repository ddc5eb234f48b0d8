import { readFile } from 'node:fs/promises'
import { beforeAll, describe, expect, it } from 'vitest'
import { tagged } from './tag-page.js'
import { useTagPages } from './tag-visit.js'
import { watchShop } from './watch-shop.js'

const visit = useTagPages()
const withEmbed = { ...watchShop, services: watchShop.services.map((one) => ({ ...one, embed: {} })) }
const accept = (): Promise<void> => visit.page.evaluate(() => void window.evaste.acceptAll())

/** As morphdom, idiomorph and nanomorph do, or Alpine: what a page reads of an element is made equal to its new HTML. */
const MORPH = `(isRemovedFirst, html) => {
  const parsed = new DOMParser().parseFromString(html, 'text/html').querySelector('main')
  const morphAttributes = (old, next) => {
    const remove = () => { for (const { name } of [...old.attributes]) if (!next.hasAttribute(name)) old.removeAttribute(name) }
    if (isRemovedFirst) remove()
    for (const { name, value } of next.attributes) if (old.getAttribute(name) !== value) old.setAttribute(name, value)
    remove()
  }
  const morph = (old, next) => {
    morphAttributes(old, next)
    for (const child of [...old.children]) if (![...next.children].some(({ id }) => id === child.id)) child.remove()
    for (const child of next.children) morph(old.querySelector('#' + child.id), child)
    if (!next.firstElementChild) old.textContent = next.textContent
  }
  morph(document.querySelector('main'), parsed)
}`

const film = (name: string): string =>
  `<iframe id="film" title="Film" data-evaste="counter" data-src="${visit.pages.other}/t/${name}.html"></iframe>`
const films = (): readonly string[] => visit.pages.asked.filter((path) => path.endsWith('.html'))
const frame = () => visit.page.locator('#film')

describe('a frame that is marked by hand', () => {
  describe.each([
    ['set before others are removed', false],
    ['removed first', true],
  ])('in a page that morphs, attributes %s,', (__, isRemovedFirst) => {
    const content = (name: string): string => `<main id="main"><h1 id="title">${name}</h1>${film(name)}</main>`
    const morphTo = (name: string): Promise<unknown> =>
      visit.page.evaluate(`(${MORPH})(${isRemovedFirst}, ${JSON.stringify(content(name))})`)
    const openFirst = async (): Promise<void> => {
      await visit.open(`<head>${tagged(withEmbed)}</head><body>${content('clocks')}`)
      await visit.page.locator('evaste-embed #once').waitFor()
    }

    it('waits, asks in its place, and shows after consent what the page has by then', async () => {
      await openFirst()

      await morphTo('clocks')
      await visit.page.locator('evaste-embed #once').waitFor()
      await morphTo('straps')
      await visit.page.locator('evaste-embed #once').waitFor()

      await expect.poll(() => frame().isVisible()).toBe(false)
      await visit.settle()
      expect(films()).toEqual([])
      await accept()
      await expect.poll(films).toEqual(['/t/straps.html'])
      await expect.poll(() => frame().isVisible()).toBe(true)
      expect(visit.told).toEqual([])
    })
  })
})

describe('what a router brings where everything is allowed and the first page has no mark', () => {
  it.each([
    ['a frame', film, 'iframe'],
    ['a template', (name: string) => `<template data-evaste="counter"><p id="shown">${name}</p></template>`, '#shown'],
  ])('is shown: %s', async (_, content, shown) => {
    await visit.open(`<head>${tagged(watchShop)}</head><body><p>First</p>`)
    await visit.page.locator('evaste-consent #accept').click()
    await expect.poll(() => visit.context.cookies()).toHaveLength(1)
    await visit.open(`<head>${tagged(watchShop)}</head><body><button>On</button><main>Watches</main>`)
    await visit.page.evaluate((html) => {
      document.querySelector('button')?.addEventListener('click', () => {
        setTimeout(() => (document.querySelector('main')!.innerHTML = html), 200)
      })
    }, content('clocks'))

    await visit.page.getByRole('button', { name: 'On' }).click()

    await visit.page.locator(shown).waitFor()
    await expect.poll(() => visit.page.locator('[data-evaste]').count()).toBe(0)
    expect(visit.errors).toEqual([])
  })
})

describe('a script that is marked', () => {
  const script = (): string =>
    `<main id="main"><script id="count" type="text/plain" data-evaste="counter" data-src="${visit.pages.other}/t/count.js"></script></main>`
  const morph = (): Promise<unknown> => visit.page.evaluate(`(${MORPH})(false, ${JSON.stringify(script())})`)

  it('runs once after consent, though the page has morphed before and after it', async () => {
    await visit.open(`<head>${tagged(watchShop)}</head><body>${script()}`)
    await visit.page.locator('evaste-consent #accept').waitFor()
    await morph()
    await visit.settle()
    expect(visit.pages.asked).toEqual([])

    await accept()
    await expect.poll(() => visit.order()).toEqual(['count'])
    await morph()
    await visit.settle()

    expect(await visit.order()).toEqual(['count'])
  })
})

describe('Turbo’s refresh by a morph', () => {
  let turbo: string
  beforeAll(async () => {
    turbo = await readFile('node_modules/@hotwired/turbo/dist/turbo.es2017-umd.js', 'utf8')
  })

  it('keeps the placeholder of a held frame and the question, and the frame loads after consent', async () => {
    const page = (name: string): string =>
      `<head>${tagged(withEmbed)}<meta name="turbo-refresh-method" content="morph"><script src="/turbo.js"></script></head>
       <body><main><h1>${name}</h1>${film('clocks')}</main>`
    visit.pages.serve(turbo, { 'content-type': 'text/javascript' }, '/turbo.js')
    const url = visit.pages.serve(page('Clocks'), {}, '/morphed')
    const refresh = async (name: string): Promise<void> => {
      visit.pages.serve(page(name), {}, '/morphed')
      await visit.page.evaluate('Turbo.visit(location.href, { action: "replace" })')
      await visit.page.getByRole('heading', { name, exact: true }).waitFor()
    }
    await visit.page.goto(url)
    await visit.page.locator('evaste-embed #once').waitFor()

    await refresh('Clocks again')
    await visit.page.locator('evaste-embed #once').waitFor()
    await expect.poll(() => frame().isVisible()).toBe(false)
    expect(await visit.page.locator('evaste-consent').count()).toBe(1)
    expect(films()).toEqual([])
    await accept()
    await expect.poll(films).toEqual(['/t/clocks.html'])
    expect(visit.errors).toEqual([])
  })
})
