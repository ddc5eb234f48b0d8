import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { DeclarationFile } from '../../src/declaration/types.js'
import { fi as banner } from '../../src/text/banner/fi.js'
import { fi } from '../../src/text/more/fi.js'
import { tagged } from './tag-page.js'
import { useTagPages } from './tag-visit.js'
import { watchShop } from './watch-shop.js'

const PATH = '/shop/clocks/wall'
const stores = ['local-storage', 'session-storage', 'indexed-db', 'cache-storage'] as const
const shop: DeclarationFile = {
  ...watchShop,
  languages: ['fi'],
  services: [
    {
      id: 'counter',
      name: 'Counter',
      purpose: 'analytics',
      matches: ['other.localhost', '*://a.b.localhost/counter/*'],
      trackers: [
        { name: 'count_*' },
        { name: 'count-till', path: '/till' },
        { name: 'count-far', domain: '.counter.example' },
        ...stores.map((type) => ({ name: 'count_*', type })),
      ],
    },
    {
      id: 'cart',
      name: 'Cart',
      purpose: 'necessary',
      matches: ['*://a.b.localhost/cart/*'],
      trackers: [{ name: 'cart' }],
    },
  ],
}
const form = `<form><label>Mitä tilaatte? <textarea></textarea></label></form>`

const visit = useTagPages()
let address: string
let loads: number

beforeAll(() => {
  address = visit.pages
    .serve(`<head>${tagged(shop)}</head><body>${form}`, {}, PATH)
    .replace('localhost', 'a.b.localhost')
})
beforeEach(async () => {
  await visit.page.goto(address)
  await visit.page.locator('evaste-consent #accept').click()
  await visit.page.waitForFunction(() => window.evaste.allows('counter'))
  loads = 0
  visit.page.on('load', () => loads++)
})

/** Everything that a tracker and the shop's own cart could have left, in the page's own words. */
const leaveTraces = (): Promise<void> =>
  visit.page.evaluate(async () => {
    const places = ['', '; path=/', '; path=/shop', '; path=/shop/', '; path=/shop/clocks', '; path=/shop/clocks/wall']
    for (const [i, path] of places.entries())
      for (const [j, domain] of ['', '; domain=b.localhost', '; domain=a.b.localhost'].entries())
        document.cookie = `count_${i}${j}=1${path}${domain}`
    document.cookie = 'count_secure=1; secure; path=/'
    document.cookie = 'count_apart=1; secure; partitioned; samesite=none; path=/'
    document.cookie = 'count-till=1; path=/till'
    document.cookie = 'cart=1; path=/'
    localStorage.count_a = sessionStorage.count_b = localStorage.theme = '1'
    const open = (name: string): Promise<IDBDatabase> =>
      new Promise(
        (resolve) => (indexedDB.open(name).onsuccess = (event) => resolve((event.target as IDBOpenDBRequest).result)),
      )
    ;(await open('count_c')).close()
    await open('count_open') // as a tracker that is at work has it
    ;(await open('orders')).close()
    for (const name of ['count_d', 'offline']) await caches.open(name)
    for (const folder of ['/counter', '/cart']) await navigator.serviceWorker.register(`${folder}/sw.js`)
  })

/** What is left of it, evaste's own aside; of cookies also those of other paths and domains. */
const traces = async (): Promise<readonly string[]> => {
  const names = await visit.page.evaluate(async () => [
    ...Object.keys(localStorage),
    ...Object.keys(sessionStorage),
    ...(await indexedDB.databases()).map(({ name = '' }) => name),
    ...(await caches.keys()),
    ...(await navigator.serviceWorker.getRegistrations()).map(({ scope }) => new URL(scope).pathname),
  ])
  const cookies = (await visit.page.context().cookies()).map(({ name }) => name)
  return [...names, ...cookies].filter((name) => !/^evaste(:|$)/.test(name)).sort()
}
const kept = ['/cart/', 'cart', 'offline', 'orders', 'theme']
const withdraw = (): Promise<void> => visit.page.evaluate(() => void window.evaste.withdraw('counter'))

it('a withdrawal leaves nothing of what is declared, wherever it lay, and everything else', async () => {
  await leaveTraces()
  expect((await traces()).filter((name) => name.startsWith('count')).length).toBeGreaterThan(20)

  await Promise.all([visit.page.waitForEvent('load'), withdraw()])

  await expect.poll(traces).toEqual(kept)
  await expect.poll(() => loads).toBe(1)
})

