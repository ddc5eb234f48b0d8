import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import type { ConsentTool, DeclarationFile, Migration } from '../../src/declaration/types.js'
import { sealHtml } from '../../src/rewrite.js'
import { answerBanner } from '../../src/tools/scan/banners/answer-banner.js'
import { type KnownBanner, knownBanners } from '../../src/tools/scan/banners/known-banners.js'
import { tagged } from './tag-page.js'
import { useTagPages } from './tag-visit.js'

const visit = useTagPages()

/** A consent tool's real package on a page, with two services. */
interface FormerTool {
  readonly html: string
  /** What its cookie has in it once the visitor has accepted, and refused. */
  readonly accepted: RegExp
  readonly refused: RegExp
  readonly migrate: Omit<Migration, 'from'>
}

const bySelf = { stats: 'stats', ads: 'ads' }
const TOOLS: Readonly<Partial<Record<ConsentTool, FormerTool>>> = {
  'vanilla-cookieconsent': {
    html: `<body><link rel="stylesheet" href="/peers/vanilla-cookieconsent/dist/cookieconsent.css">
      <script src="/peers/vanilla-cookieconsent/dist/cookieconsent.umd.js"></script>
      <script>CookieConsent.run({ hideFromBots: false, categories: { necessary: { readOnly: true }, stats: {}, ads: { services: { pixel: {} } } },
        language: { default: 'en', translations: { en: { consentModal: { title: 'Cookies', acceptAllBtn: 'Accept', acceptNecessaryBtn: 'Reject' },
        preferencesModal: { sections: [] } } } } })</script>`,
    accepted: /cc_cookie=.*stats/,
    refused: /cc_cookie=/,
    migrate: { services: { stats: 'stats', ads: 'ads/pixel' } },
  },
  klaro: {
    html: `<script>window.klaroConfig = { version: 1, acceptAll: true, lang: 'en', translations: { en: { privacyPolicyUrl: '/notice' } },
        services: [{ name: 'stats', purposes: ['analytics'] }, { name: 'ads', purposes: ['marketing'] }] }</script>
      <script defer src="/peers/klaro/dist/klaro.js"></script>`,
    accepted: /klaro=.*true/,
    refused: /klaro=.*false/,
    migrate: { services: bySelf, maxAge: 'P120D' },
  },
  orejime: {
    html: `<link rel="stylesheet" href="/peers/orejime/dist/orejime-standard.css">
      <script>window.orejimeConfig = { privacyPolicyUrl: '/notice', purposes: [{ id: 'stats', title: 'Statistics', cookies: [] },
        { id: 'group', title: 'Adverts', purposes: [{ id: 'ads', title: 'Adverts', cookies: [] }] }] }</script>
      <script defer src="/peers/orejime/dist/orejime-standard-en.js"></script>`,
    accepted: /eu-consent=.*true/,
    refused: /eu-consent=.*false/,
    migrate: { services: bySelf, maxAge: 'P120D' },
  },
  tarteaucitron: {
    html: `<script src="/peers/tarteaucitronjs/tarteaucitron.js"></script>
      <script>tarteaucitron.init({ privacyUrl: '/notice', bodyPosition: 'bottom', DenyAllCta: true, AcceptAllCta: true, highPrivacy: true,
          mandatory: false, googleConsentMode: false, bingConsentMode: false, pianoConsentMode: false })
        for (const key of ['stats', 'ads']) {
          tarteaucitron.services[key] = { key, type: 'analytic', name: key, needConsent: true, cookies: [], js() {} }
          ;(tarteaucitron.job = tarteaucitron.job || []).push(key)
        }</script>`,
    accepted: /stats=true.*ads=true|ads=true.*stats=true/,
    refused: /stats=false.*ads=false|ads=false.*stats=false/,
    migrate: { services: bySelf },
  },
}

const declaration = (from: ConsentTool, migrate: FormerTool['migrate']): DeclarationFile => ({
  format: 1,
  site: 'former',
  languages: ['en'],
  controller: { name: 'Corner Bakery', email: 'privacy@bakery.example' },
  notice: { url: '/notice' },
  purposes: ['analytics', 'marketing'],
  services: [
    { id: 'stats', name: 'Statistics', purpose: 'analytics', matches: ['*://*/t/stats.js'] },
    { id: 'ads', name: 'Adverts', purpose: 'marketing', matches: ['*://*/t/ads.js'] },
  ],
  consent: { migrate: { from, ...migrate } },
})

