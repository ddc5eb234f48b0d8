import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import type { DeclarationFile } from '../../src/declaration/types.js'
import { sealHtml } from '../../src/rewrite.js'
import { copyService } from '../../src/tools/add/copy-service.js'
import { findService } from '../../src/tools/catalogue/find-service.js'
import { launchChromium } from './launch.js'
import { type MadeUpSite, serveMadeUp } from './scan-site-server.js'
import { playVendors, type VendorSnippet, vendorSnippets } from './vendor-snippets.js'

/** Scripts in the HTML, inline loaders and a frame; two of one host; cookies, and keys in the local storage. */
const TEN = [
  'google-analytics',
  'google-tag-manager',
  'meta-pixel',
  'microsoft-clarity',
  'linkedin-insight',
  'tiktok-pixel',
  'hotjar',
  'mixpanel',
  'klaviyo',
  'youtube',
]
const vendors = vendorSnippets.filter(({ service }) => TEN.includes(service))
const copies = vendors.map(({ service }) => copyService(findService(service), ['en']))
const declaration: DeclarationFile = {
  format: 1,
  site: 'ten-vendors',
  languages: ['en'],
  controller: { name: 'Kulmaleipomo Oy' },
  notice: { url: '/privacy' },
  purposes: [...new Set(copies.map(({ service }) => service.purpose))] as DeclarationFile['purposes'],
  recipients: [...new Map(copies.flatMap(({ recipient }) => (recipient ? [[recipient.id, recipient]] : []))).values()],
  services: copies.map(({ service }) => service),
}
const { html: PAGE } = sealHtml(
  `<!doctype html><html lang="en"><head><title>Corner Bakery</title><link rel="icon" href="data:,">
<script type="application/json" id="evaste-declaration">${JSON.stringify(declaration).replaceAll('<', '\\u003c')}</script>
<script src="/evaste/evaste.js"></script></head><body>${vendors.map(({ html }) => html).join('\n')}`,
  declaration,
)

let site: MadeUpSite
let browser: Browser
let context: BrowserContext
let page: Page
/** Addresses of vendors that the present page asked for. */
let asked: string[]

beforeAll(async () => {
  const names = (await readdir('dist/site')).filter((name) => name.endsWith('.js'))
  const files = new Map(await Promise.all(names.map(async (name) => [name, await readScript(name)] as const)))
  site = await serveMadeUp((_, path) => {
    if (path === '/') return { body: PAGE }
    const code = files.get(path.replace('/evaste/', ''))
    return code === undefined ? null : { type: 'text/javascript', body: code }
  })
  browser = await launchChromium()
  context = await browser.newContext()
  asked = (await playVendors(context)) as string[]
  page = await context.newPage()
  await page.goto(site.origin)
  await page.evaluate(() => window.evaste.ready)
})
afterAll(async () => {
  await browser.close()
  await site.close()
})

const readScript = (name: string): Promise<string> => readFile(join('dist/site', name), 'utf8')

/** What vendors have stored on the site. */
async function storedNow(): Promise<readonly string[]> {
  const keys = await page.evaluate(() => Object.keys(localStorage).filter((key) => !key.startsWith('evaste:')))
  const cookies = (await context.cookies()).map(({ name }) => name).filter((name) => name !== 'evaste')
  return [...cookies, ...keys].sort()
}

/** Allows these services and no other, and waits for the page that this loads. */
async function allowOnly(services: readonly string[]): Promise<void> {
  asked.length = 0
  const loaded = page.waitForEvent('load')
  await page.evaluate(
    (choices) => void window.evaste.decide(choices),
    Object.fromEntries(vendors.map(({ service }) => [service, services.includes(service)])),
  )
  await loaded
  await page.evaluate(() => window.evaste.ready)
}

/** What a vendor leaves when it runs. */
const leaves = ({ cookies, stored = [] }: VendorSnippet): readonly string[] => [...cookies, ...stored].sort()
const urlsOf = (services: readonly string[]): readonly string[] =>
  vendors.filter(({ service }) => services.includes(service)).map(({ url }) => url)

it('each of ten vendors runs when it alone is allowed; the one before has stopped, and its cookies and keys are erased', async () => {
  expect(asked).toEqual([])
  expect(await storedNow()).toEqual([])

  for (const vendor of vendors) {
    await allowOnly([vendor.service])

    await vi.waitFor(async () => expect(await storedNow(), vendor.service).toEqual(leaves(vendor)), { timeout: 20_000 })
    expect.soft([...asked], vendor.service).toEqual([vendor.url])
  }
}, 240_000)

it('all of them run together, and after a withdrawal of everything none, without a trace', async () => {
  await allowOnly(TEN)
  const all = vendors.flatMap(leaves).sort()
  await vi.waitFor(async () => expect(await storedNow()).toEqual(all), { timeout: 20_000 })
  await expect.poll(() => [...asked].sort()).toEqual([...urlsOf(TEN)].sort())

  await allowOnly([])

  await expect.poll(storedNow).toEqual([])
  expect(asked).toEqual([])
})
