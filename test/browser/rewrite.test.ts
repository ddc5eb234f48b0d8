import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import type { DeclarationFile } from '../../src/declaration/types.js'
import { contentSecurityPolicy, importMap, rewriteHtml } from '../../src/rewrite.js'
import { INLINE_MARK, parserVectors } from '../tools/rewrite/parser-vectors.js'
import { launchChromium } from './launch.js'

const TYPES: Readonly<Record<string, string>> = {
  js: 'text/javascript',
  css: 'text/css',
  gif: 'image/gif',
  svg: 'image/svg+xml',
  html: 'text/html',
}
const GIF = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64')

let browser: Browser
let tracker: Server
let shop: Server
let trackerOrigin = ''
let shopOrigin = ''
let html = ''
let policy: string | undefined
let asked: string[] = []
let connections = 0

const listen = async (server: Server): Promise<number> => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return (server.address() as AddressInfo).port
}

beforeAll(async () => {
  tracker = createServer((request, response) => {
    const [, path = '', kind = ''] = /^\/([^?]*?\.(\w+))/.exec(request.url ?? '') ?? []
    asked.push(path)
    response.writeHead(200, {
      'content-type': TYPES[kind] ?? 'application/octet-stream',
      'access-control-allow-origin': '*',
      'cache-control': 'no-store',
    })
    response.end(kind === 'gif' ? GIF : '')
  }).on('connection', () => (connections += 1))
  shop = createServer((request, response) => {
    const isModule = request.url === '/own-module.js'
    if (policy !== undefined) response.setHeader('content-security-policy', policy)
    response.writeHead(200, { 'content-type': isModule ? TYPES.js : 'text/html; charset=utf-8' })
    response.end(isModule ? `import '${trackerOrigin}/static-import.js'` : html)
  })
  trackerOrigin = `http://tracker.localhost:${await listen(tracker)}`
  shopOrigin = `http://shop.localhost:${await listen(shop)}`
  browser = await launchChromium()
})

beforeEach(() => {
  asked = []
  connections = 0
  policy = undefined
})

afterAll(async () => {
  await browser.close()
  for (const server of [tracker, shop]) {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }
})

const declaration = (): DeclarationFile => ({
  format: 1,
  site: 'bicycle-shop',
  languages: ['fi'],
  controller: { name: 'Pyöräliike Oy', email: 'tietosuoja@bicycle-shop.example' },
  notice: { url: '/tietosuoja' },
  purposes: ['necessary', 'analytics'],
  services: [
    {
      id: 'tracker',
      name: 'Tracker',
      purpose: 'analytics',
      matches: [`*://tracker.localhost:${new URL(trackerOrigin).port}/*`],
      inline: [INLINE_MARK],
    },
  ],
})

/** All of them in one page, together with a module of the shop's own that imports from the tracker. */
function pageOfVectors(left: readonly string[] = []): string {
  const [head, body] = [true, undefined].map((where) =>
    parserVectors
      .filter(({ head: stands, path: asks }) => stands === where && !left.includes(asks))
      .map(({ path, html: write }) => write(`${trackerOrigin}/${path}`))
      .join('\n'),
  )
  return `<!doctype html><html><head><meta charset=utf-8><title>Shop</title><link rel=icon href="data:,">
<script>self.trackPixel = () => undefined</script>
<script type="importmap">${importMap(declaration(), 'none')}</script>
<script type=module src="/own-module.js"></script>
${head}</head><body><p class="seen">Bicycles</p>\n${body}\n</body></html>`
}

async function visit(): Promise<Page> {
  const page = await browser.newPage()
  await page.goto(shopOrigin, { waitUntil: 'load' })
  await page.click('#ping')
  return page
}

/** Time for requests that must not happen. */
const quietTime = (page: Page): Promise<void> => page.waitForTimeout(1000)

/** What is never asked for at all in this browser, with or without consent. */
const askedWithoutUs = (): readonly string[] => [...new Set(asked)].sort()

it('markup as a site writes it reaches the tracker before anyone is asked', async () => {
  html = pageOfVectors()

  const page = await visit()

  await expect.poll(() => askedWithoutUs().length).toBeGreaterThan(35)
  await page.close()
})

it('the same markup rewritten asks nothing of the tracker, and does not even connect to it', async () => {
  html = rewriteHtml(pageOfVectors(), declaration()).html

  const page = await visit()
  await quietTime(page)

  expect(asked).toEqual([])
  expect(connections).toBe(0)
  await page.close()
})

it('what was put aside loads again when it is put back', async () => {
  // In a page that stands, `document.write` would replace the page, and the import map still holds imports.
  // Nobody but the browser finds what stands in a closed shadow root.
  const left = ['document-write.js', 'dynamic-import.js', 'inline-module.js', 'closed-shadow-script.js']
  html = pageOfVectors(left)
  const before = await visit()
  await quietTime(before)
  const everything = askedWithoutUs()
  await before.close()
  html = rewriteHtml(pageOfVectors(left), declaration()).html
  const page = await visit()
  await quietTime(page)
  asked = []

  await page.evaluate(putBack)
  await page.click('#ping')

  await expect.poll(() => everything.filter((path) => !asked.includes(path))).toEqual([])
  await page.close()
})

it('the policy alone leaves of the markup as written only what it does not cover', async () => {
  html = pageOfVectors()
  policy = contentSecurityPolicy(declaration(), 'none')

  const page = await visit()
  await quietTime(page)

  expect(askedWithoutUs().filter((path) => path !== 'speculation.html')).toEqual([])
  await page.close()
})

it('the policy after consent lets everything through that was there without it', async () => {
  html = pageOfVectors()
  const free = await visit()
  await quietTime(free)
  const everything = askedWithoutUs()
  await free.close()
  asked = []
  policy = contentSecurityPolicy(declaration(), ['analytics'])

  const page = await visit()

  // Plug-ins stay shut for everyone.
  await expect.poll(() => everything.filter((path) => !asked.includes(path))).toEqual(['embed.html', 'object.html'])
  await page.close()
})

/** Runs in the page: what the written form means, without a guard. */
function putBack(): void {
  const roots: (Document | ShadowRoot)[] = [document]
  for (const root of roots)
    for (const element of root.querySelectorAll('*')) {
      if (element.shadowRoot) roots.push(element.shadowRoot)
      if (!element.hasAttribute('data-evaste-held')) continue
      if (element.getAttribute('type') === 'text/evaste') element.removeAttribute('type')
      element.removeAttribute('data-evaste-held')
      for (const { name, value } of [...element.attributes].filter((one) => one.name.startsWith('data-evaste-'))) {
        element.removeAttribute(name)
        element.setAttribute(name.slice('data-evaste-'.length), value)
      }
      const { parentNode, parentElement, nextSibling } = element
      // A player looks at its sources once.
      if (parentElement instanceof HTMLMediaElement) parentElement.load()
      // An SVG style does not look at its type again by itself in every browser.
      if (!/^(script|style)$/.test(element.localName) || !parentNode) continue
      element.remove()
      parentNode.insertBefore(element, nextSibling)
    }
}
