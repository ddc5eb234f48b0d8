import { setTimeout as wait } from 'node:timers/promises'
import type { Request } from 'playwright-core'
import { beforeEach, describe, expect, it } from 'vitest'
import type { DeclarationFile } from '../../src/declaration/types.js'
import { sealHtml } from '../../src/rewrite.js'
import { decidedCookie } from '../../src/testing.js'
import { tagged } from './tag-page.js'
import { useTagPages } from './tag-visit.js'
import { watchShop } from './watch-shop.js'

const visit = useTagPages()
const { order, settle, open } = visit
let loads: number

beforeEach(() => {
  loads = 0
  visit.page.on('load', () => loads++)
})

/** Two trackers of two purposes and a picture, as their vendors give them. */
const trackers = (): string => `<script src="${visit.pages.other}/t/counter.js"></script>
  <script src="${visit.pages.other}/ads/advertiser.js"></script><img alt="" src="${visit.pages.other}/t/pixel.gif">`
const sealed = (declaration: DeclarationFile, head = '', body = trackers()): string =>
  sealHtml(`<html lang="en"><head>${tagged(declaration)}${head}</head><body>${body}`, declaration).html
const answer = (id: 'accept' | 'refuse'): Promise<void> => visit.page.locator(`evaste-consent #${id}`).click()
const problems = (): Promise<readonly string[]> =>
  visit.page.evaluate(() => window.evaste.problems.map(({ code }) => code))

/** The shop without anything that only the guard could hold. */
const plainShop: DeclarationFile = {
  ...watchShop,
  services: watchShop.services.map(({ inline: _, trackers: __, ...service }) => service),
}

describe('before an answer', () => {
  it('nothing leaves a sealed page, and its own files load', async () => {
    await open(sealed(watchShop, '<script src="/evaste/evaste-worker.js"></script>'))
    await visit.page.locator('evaste-consent #accept').waitFor()
    await settle()

    expect(visit.pages.asked).toEqual([])
  })

  it('nothing leaves where the script is missing, broken, or not run', async () => {
    for (const tag of ['/evaste/missing-evaste.js', 'data:text/javascript,('])
      await open(sealed(watchShop).replace('src="/evaste/evaste-sealed.js"', `src="${tag}"`))
    await settle()

    expect(visit.pages.asked).toEqual([])
  })

  it('nothing leaves where the declaration cannot be read', async () => {
    await open(sealed(watchShop).replace('"format":1', '"format":2'))
    await settle()

    expect(visit.pages.asked).toEqual([])
    await expect.poll(problems).toEqual(['declaration-unreadable', 'declaration-warning'])
  })

  it('no function of the page is patched where a policy tells everything apart', async () => {
    const read = `<script>window.own = ${NAMED}</script>`
    await open(`<head>${read}${sealed(plainShop).replace('<html lang="en"><head>', '')}`)

    expect(await visit.page.evaluate(`(${NAMED}).filter((one, at) => one !== own[at]).length`)).toBe(0)
  })

  it('what a policy cannot tell apart is held by the guard', async () => {
    const ownHost = {
      ...watchShop.services[0]!,
      id: 'own',
      matches: ['*://localhost/own-counter/*'],
      inline: ['countMe'],
    }
    const declaration = { ...watchShop, services: [...watchShop.services, ownHost] }
    await open(
      sealed(
        declaration,
        '',
        `<script>window.order = []; order.push('plain')</script><script>countMe = order.push('inline')</script>
         <script>document.cookie = 'count_me=1'; localStorage.count_me = 1
         fetch('/own-counter/1').catch(() => order.push('refused'))</script>`,
      ),
    )
    await expect.poll(order).toEqual(['plain', 'refused'])
    await settle()

    expect(await order()).toEqual(['plain', 'refused'])
    expect(await visit.page.evaluate(() => document.cookie + Object.keys(localStorage).join())).not.toContain(
      'count_me',
    )
  })
})

/** What evaste patches in a page that is not sealed, by identity. */
const NAMED = `[fetch, XMLHttpRequest, WebSocket, Worker, Image, RTCPeerConnection, Node.prototype.appendChild,
  Element.prototype.setAttribute, Element.prototype.attachShadow, document.createElement, document.write,
  Navigator.prototype.sendBeacon, Storage.prototype.setItem, ...[[Document.prototype, 'cookie'], [window, 'localStorage'],
  [Element.prototype, 'innerHTML'], [HTMLScriptElement.prototype, 'src'], [HTMLIFrameElement.prototype, 'contentWindow'],
  [Node.prototype, 'textContent']].flatMap(([target, name]) => { const { get, set } = Object.getOwnPropertyDescriptor(target, name)
  return [get, set] })]`

