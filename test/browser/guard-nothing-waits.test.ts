import { describe, expect, it } from 'vitest'
import type { DeclarationFile } from '../../src/declaration/types.js'
import { SNAPSHOT } from './changed-functions.js'
import { tagged } from './tag-page.js'
import { useTagPages } from './tag-visit.js'
import { watchShop } from './watch-shop.js'

const shop: DeclarationFile = {
  ...watchShop,
  services: [
    {
      id: 'counter',
      name: 'Counter',
      purpose: 'analytics',
      matches: ['other.localhost'],
      inline: ['countVisit('],
      trackers: [
        { name: 'count_*' },
        { name: 'count_*', type: 'local-storage' },
        { name: 'count_*', type: 'indexed-db' },
      ],
    },
  ],
}

const visit = useTagPages()

const page = (body = '<p>Clocks</p>', declaration = shop): string =>
  `<head>${SNAPSHOT}${tagged(declaration)}</head><body>${body}`
const changed = (): Promise<readonly string[]> => visit.page.evaluate('changed()')
/** Accepts everything, and waits until that is kept for the next page. */
const accept = async (): Promise<void> => {
  await visit.page.evaluate(() => void window.evaste.ready.then(() => window.evaste.acceptAll()))
  await expect.poll(() => visit.page.evaluate(() => document.cookie)).toContain('evaste')
}

describe('no function of the page is changed', () => {
  it('where the declaration asks for nothing', async () => {
    await visit.open(page('', { ...shop, purposes: ['necessary'], services: [] }))

    expect(await changed()).toEqual([])
  })

  it('where everything was allowed on a page before', async () => {
    await visit.open(page())
    expect((await changed()).length).toBeGreaterThan(50)
    await accept()
    await visit.settle()
    await visit.open(page())

    expect(await changed()).toEqual([])
  })

  it('as soon as everything is allowed on the page itself, and what was held has come', async () => {
    await visit.open(page(`<script src="${visit.pages.other}/t/late.js"></script>`))
    await accept()
    await expect.poll(() => visit.order()).toEqual(['late'])
    // Released scripts are answered late events for a while.
    await expect.poll(changed).toEqual([])
  })

  it('but for storage, where services only store', async () => {
    const [counter] = shop.services
    await visit.open(
      page('', { ...shop, services: [{ ...counter!, matches: [], inline: [], trackers: [{ name: 'count_*' }] }] }),
    )

    const names = await changed()

    expect(names).toContain('Document.cookie set')
    expect(
      names.filter(
        (name) =>
          /^(Element|Node|HTML|self\.(fetch|Worker|WebSocket))/.test(name) && !/content(Window|Document)/.test(name),
      ),
    ).toEqual([])
  })
})

describe('where something waits', () => {
  it('elements that are not held keep the browser’s own readers, and no Proxy stands before the DOM', async () => {
    await visit.open(page())

    const names = await changed()

    for (const name of ['getAttribute', 'hasAttribute', 'attributes get', 'textContent set', 'querySelector'])
      expect(names).not.toContain(`Element.${name}`)
    expect(names).not.toContain('Node.textContent set')
    expect(
      await visit.page.evaluate(() => {
        const { appendChild } = Node.prototype
        return [appendChild.name, appendChild.length, Element.prototype.setAttribute.length]
      }),
    ).toEqual(['appendChild', 1, 2])
  })

  it('held elements answer as the page made them, until they are released', async () => {
    await visit.open(page(`<iframe id="film" src="${visit.pages.other}/film"></iframe>`))
    const src = (): Promise<unknown> =>
      visit.page.evaluate(() => {
        const film = document.querySelector('#film') as HTMLIFrameElement
        return [
          film.getAttribute('src'),
          film.src,
          film.attributes.length,
          Object.keys(Object.getOwnPropertyDescriptors(film)),
          // A selector finds the address where the browser has it.
          ['src', 'data-evaste-src'].filter((name) => film.matches(`iframe[${name}*="/film"]`)),
        ]
      })

    const held = await src()
    await accept()
    await visit.settle()

    const url = `${visit.pages.other}/film`
    expect(held).toEqual([url, url, 2, expect.arrayContaining(['getAttribute']), ['data-evaste-src']])
    await expect.poll(src).toEqual([url, url, 2, [], ['src']])
  })
})

describe('marks are found where nothing waits', () => {
  const frame = (name: string): string =>
    `<iframe data-evaste="counter" data-src="${visit.pages.other}/${name}"></iframe>`

  it('in the HTML, and later beside others', async () => {
    await visit.open(page())
    await accept()
    await visit.settle()
    await visit.open(page(frame('first')))
    await expect.poll(() => visit.pages.asked).toContain('/first')

    await visit.page.evaluate((html) => document.body.insertAdjacentHTML('beforeend', html), frame('second'))

    await expect.poll(() => visit.pages.asked).toContain('/second')
    await expect.poll(changed).toEqual([])
  })
})
