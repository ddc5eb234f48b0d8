import { beforeEach, expect, it } from 'vitest'
import { allowedByCookie, contentSecurityPolicy, importMap } from '../../src/rewrite.js'
import { tagged } from './tag-page.js'
import { useTagPages } from './tag-visit.js'
import { watchShop } from './watch-shop.js'

let loads: number

const visit = useTagPages()
const { order, settle } = visit
beforeEach(async () => {
  loads = 0
  visit.page.on('load', () => loads++)
})

const body = (): string =>
  `<script src="${visit.pages.other}/t/counter.js"></script><script src="${visit.pages.other}/ads/advertiser.js"></script>`
/** As the shop's server does it: the policy for what this visitor's cookie allows. */
const strict = (cookies: string): Record<string, string> => ({
  'content-security-policy': contentSecurityPolicy(watchShop, allowedByCookie(watchShop, cookies)),
})
const answer = (id: 'accept' | 'refuse'): Promise<void> => visit.page.locator(`evaste-consent #${id}`).click()

it('under a policy of the server’s not even a request is made before consent, and after it the page loads anew', async () => {
  await visit.page.goto(visit.pages.serve(`<head>${tagged(watchShop)}</head><body>${body()}`, strict))
  await settle()
  expect(visit.pages.asked).toEqual([])

  await answer('accept')

  await expect.poll(order).toEqual(['counter', 'advertiser'])
  await expect.poll(() => loads).toBe(2)
  await visit.page.reload()
  await expect.poll(order).toEqual(['counter', 'advertiser'])
  await settle()
  expect(await order()).toEqual(['counter', 'advertiser'])
  expect(loads).toBe(3)
})

it('a refusal has nothing to load anew for', async () => {
  await visit.page.goto(visit.pages.serve(`<head>${tagged(watchShop)}</head><body>${body()}`, strict))

  await answer('refuse')
  await settle()

  expect(loads).toBe(1)
  expect(visit.pages.asked).toEqual([])
})

it('a policy that never lets in what is allowed has the page load anew once, and not for ever', async () => {
  await visit.page.goto(
    visit.pages.serve(`<head>${tagged(watchShop)}</head><body>${body()}`, {
      'content-security-policy': contentSecurityPolicy(watchShop, 'none'),
    }),
  )

  await answer('accept')
  await expect.poll(() => loads).toBe(2)
  await settle()

  expect(loads).toBe(2)
})

it('a policy that only reports, or refuses what nobody has allowed, is none of ours', async () => {
  await visit.page.goto(
    visit.pages.serve(`<head>${tagged(watchShop)}</head><body>${body()}<img src="http://unknown.localhost/a.gif">`, {
      'content-security-policy-report-only': contentSecurityPolicy(watchShop, 'none'),
      'content-security-policy': contentSecurityPolicy(watchShop, 'all'),
    }),
  )

  await answer('accept')
  await expect.poll(order).toEqual(['counter', 'advertiser'])
  await visit.page.evaluate(() =>
    document.body.append(Object.assign(new Image(), { src: 'http://unknown.localhost/b.gif' })),
  )
  await settle()

  expect(loads).toBe(1)
})

it('an import map that leads what is allowed nowhere gives way to the next page’s', async () => {
  const imports = `<script type="module">import('${visit.pages.other}/t/imported.js').catch(() => undefined)</script>`
  // An import map knows no wildcards: the port is written out.
  const [counter] = watchShop.services
  const mapped = { ...watchShop, services: [{ ...counter!, matches: [`${visit.pages.other}/t/*`] }] }
  const address = visit.pages.serve((cookies) => {
    const map = importMap(mapped, allowedByCookie(mapped, cookies))
    return `<head><script type="importmap">${map}</script>${tagged(mapped)}</head><body>${imports}`
  })
  await visit.page.goto(address)
  await settle()
  expect(visit.pages.asked).toEqual([])

  await answer('accept')

  await expect.poll(order).toEqual(['imported'])
  await expect.poll(() => loads).toBe(2)
  await settle()
  expect(loads).toBe(2)
})