describe('after an answer', () => {
  it('the page reloads once, and everything is there, on the next page too', async () => {
    await open(sealed(watchShop))

    await answer('accept')

    await expect.poll(order).toEqual(['counter', 'advertiser'])
    await expect.poll(() => loads).toBe(2)
    await visit.page.reload()
    await expect.poll(order).toEqual(['counter', 'advertiser'])
    await settle()
    expect(await order()).toEqual(['counter', 'advertiser'])
    expect(loads).toBe(3)
    expect(await visit.page.locator('meta[http-equiv]').count()).toBe(0)
  })

  it('the page’s own code that waits for a service starts it after the reload, and has tried nothing before', async () => {
    const own = `<script>
      const start = () => document.head.append(Object.assign(document.createElement('script'),
        { src: '${visit.pages.other}/t/counter.js', onerror: () => console.error('refused') }))
      evaste.whenAllowed('counter').then(start)
      document.addEventListener('evaste-decided', () => evaste.allows('counter') && start())
    </script>`
    await open(sealed(watchShop, own, ''))

    await answer('accept')

    await expect.poll(order).toEqual(['counter'])
    await expect.poll(() => loads).toBe(2)
    await settle()
    expect([loads, visit.errors]).toEqual([2, []])
  })

  it('a visitor who has followed a link at once is not taken back', async () => {
    await open(sealed(watchShop))
    await visit.page.route('**/slow', async (route) => {
      await wait(1500)
      await route.fulfill({ body: 'There' })
    })

    await settle()
    await visit.page.evaluate(() => {
      document.querySelector('evaste-consent')?.shadowRoot?.querySelector<HTMLElement>('#accept')?.click()
      setTimeout(() => (location.href = '/slow'))
    })

    await visit.page.waitForURL('**/slow')
    await expect.poll(() => visit.page.textContent('body')).toBe('There')
  })

  it('a refusal reloads nothing, now or later', async () => {
    await open(sealed(watchShop))

    await answer('refuse')
    await settle()
    await visit.page.reload()
    await settle()

    await expect.poll(() => loads).toBe(2)
    expect(visit.pages.asked).toEqual([])
  })

  it('consent to one purpose lets in that one alone', async () => {
    await open(sealed(watchShop))

    await visit.page.evaluate(() => window.evaste.decide({ analytics: true }))

    await expect.poll(order).toEqual(['counter'])
    await expect.poll(() => visit.pages.asked.toSorted()).toEqual(['/t/counter.js', '/t/pixel.gif'])
    await settle()
    expect(visit.pages.asked.toSorted()).toEqual(['/t/counter.js', '/t/pixel.gif'])
    expect(loads).toBe(2)
  })

  it('an expired answer lets in nothing', async () => {
    await open(sealed(watchShop))
    await answer('accept')
    await expect.poll(order).toEqual(['counter', 'advertiser'])
    visit.pages.asked.length = 0

    await visit.page.clock.setFixedTime(Date.now() + 200 * 24 * 3600 * 1000)
    await visit.page.reload()
    await settle()

    expect(visit.pages.asked).toEqual([])
  })

  it('a withdrawal closes the page again', async () => {
    await open(sealed(watchShop))
    await answer('accept')
    await expect.poll(order).toEqual(['counter', 'advertiser'])
    visit.pages.asked.length = 0

    await visit.page.evaluate(() => void window.evaste.withdraw('analytics'))
    await expect.poll(() => loads).toBe(3)
    await expect.poll(() => visit.pages.asked).toEqual(['/ads/advertiser.js'])
    await settle()

    expect(visit.pages.asked).toEqual(['/ads/advertiser.js'])
  })

  it('where something is written the visitor is asked first, and then the page stays as it is', async () => {
    await open(sealed(watchShop, '', `<textarea></textarea>${trackers()}`))
    await visit.page.locator('textarea').fill('A clock that stands still')

    await answer('accept')
    await visit.page.locator('evaste-consent #later').click()
    await settle()
    await visit.page.evaluate((other) => fetch(`${other}/t/more`).catch(() => undefined), visit.pages.other)
    await settle()

    expect([loads, visit.pages.asked]).toEqual([1, []])
    await expect.poll(() => visit.page.locator('evaste-consent #later').count()).toBe(0)
  })

  it('a page that another tab, or the way back, finds with an older answer reloads', async () => {
    const address = visit.pages.serve(sealed(watchShop))
    await visit.page.goto(address)
    const tab = await visit.context.newPage()
    await tab.goto(address)

    await tab.locator('evaste-consent #accept').click()

    await expect.poll(order).toEqual(['counter', 'advertiser'])
  })

  it('with undeclared hosts held, the policy that lets in what is given stays', async () => {
    const declaration: DeclarationFile = { ...watchShop, consent: { undeclared: 'hold' } }
    await open(sealed(declaration, '', `${trackers()}<img alt="" src="${visit.pages.other}/unknown.gif">`))

    await answer('accept')
    await expect.poll(order).toEqual(['counter', 'advertiser'])
    await settle()

    expect(visit.pages.asked).not.toContain('/unknown.gif')
    expect(await visit.page.locator('meta[http-equiv]').count()).toBe(1)
  })

  it('what the policy stops is reported once, after the answer and without cookies, where the declaration says why', async () => {
    const register = { url: '/evaste-register', reports: 'necessary' }
    const reports: Request[] = []
    visit.page.on('request', (request) => void (request.url().endsWith('/reports') && reports.push(request)))
    await open(sealed({ ...watchShop, register }))
    await visit.page.locator('evaste-consent #refuse').waitFor()
    await settle()
    expect(reports).toEqual([])

    await answer('refuse')

    await expect.poll(() => reports.length).toBe(1)
    expect(reports[0]?.postDataJSON()).toEqual({ stopped: ['other.localhost'], undeclared: [] })
    expect(await reports[0]?.allHeaders()).not.toHaveProperty('cookie')
  })

  it('a declaration that only reports seals nothing', async () => {
    await open(sealed(watchShop).replace('"format":1', '"consent":{"enforce":false},"format":1'))

    await expect.poll(order).toEqual(['counter', 'advertiser'])
  })
})

