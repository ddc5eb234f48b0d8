import { beforeEach, describe, expect, it } from 'vitest'
import type { DeclarationFile, ServiceDetails } from '../../src/declaration/types.js'
import { sealHtml } from '../../src/rewrite.js'
import { tagged } from './tag-page.js'
import { useTagPages } from './tag-visit.js'
import { watchShop } from './watch-shop.js'

const visit = useTagPages()
const { open, order, settle } = visit
let requested: string[]

beforeEach(() => {
  requested = []
  visit.page.on('request', (request) => requested.push(new URL(request.url()).pathname))
})

const GUARD = '/evaste/evaste-guard.js'
const [service] = watchShop.services as readonly [ServiceDetails]
const plain: ServiceDetails = { ...service, inline: [], trackers: [] }
const declare = (...services: readonly ServiceDetails[]): DeclarationFile => ({ ...watchShop, services })
/** A service whose code the site serves itself, which no policy tells from the site. */
const ownHost = declare(plain, { ...plain, id: 'own', matches: ['*://localhost/own-counter/*'], inline: ['countMe'] })

const withSmallTag = (declaration: DeclarationFile): string =>
  tagged(declaration).replace('/evaste/evaste.js', '/evaste/evaste-sealed.js')
const sealed = (declaration: DeclarationFile, body = '', tag = withSmallTag(declaration)): string =>
  sealHtml(`<html lang="en"><head>${tag}</head><body>${body}`, declaration).html
const problems = (): Promise<readonly string[]> =>
  visit.page.evaluate(() => window.evaste.problems.map(({ code }) => code))
const codeOfItsOwn = `<script>window.order = ['plain']</script><script>countMe = order.push('inline')</script>
  <script>fetch('/own-counter/1').then(() => order.push('sent'), () => order.push('refused'))</script>`

describe('the script of a sealed page', () => {
  it('loads no guard where the policy holds everything, before and after consent', async () => {
    await open(sealed(declare(plain), `<script src="${visit.pages.other}/t/counter.js"></script>`))
    await visit.page.locator('evaste-consent #accept').click()

    await expect.poll(order).toEqual(['counter'])

    expect(requested).not.toContain(GUARD)
  })

  it('holds what the page’s own code stores, without the guard', async () => {
    const declaration = declare({
      ...plain,
      trackers: [{ name: 'count_*' }, { name: 'count_*', type: 'local-storage' }],
    })

    await open(
      sealed(
        declaration,
        `<script>document.cookie = 'count_me=1'; localStorage.count_me = 1; localStorage.cart = 1</script>`,
      ),
    )

    expect(await visit.page.evaluate(() => document.cookie + Object.keys(localStorage).join())).toBe('cart')
    expect(requested).not.toContain(GUARD)
  })

  it('brings the guard before the next script, where the policy cannot tell a service from the site', async () => {
    await open(sealed(ownHost, codeOfItsOwn))
    await expect.poll(order).toEqual(['plain', 'refused'])
    await settle()

    expect(await order()).toEqual(['plain', 'refused'])
    expect(requested).toContain(GUARD)
    expect(await problems()).toEqual([])
  })

  it.each([
    ['a nonce', "script-src 'nonce-abc'", ' nonce="abc"'],
    ['Trusted Types', "require-trusted-types-for 'script'; trusted-types evaste", ''],
  ])('does so under a policy with %s', async (_, policy, attribute) => {
    const tag = withSmallTag(ownHost).replace('<script src', `<script${attribute} src`)
    const body = codeOfItsOwn.replaceAll('<script', `<script${attribute}`)

    await open(sealed(ownHost, body, tag), { 'content-security-policy': policy })
    await expect.poll(order).toEqual(['plain', 'refused'])
    await settle()

    expect(await order()).toEqual(['plain', 'refused'])
  })

  it('holds at once what is withdrawn, where nothing waited before', async () => {
    const declaration = declare(plain)
    await open(sealed(declaration))
    await visit.page.locator('evaste-consent #accept').click()
    await visit.page.waitForFunction(() => window.evaste?.decision && window.evaste.allows('analytics'))
    await settle()

    // The page loads again soon: what has become of the call is noted where the next page finds it.
    await visit.page.evaluate((other) => {
      window.evaste.withdraw('analytics')
      const note = (outcome: string) => (): void => sessionStorage.setItem('outcome', outcome)
      void fetch(`${other}/t/late`).then(note('sent'), note('refused'))
    }, visit.pages.other)

    await visit.page.waitForFunction(() => sessionStorage.getItem('outcome') === 'refused')
    expect(visit.pages.asked).not.toContain('/t/late')
  })
})

describe('where the guard does not load', () => {
  beforeEach(() => visit.page.route(`**${GUARD}`, (route) => route.abort()))

  it('the page stays sealed, and a problem says so', async () => {
    await open(sealed(ownHost, `<img alt="" src="${visit.pages.other}/t/pixel.gif">`))

    await expect.poll(problems).toEqual(['chunk-missing'])

    expect(visit.pages.asked).toEqual([])
  })

  it('and the page turns out not to be sealed, a policy holds what comes from then on', async () => {
    await open(`<html lang="en"><head>${withSmallTag(declare(plain)).replace('js"', 'js" data-sealed')}</head><body>`)
    await expect.poll(problems).toContain('chunk-missing')

    await visit.page.evaluate((other) => fetch(`${other}/t/late`).catch(() => undefined), visit.pages.other)

    expect(visit.pages.asked).toEqual([])
  })
})