/** Answers the former tool's banner as a visitor does, and comes back when the site has evaste. */
async function comeBack(
  from: ConsentTool,
  answer: 'accept' | 'refuse',
  finish: (html: string, declaration: DeclarationFile) => string = (html) => html,
): Promise<void> {
  const { html, migrate, accepted, refused } = TOOLS[from] as FormerTool
  const banner = knownBanners.find(({ id }) => id === from) as KnownBanner
  const { page, pages, open } = visit
  await page.route('**/peers/**', async (route) => {
    const file = new URL(route.request().url()).pathname.replace('/peers/', 'node_modules/')
    const contentType = file.endsWith('.css') ? 'text/css' : 'text/javascript'
    await route.fulfill({ body: await readFile(file), contentType })
  })
  await open(html)
  await answerBanner(page, banner, answer)
  const stored = answer === 'accept' ? accepted : refused
  await page.waitForFunction((pattern) => new RegExp(pattern).test(decodeURIComponent(document.cookie)), stored.source)
  const scripts = ['stats', 'ads'].map((name) => `<script src="${pages.other}/t/${name}.js"></script>`).join('')
  const declared = declaration(from, migrate)
  const body = `${tagged(declared)}<script src="/evaste/evaste-migrate.js"></script>${scripts}<p>bread</p>`
  await open(finish(body, declared))
  await visit.settle()
}

const decision = () =>
  visit.page.evaluate(() => {
    const { evaste } = window as unknown as { evaste: { decision: { importedFrom?: string } | null; asked: string[] } }
    return { ...evaste.decision, asked: evaste.asked }
  })
const hasBanner = () => visit.page.locator('#evaste-banner').isVisible()

describe.each(['vanilla-cookieconsent', 'klaro', 'orejime', 'tarteaucitron'] as const)('a visitor of %s', (from) => {
  it('who refused everything is refused, and sees no banner', async () => {
    await comeBack(from, 'refuse')

    await expect.poll(decision).toMatchObject({
      ...{ source: 'import', trusted: false, importedFrom: from },
      choices: { analytics: 'refused', marketing: 'refused' },
      asked: [],
    })
    expect(await hasBanner()).toBe(false)
    expect(await visit.order()).toEqual([])
    expect(visit.errors).toEqual([])
  })
})

it.each(['vanilla-cookieconsent', 'klaro', 'orejime'] as const)(
  'a visitor of %s who accepted everything has accepted, and what was held runs',
  async (from) => {
    await comeBack(from, 'accept')

    await expect
      .poll(decision)
      .toMatchObject({ importedFrom: from, choices: { analytics: 'given', marketing: 'given' } })
    await expect.poll(visit.order).toEqual(['stats', 'ads'])
    expect(await hasBanner()).toBe(false)
  },
)

it('a visitor of tarteaucitron who accepted is asked, since its cookie does not say when or whether they clicked', async () => {
  await comeBack('tarteaucitron', 'accept')

  await visit.page.locator('#evaste-banner').waitFor()
  expect(await decision()).toEqual({ asked: ['analytics', 'marketing'] })
  expect(await visit.order()).toEqual([])
})

it('on a sealed page, a consent opens the page and a refusal keeps it shut', async () => {
  const seal = (html: string, declared: DeclarationFile): string => sealHtml(html, declared).html

  await comeBack('klaro', 'accept', seal)
  // The page is loaded once more, with a policy that lets them in.
  await visit.page.waitForFunction(() => window.order?.includes('ads'))
  await expect.poll(decision).toMatchObject({ source: 'import', choices: { analytics: 'given', marketing: 'given' } })

  await visit.context.clearCookies()
  await visit.page.evaluate(() => localStorage.clear())
  await comeBack('klaro', 'refuse', seal)
  await expect.poll(decision).toMatchObject({ importedFrom: 'klaro', choices: { analytics: 'refused' }, asked: [] })
  expect(await hasBanner()).toBe(false)
  expect(await visit.order()).toEqual([])
})