describe('an embed shown once', () => {
  const films: DeclarationFile = {
    ...plainShop,
    services: [{ id: 'films', name: 'Films', purpose: 'marketing', matches: ['other.localhost'], embed: {} }],
  }
  const embed = (): string =>
    `<evaste-embed service="films"><template><iframe title="Film" src="${visit.pages.other}/film"></iframe></template></evaste-embed>`

  it('reloads the page once, and is there for this view of it alone', async () => {
    await open(sealed(films, '', embed()))
    await visit.page.locator('evaste-embed #once').click()

    await expect.poll(() => visit.pages.asked).toEqual(['/film'])
    await expect.poll(() => loads).toBe(2)
    expect(await visit.page.evaluate(() => window.evaste.decision)).toBeNull()

    visit.pages.asked.length = 0
    await visit.page.reload()
    await visit.page.locator('evaste-embed #once').waitFor()
    await settle()
    expect(visit.pages.asked).toEqual([])
  })

  it('asks first where something is written, and shows nothing until then', async () => {
    await open(sealed(films, '', `<textarea></textarea>${embed()}`))
    await visit.page.locator('textarea').fill('A clock')

    await visit.page.locator('evaste-embed #once').click()
    await visit.page.locator('evaste-consent #later').click()
    await settle()
    await visit.page.reload()
    await settle()

    expect(visit.pages.asked).toEqual([])
  })
})

describe('a seal that is not whole', () => {
  const line = /<template><svg>[^\n]*<\/template>/

  it('without the policy line the guard holds everything, and the console says so', async () => {
    await open(sealed(watchShop).replace(line, ''))
    await settle()

    expect(await order()).toEqual([])
    await expect.poll(problems).toContain('broken-seal')
    await expect.poll(() => visit.page.evaluate(() => window.evaste.held.length)).toBe(3)
  })

  it.each([
    ['the line’s end', (html: string) => html.replace('"></template>', '">')],
    ['both ends', (html: string) => html.replaceAll('</template>', '')],
  ])('without %s the page is still there for who has consented, closed', async (_, change) => {
    await visit.context.addCookies([{ ...decidedCookie(watchShop, 'all'), domain: 'localhost' }])
    await open(change(sealed(watchShop, '', `<p>Clocks</p>${trackers()}`)))

    await expect.poll(problems).toContain('broken-seal')
    await settle()
    expect(visit.pages.asked).toEqual([])
  })

  it('without the line the page is still there for who has consented', async () => {
    await visit.context.addCookies([{ ...decidedCookie(watchShop, 'all'), domain: 'localhost' }])
    await open(sealed(watchShop, '', `<p>Clocks</p>${trackers()}`).replace(line, ''))

    await visit.page.getByText('Clocks').waitFor()
    await expect.poll(problems).toContain('broken-seal')
  })

  it('a stray </template> hurts nothing', async () => {
    await open(sealed(watchShop, '', `</template><p>Clocks</p></template>`))

    await expect.poll(() => visit.page.getByText('Clocks').count()).toBe(1)
  })
})

