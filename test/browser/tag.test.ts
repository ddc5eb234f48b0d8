import { beforeEach, describe, expect, it } from 'vitest'
import type { DeclarationFile } from '../../src/declaration/types.js'
import { decidedCookie } from '../../src/testing.js'
import { tagged } from './tag-page.js'
import { useTagPages } from './tag-visit.js'
import { watchShop } from './watch-shop.js'

const DAY_MS = 24 * 3600 * 1000

const visit = useTagPages()
const { open, order, settle } = visit
const ownErrors = (): readonly string[] => visit.errors.filter((error) => error.startsWith('evaste:'))
const part = (id: string) => visit.page.locator(`evaste-consent #${id}`)
const status = (id: string): Promise<string> => visit.page.evaluate((purpose) => window.evaste.status(purpose), id)

/** The shop's front page: the counter in its head, the advertiser in its body. */
const frontPage = (declaration: DeclarationFile = watchShop): string => `<head>${tagged(declaration)}
  <script src="${visit.pages.other}/t/counter.js"></script></head>
  <body><p>Clocks and watches</p><script src="${visit.pages.other}/ads/advertiser.js"></script>`

/** The visitor has been here before. */
async function decideBefore(choices: Parameters<typeof decidedCookie>[1]): Promise<void> {
  await visit.context.addCookies([{ ...decidedCookie(watchShop, choices), domain: 'localhost' }])
}

describe('a tag that does not stand where it must', () => {
  const counter = (): string => `<script src="${visit.pages.other}/t/counter.js"></script>`
  const inline = `<script type="application/json" id="evaste-declaration">${JSON.stringify(watchShop)}</script>`

  const tag = (attribute = ''): string => `${inline}<script ${attribute} src="/evaste/evaste.js"></script>`

  it.each([
    ['after a script that the declaration names', () => counter() + tag()],
    ['with defer', () => tag('defer') + counter()],
    ['as a module', () => tag('type="module"') + counter()],
  ])('%s says so, and names what had started', async (_, head) => {
    await open(`<head>${head()}</head><body><p>Clocks and watches</p>`)
    await expect.poll(() => ownErrors().length).toBe(1)

    await expect.poll(order).toEqual(['counter'])
    expect(ownErrors()[0]).toContain('first in <head>')
    expect(ownErrors()[0]).toContain(`${visit.pages.other}/t/counter.js`)
  })

  it('with async says so, whether anything had started by then or not', async () => {
    await open(`<head>${tag('async')}${counter()}</head><body><p>Clocks and watches</p>`)
    await expect.poll(() => ownErrors().length).toBe(1)

    expect(ownErrors()[0]).toContain('first in <head>, not async')
    expect(ownErrors()[0]?.includes('/t/counter.js')).toBe((await order()).includes('counter'))
  })

  it('first in the head says nothing', async () => {
    await open(frontPage())
    await part('evaste-banner').waitFor()

    expect(visit.errors).toEqual([])
  })
})

describe('a declaration that cannot be had', () => {
  it('holds everything from other sites, leaves the page alone, and says once what and where', async () => {
    await open(`<head><script src="/evaste/evaste.js" data-declaration="/missing.json"></script>
      <script src="${visit.pages.other}/t/counter.js"></script><script>document.title = 'own code runs'</script></head>
      <body><p>Clocks and watches</p><img alt="" src="${visit.pages.other}/elsewhere.gif">`)
    await settle()

    expect(await order()).toEqual([])
    expect(await visit.page.title()).toBe('own code runs')
    expect(await visit.page.locator('img').getAttribute('src')).toBe(null)
    await expect.poll(ownErrors).toHaveLength(1)
    expect(ownErrors()[0]).toContain(`${visit.pages.origin}/missing.json`)
    expect(await visit.page.evaluate(() => window.evaste.allows('analytics'))).toBe(false)
  })
})

