import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { parseDeclaration } from '../../src/declaration/parse/parse-declaration.js'
import type { DeclarationFile } from '../../src/declaration/types.js'
import { sealHtml } from '../../src/rewrite.js'
import { copyService } from '../../src/tools/add/copy-service.js'
import { findService } from '../../src/tools/catalogue/find-service.js'
import { lintDeclaration } from '../../src/tools/lint/lint-declaration.js'
import { type Finding, severities } from '../../src/tools/lint/finding.js'
import { makeReport, type ScanReport } from '../../src/tools/scan/report/report.js'
import { openScanBrowser, scanQuickly } from './scan-stage.js'
import { type MadeUpSite, serveMadeUp } from './scan-site-server.js'
import { playVendors, vendorSnippets } from './vendor-snippets.js'

const copies = vendorSnippets.map(({ service }) => copyService(findService(service), ['en']))
const declaration = JSON.stringify({
  format: 1,
  site: 'corner-bakery',
  languages: ['en'],
  controller: { name: 'Kulmaleipomo Oy' },
  notice: { url: '/privacy' },
  purposes: [...new Set(copies.map(({ service }) => service.purpose))],
  recipients: [...new Map(copies.flatMap(({ recipient }) => (recipient ? [[recipient.id, recipient]] : []))).values()],
  services: copies.map(({ service }) => service),
})
const HEAD = '<!doctype html><html lang="en"><head><title>Corner Bakery</title><link rel="icon" href="data:,">'
const SNIPPETS = `</head><body>${vendorSnippets.map(({ html }) => html).join('\n')}<a href="/privacy">Privacy notice</a>`
/** Sealed, so that frames in the HTML are not even asked for. */
const HELD = sealHtml(
  `${HEAD}<script type="application/json" id="evaste-declaration">${declaration.replaceAll('<', '\\u003c')}</script><script src="/evaste/evaste.js"></script>${SNIPPETS}`,
  JSON.parse(declaration) as DeclarationFile,
).html

/** What one visitor saw, before and after accepting everything. */
interface Seen {
  readonly asked: readonly string[]
  readonly cookies: readonly string[]
}

let site: MadeUpSite
let browser: Browser

beforeAll(async () => {
  const files = new Map<string, string>()
  for (const name of await readdir('dist/site'))
    if (name.endsWith('.js')) files.set(name, await readFile(join('dist/site', name), 'utf8'))
  site = await serveMadeUp((_, path) => {
    if (path === '/held') return { body: HELD }
    if (path === '/bare') return { body: HEAD + SNIPPETS }
    const code = files.get(path.replace('/evaste/', ''))
    return code === undefined ? null : { type: 'text/javascript', body: code }
  })
  browser = await openScanBrowser()
})
afterAll(async () => {
  await browser.close()
  await site.close()
})

describe('the snippet of a vendor, with the service as the catalogue has it', () => {
  let before: Seen
  let after: Seen

  beforeAll(async () => {
    const context = await browser.newContext()
    const asked = await playVendors(context)
    const page = await context.newPage()
    const seen = async (): Promise<Seen> => ({
      asked: [...asked],
      cookies: (await context.cookies()).map(({ name }) => name),
    })
    await page.goto(`${site.origin}/held`)
    await page.evaluate(() => window.evaste.ready)
    before = await seen()
    await page.evaluate(() => void window.evaste.acceptAll())
    const cookies = vendorSnippets.flatMap((vendor) => vendor.cookies)
    const isDone = async (): Promise<boolean> => {
      const now = await seen()
      return (
        vendorSnippets.every(({ url }) => now.asked.includes(url)) &&
        cookies.every((name) => now.cookies.includes(name))
      )
    }
    // Each vendor says for itself what has not come by then.
    await vi.waitFor(async () => expect(await isDone()).toBe(true), { timeout: 60_000 }).catch(() => undefined)
    after = await seen()
    await context.close()
  })

  it.each(vendorSnippets)('$service is held before consent, and released after it', ({ url, cookies }) => {
    expect(before.asked).not.toContain(url)
    expect(before.cookies.filter((name) => cookies.includes(name))).toEqual([])
    expect(after.asked.filter((one) => one === url)).toEqual([url])
    expect(cookies.filter((name) => !after.cookies.includes(name))).toEqual([])
  })
})

describe('a scan of a page with the vendors, and no declaration', () => {
  let report: ScanReport

  beforeAll(async () => {
    const result = await scanQuickly(browser, {
      url: `${site.origin}/bare`,
      pages: 1,
      async newContext(one) {
        const context = await one.newContext()
        await playVendors(context)
        return context
      },
    })
    report = makeReport(result, null, severities)
  })

  it('drafts each of them, and nothing else', () => {
    const drafted = report.missing.services.map(({ id }) => id).sort()

    expect(drafted).toEqual(vendorSnippets.map(({ service }) => service).sort())
  })

  it('drafts a declaration that has no lint findings but those for what only a person can say', () => {
    const drafted = parseDeclaration(report.draft ?? '')

    const findings = lintDeclaration(drafted)

    // Who answers, why, for how long, about what; and what the contracts with the vendors say of transfers and roles.
    const ONLY_A_PERSON = ['R01', 'R02', 'R04', 'R07', 'R08', 'R12', 'R13', 'R14', 'R22', 'R93', 'R132']
    // A cookie that a vendor keeps for more than two years: whether it can be shortened is a setting there.
    const isSetting = ({ rule, severity }: Finding): boolean => rule === 'R29' && severity === 'guidance'
    const others = findings.filter((one) => !ONLY_A_PERSON.includes(one.rule) && !isSetting(one))
    expect(others.map(({ rule, path }) => `${rule} ${path}`)).toEqual([])
    expect(drafted.notice.url).toBe('/privacy')
  })

  it('finds each of them active before any answer', () => {
    const early = report.findings.filter(({ rule }) => rule === 'R45').map(({ id }) => id.split(' ')[2])

    expect(early.sort()).toEqual(vendorSnippets.map(({ service }) => service).sort())
  })
})