describe('pages of every kind', () => {
  const accepted = () => visit.context.addCookies([{ ...decidedCookie(watchShop, 'all'), domain: 'localhost' }])
  /** Opens a document as it is written, of whatever type. */
  const openRaw = (body: string, headers: Readonly<Record<string, string>>): Promise<unknown> =>
    open(body, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store', ...headers })

  it.each([
    ['without a doctype', (html: string) => html, {}],
    ['with a base', (html: string) => html.replace('</head>', '<base href="/elsewhere/"></head>'), {}],
    ['in another language', (html: string) => html.replace('lang="en"', 'lang="fi"'), {}],
    ['from a cache', (html: string) => html, { 'cache-control': 'public, max-age=600' }],
    [
      'with nonces and Trusted Types',
      (html: string) => html.replaceAll('<script', '<script nonce="n"'),
      {
        'content-security-policy':
          "script-src 'nonce-n' 'strict-dynamic'; require-trusted-types-for 'script'; trusted-types lit-html evaste",
      },
    ],
  ])('works %s', async (_, change, headers) => {
    await openRaw(change(sealed(watchShop)), headers)
    await settle()
    expect(visit.pages.asked).toEqual([])

    await accepted()
    await visit.page.reload()

    await expect.poll(order).toEqual(['counter', 'advertiser'])
    expect(await problems()).toEqual([])
  })

  it('stays closed where Trusted Types do not name evaste, and says why', async () => {
    await accepted()
    await openRaw(sealed(watchShop), {
      'content-security-policy': "require-trusted-types-for 'script'; trusted-types lit-html",
    })
    await settle()

    expect(visit.pages.asked).toEqual([])
    await expect.poll(problems).toContain('broken-seal')
  })

  it('stays closed in XHTML, and says why', async () => {
    await accepted()
    const tag = tagged(watchShop).replace('<script src', '<script data-sealed="" src')
    const policy = `<meta http-equiv="Content-Security-Policy" content="default-src 'self'"/>`
    const image = `<img alt="" src="${visit.pages.other}/t/pixel.gif"/>`
    await openRaw(
      `<html xmlns="http://www.w3.org/1999/xhtml"><head>${tag}${policy}</head><body>${image}</body></html>`,
      {
        'content-type': 'application/xhtml+xml',
      },
    )
    await settle()

    expect(visit.pages.asked).toEqual([])
    await expect.poll(problems).toContain('broken-seal')
  })

  it('the debug panel names what the policy stops, as a line to copy', async () => {
    const page = sealed(watchShop, '', '<img alt="" src="http://pictures.localhost:1/a.png">')
    await visit.page.goto(visit.pages.serve(page, {}, '/debug?evaste-debug'))

    await visit.page.locator('evaste-debug summary').click()

    await visit.page.locator('evaste-debug').getByText('"consent": { "allow": ["pictures.localhost"] }').waitFor()
  })
})

it('markup of others opens nothing: named elements, prototypes, marks for another page', async () => {
  const hostile = `<form name="write"></form><img name="currentScript" alt=""><div id="evaste-declaration">{}</div>
    <template data-sealed></template><meta http-equiv="Content-Security-Policy" content="default-src *">`
  await open(sealed(watchShop, '', hostile + trackers()))
  await visit.page.evaluate(() => {
    const choices = '{"__proto__":{"analytics":"given"},"constructor":"given"}'
    document.cookie = `evaste=${encodeURIComponent(`{"format":1,"site":"watch-shop","consentId":"0123456789abcdef","decisionId":"0123456789abcdef","decidedAt":"${new Date().toISOString()}","choices":${choices},"fingerprints":{}}`)}`
    sessionStorage.setItem('evaste:once', JSON.stringify(['https://elsewhere.example/', 'counter']))
    sessionStorage.setItem('evaste:broken-seal', '<template>')
  })
  await visit.page.reload()
  await settle()

  expect(visit.pages.asked).toEqual([])
})
