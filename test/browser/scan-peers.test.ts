import { readFile } from 'node:fs/promises'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { severities } from '../../src/tools/lint/finding.js'
import { makeReport } from '../../src/tools/scan/report/report.js'
import { openScanBrowser, scanQuickly, seenIn } from './scan-stage.js'
import { type Answered, type MadeUpSite, serveMadeUp, trackerCode } from './scan-site-server.js'

const FILES: Readonly<Record<string, string>> = {
  '/vanilla.js': 'node_modules/vanilla-cookieconsent/dist/cookieconsent.umd.js',
  '/vanilla.css': 'node_modules/vanilla-cookieconsent/dist/cookieconsent.css',
  '/orejime.js': 'node_modules/orejime/dist/orejime-standard-en.js',
  '/orejime.css': 'node_modules/orejime/dist/orejime-standard.css',
  '/klaro.js': 'node_modules/klaro/dist/klaro.js',
  '/tarteaucitron/tarteaucitron.js': 'node_modules/tarteaucitronjs/tarteaucitron.js',
  '/tarteaucitron/tarteaucitron.services.js': 'node_modules/tarteaucitronjs/tarteaucitron.services.js',
  '/tarteaucitron/lang/tarteaucitron.en.js': 'node_modules/tarteaucitronjs/lang/tarteaucitron.en.js',
  '/tarteaucitron/css/tarteaucitron.css': 'node_modules/tarteaucitronjs/css/tarteaucitron.css',
}

/** Each page waits with one tracker for consent, and forgets to wait with a pixel. */
const pages = (tracker: string, pixel: string): Readonly<Record<string, string>> => ({
  vanilla: `<link rel="stylesheet" href="/vanilla.css"><script src="/vanilla.js"></script>
    <script type="text/plain" data-category="analytics" src="${tracker}/waits.js"></script>
    <script>CookieConsent.run({
      categories: { necessary: { enabled: true, readOnly: true }, analytics: {} },
      language: { default: 'en', translations: { en: {
        consentModal: { title: 'Cookies', description: 'May we?', acceptAllBtn: 'Accept all', acceptNecessaryBtn: 'Reject all', showPreferencesBtn: 'Preferences', footer: '<a href="/privacy">Privacy notice</a>' },
        preferencesModal: { title: 'Preferences', acceptAllBtn: 'Accept all', acceptNecessaryBtn: 'Reject all', savePreferencesBtn: 'Save', closeIconLabel: 'Close', sections: [{ title: 'Analytics', linkedCategory: 'analytics' }] },
      } } },
    })</script><img src="${pixel}/pixel.gif" alt="">`,
  orejime: `<link rel="stylesheet" href="/orejime.css">
    <template data-purpose="analytics"><script src="${tracker}/waits.js"></script></template>
    <script>window.orejimeConfig = { privacyPolicyUrl: '/privacy', purposes: [{ id: 'analytics', title: 'Analytics', cookies: [] }] }</script>
    <script src="/orejime.js"></script><img src="${pixel}/pixel.gif" alt="">`,
  klaro: `<script>window.klaroConfig = { version: 1, acceptAll: true, lang: 'en', translations: { en: { privacyPolicyUrl: '/privacy' } },
      services: [{ name: 'ours', title: 'Ours', purposes: ['analytics'] }] }</script>
    <script defer src="/klaro.js"></script>
    <script type="text/plain" data-type="application/javascript" data-name="ours" data-src="${tracker}/waits.js"></script>
    <img src="${pixel}/pixel.gif" alt="">`,
  tarteaucitron: `<script src="/tarteaucitron/tarteaucitron.js"></script>
    <script>
      tarteaucitron.init({ privacyUrl: '/privacy', bodyPosition: 'bottom', orientation: 'middle', DenyAllCta: true, AcceptAllCta: true, highPrivacy: true, removeCredit: true, mandatory: false, googleConsentMode: false, bingConsentMode: false, pianoConsentMode: false })
      tarteaucitron.services.ours = { key: 'ours', type: 'analytic', name: 'Ours', needConsent: true, cookies: [], js: () => tarteaucitron.addScript('${tracker}/waits.js') }
      ;(tarteaucitron.job = tarteaucitron.job || []).push('ours')
    </script><img src="${pixel}/pixel.gif" alt="">`,
})

let site: MadeUpSite
let browser: Browser

beforeAll(async () => {
  const files = new Map<string, Answered>()
  for (const [path, file] of Object.entries(FILES)) {
    const type = path.endsWith('.css') ? 'text/css' : 'text/javascript'
    files.set(path, { type, body: await readFile(file, 'utf8') })
  }
  site = await serveMadeUp((host, path) => {
    if (host === 'tracker.localhost') return trackerCode('waits')
    if (host === 'pixel.localhost') return { type: 'image/gif', body: '' }
    const [name] = path.slice(1).split('?')
    const page = pages(site.thirdParty('tracker'), site.thirdParty('pixel'))[name ?? '']
    const start = `<!doctype html><html lang="en"><title>${name}</title><link rel="icon" href="data:,"><body>`
    return page === undefined ? (files.get(path.split('?')[0] ?? '') ?? null) : { body: start + page }
  })
  browser = await openScanBrowser()
})
afterAll(async () => {
  await browser.close()
  await site.close()
})

const outside = (names: readonly string[]): readonly string[] =>
  names
    .filter((name) => !name.startsWith(`request ${site.origin}/`))
    .map((name) => name.replace(/http:\S*\/\/([a-z]+)\S*(\/[^/]+)$/, '$1$2'))

/** Klaro's first layer links to no notice by default, and its button for consent is green and hard to read. */
const KLARO_FAULTS = ['R24 banner klaro 0', 'R48 banner klaro 0', 'R48 banner klaro 1']

describe.each<[page: string, tool: string, keeps: string, faults: readonly string[]]>([
  ['vanilla', 'vanilla-cookieconsent', 'cookie cc_cookie', []],
  ['orejime', 'orejime', 'cookie eu-consent', []],
  ['klaro', 'klaro', 'cookie klaro', KLARO_FAULTS],
  ['tarteaucitron', 'tarteaucitron', 'cookie tarteaucitron', []],
])('a page with %s', (page, tool, keeps, faults) => {
  it('is answered, everything planted is found in its moment, and nothing else, and its banner is judged', async () => {
    const result = await scanQuickly(browser, { url: `${site.origin}/${page}`, pages: 1 })

    expect(result.notReached).toEqual([])
    expect(result.banner?.tool).toBe(tool)
    expect(result.moments).toEqual(['before', 'refused', 'accepted'])
    const always = ['request pixel/pixel.gif']
    const consented = ['cookie waits_id', 'local-storage waits_seen', 'request tracker/hit', 'request tracker/waits.js']
    const before = outside(seenIn(result, 'before'))
    expect(before.filter((name) => name !== keeps)).toEqual(always)
    expect(outside(seenIn(result, 'refused'))).toEqual([keeps, ...always])
    expect([...outside(seenIn(result, 'accepted'))].sort()).toEqual([keeps, ...consented, ...always].sort())
    const { findings } = makeReport(result, null, severities)
    expect(findings.map(({ id }) => id).filter((id) => id.startsWith('R45'))).toEqual([
      'R45 before pixel.localhost',
      'R45 refused pixel.localhost',
    ])
    expect(findings.map(({ id }) => id).filter((id) => id.includes(' banner '))).toEqual(faults)
  })
})
