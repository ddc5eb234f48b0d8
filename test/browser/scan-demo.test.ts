import { readFile } from 'node:fs/promises'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { siteKeys } from '../../demo/site-keys.js'
import { parseDeclaration } from '../../src/declaration/parse/parse-declaration.js'
import { severities } from '../../src/tools/lint/finding.js'
import { makeReport } from '../../src/tools/scan/report/report.js'
import type { ScanResult } from '../../src/tools/scan/scan-result.js'
import { type DemoStage, openDemo } from './demo-visit.js'
import { openScanBrowser, scanQuickly } from './scan-stage.js'

let stage: DemoStage
let browser: Browser

beforeAll(async () => {
  stage = await openDemo(undefined, true)
  browser = await openScanBrowser()
})
afterAll(async () => {
  await browser.close()
  await stage.close()
})

/** What is not the site's own page, in one moment; hosts and ports are left out, and so is the demo's own log. */
const planted = ({ things }: ScanResult, moment: string): readonly string[] =>
  things
    .filter(({ seen, kind, host }) => moment in seen && !(kind === 'request' && host === 'localhost'))
    .map(({ kind, name }) => (kind === 'request' ? new URL(name).pathname : `${kind} ${name}`))
    .filter((name) => !name.startsWith('/ran/'))
    .sort()

/** What the trackers on each site's start page load and store once they may, by purpose. */
const PLANTED: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  sug: {
    // Recorded by evaste itself, from the site's own host.
    'session-replay': [],
    security: ['/leak-trace/seen', '/leak-trace/trace.js', 'cookie sug_trace'],
  },
  'sole-trader': {
    analytics: ['/countly/sdk/web/countly.min.js', 'local-storage villakello/cly_config'],
    preferences: ['/snowplow/sp.js', 'cookie _sp_id.1fff', 'cookie _sp_ses.1fff', 'local-storage villakello_katsotut'],
    marketing: ['/ads/villakello.gif'],
  },
  siniservice: {
    analytics: ['/g/collect', '/gtag/js', 'cookie _ga', 'cookie _ga_SINISERV1'],
    marketing: ['/ads/pixel.gif', '/en_US/fbevents.js', '/tr', 'cookie _fbp'],
    // Google's tag loads it, and alone it never comes.
    demographics: [],
  },
  sonmark: {
    analytics: [
      '/posthog/static/module.js',
      'cookie ph_phc_sonmark_posthog',
      'session-storage ph_phc_sonmark_window_id',
    ],
    marketing: ['/mixpanel/mixpanel.min.js', 'cookie mp_sonmark_mixpanel', 'local-storage __mpq_sonmark_ev'],
    'social-media': ['/social/feed', '/social/feed.js', '/social/plugin.js', 'local-storage tykki_device'],
  },
  sepontytar: {},
}

/** The demo's own log is contacted, and no site declares it. */
const EXPECTED: Readonly<Record<string, readonly string[]>> = {
  sug: ['R30 host third-party.localhost'],
  'sole-trader': ['R30 host third-party.localhost', 'R30 tracker own-picks kiinnostus'],
  siniservice: ['R30 host third-party.localhost'],
  sonmark: ['R30 host third-party.localhost', 'R30 tracker social-feed tykki_feed_seen'],
  sepontytar: [],
}

describe.each(siteKeys)('a scan of %s', (key) => {
  it('finds what is planted in each moment, and nothing that is not there', async () => {
    const declaration = parseDeclaration(await readFile(`demo/sites/${key}/evaste.json`, 'utf8'))
    const purposes = Object.keys(PLANTED[key] ?? {})

    const result = await scanQuickly(browser, {
      url: `${stage.origin}/sites/${key}/`,
      pages: 1,
      patience: { leastMs: 300, quietMs: 600, mostMs: 15_000 },
    })

    const each = purposes.map((purpose) => `only:${purpose}`)
    const moments = purposes.length > 0 ? ['refused', ...each, 'accepted', 'withdrawn'] : []
    expect([...result.moments].sort()).toEqual(['before', ...moments].sort())
    expect(result.notReached).toEqual([])
    for (const moment of ['before', 'refused', 'withdrawn']) expect(planted(result, moment)).toEqual([])
    for (const purpose of purposes) {
      const expected = expect.arrayContaining([...(PLANTED[key]?.[purpose] ?? [])])
      expect(planted(result, `only:${purpose}`)).toEqual(expected)
      expect(planted(result, 'accepted')).toEqual(expected)
    }
    for (const { kind, name, by } of result.things) if (kind === 'cookie') expect([name, by]).not.toEqual([name, []])
    // Each thing that a purpose's moment shows is declared, for a service of that purpose: else there were a finding.
    const { findings } = makeReport(result, { declaration, source: 'evaste.json' }, severities)
    expect(findings.map(({ id }) => id).sort()).toEqual(EXPECTED[key])
  }, 300_000)
})