it('the withdrawal is announced before the page reloads (WCAG 4.1.3)', async () => {
  await visit.page.evaluate(() => window.evaste.open())
  await visit.page.locator('evaste-consent #evaste-settings').waitFor()
  await visit.page.evaluate(() => {
    const root = document.querySelector('evaste-consent')!.shadowRoot!
    const said = (): string => root.querySelector('[role=status]')?.textContent ?? ''
    let since = Infinity
    new MutationObserver(() => (since = said() ? Math.min(since, performance.now()) : since)).observe(root, {
      subtree: true,
      childList: true,
      characterData: true,
    })
    addEventListener('pagehide', () => (sessionStorage.heard = JSON.stringify([said(), performance.now() - since])))
  })

  await Promise.all([
    visit.page.waitForEvent('load'),
    visit.page.locator('evaste-consent #evaste-settings #refuse').click(),
  ])

  const [words, forMs] = JSON.parse(await visit.page.evaluate(() => String(sessionStorage.heard))) as [string, number]
  expect(words).toBe(banner.saved)
  expect(forMs).toBeGreaterThan(500)
})

it('the owner is told once of cookies that no page of this host can reach', async () => {
  const told: string[] = []
  visit.page.on('console', (message) => message.text().includes('count-far') && told.push(message.type()))

  await Promise.all([visit.page.waitForEvent('load'), withdraw()])

  // It is no error of the page: nobody but the other site can erase them.
  await expect.poll(() => told).toEqual(['info'])
})

describe('while something is being written', () => {
  const question = () => visit.page.locator('evaste-consent #evaste-reload')

  beforeEach(async () => {
    await leaveTraces()
    await visit.page.getByLabel('Mitä tilaatte?').fill('Kaksi seinäkelloa')
  })

  it('the withdrawal takes effect at once, and only loading anew waits for the visitor', async () => {
    await withdraw()
    await question().waitFor()

    await expect.poll(async () => (await traces()).filter((name) => name !== 'count_open')).toEqual(kept)
    expect(
      await visit.page.evaluate(
        (other) => fetch(`${other}/t/again`).catch(({ name }) => String(name)),
        visit.pages.other,
      ),
    ).toBe('TypeError')
    expect(loads).toBe(0)
    expect(await visit.page.getByRole('alertdialog', { name: fi.reloadText }).count()).toBe(1)
  })

  it('"not yet" leaves the page and its words as they are, until it is left', async () => {
    await withdraw()
    await question().getByRole('button', { name: fi.reloadLater }).click()
    await question().waitFor({ state: 'detached' })

    expect(await visit.page.getByLabel('Mitä tilaatte?').inputValue()).toBe('Kaksi seinäkelloa')
    expect(loads).toBe(0)
    await visit.page.goto(address)
    await expect.poll(traces).toEqual(kept)
  })

  it('Escape is "not yet", and focus goes back to the words', async () => {
    await visit.page.getByLabel('Mitä tilaatte?').focus()
    await withdraw()
    await question().waitFor()

    await visit.page.keyboard.press('Escape')
    await question().waitFor({ state: 'detached' })
    await visit.page.keyboard.type('!')

    expect(await visit.page.getByLabel('Mitä tilaatte?').inputValue()).toContain('!')
    expect(loads).toBe(0)
  })

  it('with the keyboard alone: the question is read first, then "not yet", then "load again"', async () => {
    await withdraw()
    await question().waitFor()

    await visit.page.keyboard.press('Tab')
    await visit.page.keyboard.press('Tab')
    await Promise.all([visit.page.waitForEvent('load'), visit.page.keyboard.press('Enter')])

    await expect.poll(traces).toEqual(kept)
  })

  it('after the settings it comes in their place', async () => {
    await visit.page.locator('evaste-consent #reopen').click()
    await visit.page.locator('evaste-consent #evaste-settings #refuse').click()

    await question().waitFor()
    await visit.page.waitForTimeout(300) // time for the settings to come back, which they must not

    expect(await question().isVisible()).toBe(true)
    expect(await visit.page.locator('evaste-consent #evaste-settings').count()).toBe(0)
  })
})

it('holds on the next page although the code that keeps it never came', async () => {
  await visit.page.reload()
  await visit.page.waitForFunction(() => window.evaste.allows('counter'))
  await visit.page.route('**/evaste-keeper.js', (route) => route.abort())

  await visit.page.evaluate(() => void window.evaste.withdraw('analytics'))
  await visit.page.reload()
  await visit.page.evaluate(() => window.evaste.ready)

  expect(await visit.page.evaluate(() => [window.evaste.allows('counter'), window.evaste.asked])).toEqual([
    false,
    ['analytics'],
  ])
})