describe('what the device keeps', () => {
  it.each([
    ['is no JSON', '%7Bformat%3A1'],
    ['is of a format to come', encodeURIComponent(JSON.stringify({ format: 2, site: 'watch-shop' }))],
    [
      'allows what it cannot name a decision for',
      encodeURIComponent(JSON.stringify({ format: 1, site: 'watch-shop', choices: { analytics: 'given' } })),
    ],
  ])('and %s allows nothing, and the visitor is asked', async (_, value) => {
    await visit.context.addCookies([{ name: 'evaste', value, domain: 'localhost', path: '/' }])

    await open(frontPage())
    await part('evaste-banner').waitFor()

    expect(await order()).toEqual([])
    await part('accept').click()
    await expect.poll(order).toEqual(['counter', 'advertiser'])
    expect(visit.errors).toEqual([])
  })

  it('lets a page start decided, for a site owner’s own tests', async () => {
    await decideBefore({ analytics: true })

    await open(frontPage())
    await expect.poll(order).toEqual(['counter'])
    await settle()

    expect(await order()).toEqual(['counter'])
    expect(await visit.page.locator('evaste-consent #evaste-banner').count()).toBe(0)
    expect(await status('marketing')).toBe('refused')
    expect(visit.errors).toEqual([])
  })

  it.each([['all', 'expired'] as const, ['none', 'requested'] as const])(
    'counts no longer when its validity is over: %s was answered',
    async (answer, becomes) => {
      const cookie = decidedCookie(watchShop, answer, new Date(Date.now() - 200 * DAY_MS))
      // As the page keeps it: thirty days longer than it counts.
      const expires = Math.floor((Date.now() + DAY_MS) / 1000)
      await visit.context.addCookies([{ ...cookie, expires, domain: 'localhost' }])

      await open(frontPage())
      await part('evaste-banner').waitFor()

      expect(await order()).toEqual([])
      expect(await status('analytics')).toBe(becomes)
    },
  )

  it('counts for all but the purpose that something material was added to', async () => {
    await decideBefore('all')
    const { services, ...rest } = watchShop
    const newcomer = {
      id: 'exchange',
      name: 'Ad exchange',
      purpose: 'marketing',
      matches: ['*://other.localhost/x/*'],
    }

    await open(frontPage({ ...rest, services: [...services, newcomer] }))
    await part('evaste-banner').waitFor()

    await expect.poll(order).toEqual(['counter'])
    expect(await visit.page.evaluate(() => window.evaste.asked)).toEqual(['marketing'])
    expect(await part('evaste-banner').locator('[part=purpose]').count()).toBe(1)

    await part('refuse').click()
    await part('evaste-banner').waitFor({ state: 'detached' })
    const choices = await visit.page.evaluate(() => window.evaste.decision?.choices)
    expect(choices?.analytics).toBe('given')
    expect(['refused', 'withdrawn']).toContain(choices?.marketing)
    // No visitor leaves in the few milliseconds that keeping may take.
    const isKept = () => document.cookie.includes(window.evaste.decision?.decisionId ?? 'nothing decided')
    await expect.poll(() => visit.page.evaluate(isKept)).toBe(true)
    await visit.page.reload()
    await expect.poll(order).toEqual(['counter'])
    await settle()
    expect(await order()).toEqual(['counter'])
    expect(await visit.page.locator('evaste-consent #evaste-banner').count()).toBe(0)
  })

  it('counts on where only words have changed', async () => {
    await decideBefore('all')
    const texts = { en: { title: 'Cookies in our shop' } }

    await open(frontPage({ ...watchShop, version: '2', texts }))
    await expect.poll(order).toEqual(['counter', 'advertiser'])
    await settle()

    expect(await order()).toEqual(['counter', 'advertiser'])
    expect(await visit.page.locator('evaste-consent #evaste-banner').count()).toBe(0)
  })
})

it('a site that does not enforce lets everything run, and tells what it would have held', async () => {
  await open(frontPage({ ...watchShop, consent: { enforce: false } }))
  await expect.poll(order).toEqual(['counter', 'advertiser'])

  const held = () => visit.page.evaluate(() => window.evaste.held.map(({ services, kind }) => ({ services, kind })))

  await expect.poll(held).toEqual([
    { services: ['counter'], kind: 'reported' },
    { services: ['advertiser'], kind: 'reported' },
  ])
})

describe('a browser with Global Privacy Control', () => {
  beforeEach(() =>
    visit.page.addInitScript(() =>
      Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', { get: () => true }),
    ),
  )

  it('has refused marketing before any question, and analytics is still asked', async () => {
    await open(frontPage())
    await part('evaste-banner').waitFor()

    expect([await status('marketing'), await status('analytics')]).toEqual(['refused', 'requested'])
    expect(await visit.page.evaluate(() => window.evaste.decision)).toBe(null)
  })

  it('is not overruled by a script that accepts everything', async () => {
    await open(frontPage())
    await part('evaste-banner').waitFor()

    await visit.page.evaluate(() => window.evaste.acceptAll())

    await expect.poll(order).toEqual(['counter'])
    await settle()
    expect(await order()).toEqual(['counter'])
    expect(await status('marketing')).toBe('refused')
  })

  it('is overruled by a person who accepts everything, and the decision says that it was on', async () => {
    await open(frontPage())

    await part('accept').click()

    await expect.poll(order).toEqual(['counter', 'advertiser'])
    expect(await visit.page.evaluate(() => window.evaste.decision)).toMatchObject({ gpc: true, trusted: true })
  })

  it('means nothing where the site says that it does', async () => {
    await open(frontPage({ ...watchShop, consent: { gpc: 'ignore' } }))
    await part('evaste-banner').waitFor()

    expect(await status('marketing')).toBe('requested')
  })
})

it('a click by a script counts, and is recorded as one', async () => {
  await open(frontPage())
  await part('accept').waitFor()

  await visit.page.evaluate(() =>
    document.querySelector('evaste-consent')?.shadowRoot?.querySelector<HTMLElement>('#accept')?.click(),
  )

  await expect.poll(order).toEqual(['counter', 'advertiser'])
  expect(await visit.page.evaluate(() => window.evaste.decision)).toMatchObject({ source: 'banner', trusted: false })
})
