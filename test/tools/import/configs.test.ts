import { describe, expect, it } from 'vitest'
import { draftFromConfig } from '../../../src/tools/import/configs/draft-from-config.js'
import { writeDraft } from '../../../src/tools/import/draft-from-bytes.js'
import { readConfig } from '../../../src/tools/import/configs/read-config.js'
import { trackerNameOf } from '../../../src/tools/import/configs/tracker-names.js'
import { lifetimeOf } from '../../../src/tools/import/configs/lifetime-of.js'

/** What a configuration becomes, service by service: purpose and names of trackers. */
function importOf(content: string) {
  const config = readConfig(content)
  if (!config) throw new Error('not recognised')
  const { file, missing, source } = writeDraft(draftFromConfig(config, 'config.js'), 'en')
  const services = Object.fromEntries(
    file.services.map(({ id, purpose, trackers = [] }) => [id, [purpose, ...trackers.map(({ name }) => name)]]),
  )
  return { source, file, missing: missing.map(({ path, message }) => `${path}: ${message}`), services }
}

describe('vanilla-cookieconsent', () => {
  const version3 = `
    import * as CookieConsent from 'vanilla-cookieconsent'
    const ga = { label: 'Google Analytics', onAccept: () => {}, cookies: [{ name: /^_ga/ }, { name: '_gid' }] }
    CookieConsent.run({
      cookie: { name: 'cc_cookie', expiresAfterDays: 182 },
      categories: {
        necessary: { enabled: true, readOnly: true },
        analytics: { autoClear: { cookies: [{ name: /^_ga/ }] }, services: { ga } },
        recipes: { autoClear: { cookies: [{ name: /^(a|b)$/ }] }, services: {} },
      },
      language: {
        default: 'en',
        translations: {
          en: { preferencesModal: { sections: [
            { title: 'Why' },
            { title: 'Needed', linkedCategory: 'necessary', cookieTable: {
              headers: { name: 'Name', desc: 'What for', how: 'How long' },
              body: [{ name: 'cart', desc: 'Keeps the basket.', how: '7 days' }] } },
            { title: 'Recipe <b>tips</b>', description: 'Suggests recipes.', linkedCategory: 'recipes', cookieTable: {
              headers: {}, body: [{ name: 'taste', desc: 'Remembers what you like.' }] } },
          ] } },
        },
      },
    })`

  it('version 3: categories, services, tables and patterns', () => {
    const { file, services, missing } = importOf(version3)

    expect(services).toEqual({
      'necessary-cookies': ['necessary', 'cart'],
      'google-analytics': ['analytics', '_ga', '_ga_*', '_ga*', '_gid'],
      'recipes-cookies': ['purpose-recipes', 'taste'],
    })
    expect(file.consent?.validity).toBe('P182D')
    expect(file.services[0]?.trackers?.[0]).toEqual({ name: 'cart', lifetime: 'P7D', description: 'Keeps the basket.' })
    expect(file.purposes).toContainEqual(
      expect.objectContaining({
        id: 'purpose-recipes',
        title: { en: 'Recipe tips' },
        description: { en: 'Suggests recipes.' },
      }),
    )
    expect(missing).toContainEqual(expect.stringContaining('/^(a|b)$/'))
  })

  it('version 2: blocks and tables with patterns', () => {
    const { services } = importOf(`
      var cc = initCookieConsent();
      cc.run({ cookie_expiration: 90, languages: { en: { settings_modal: { blocks: [
        { title: 'Statistics', toggle: { value: 'analytics' }, cookie_table: [
          { col1: '^_pk_', col2: 'matomo.example', col3: '13 months', is_regex: true }] },
      ] } } } });`)

    expect(services).toEqual({ 'analytics-cookies': ['analytics', '_pk_*'] })
  })
})

it('Klaro: services, patterns, places and words', () => {
  const { file, services } = importOf(`
    var klaroConfig = {
      version: 1, cookieExpiresAfterDays: 120, lang: 'fi',
      translations: {
        zz: { privacyPolicyUrl: '/tietosuoja' },
        fi: { purposes: { comfort: { title: 'Mukavuus' } }, bread: { description: 'Muistaa leivän.' } },
      },
      services: [
        { name: 'matomo', title: 'Matomo', purposes: ['analytics'], cookies: [/^_pk_.*$/, 'piwik_ignore'] },
        { name: 'bread', title: 'Leipämuisti', purposes: ['comfort'], cookies: [['crust', '/kauppa', '.leipa.example']] },
        { name: 'session', purposes: ['security'], required: true, cookies: ['PHPSESSID'] },
      ],
    };`)

  expect(services).toMatchObject({
    bread: ['preferences', 'crust'],
    session: ['necessary', 'PHPSESSID'],
  })
  expect(services.matomo?.[0]).toBe('analytics')
  expect(file.languages).toEqual(['fi'])
  expect(file.notice).toEqual({ url: '/tietosuoja' })
  expect(file.consent?.validity).toBe('P120D')
  expect(file.services[1]).toMatchObject({
    description: { fi: 'Muistaa leivän.' },
    trackers: [{ name: 'crust', domain: 'leipa.example', path: '/kauppa' }],
  })
})

it('Orejime: purposes, groups, and names that a run would join', () => {
  const { services, file } = importOf(`
    window.orejimeConfig = {
      privacyPolicyUrl: 'https://leipa.example/privacy',
      purposes: [
        { id: 'google-tag-manager', title: 'Google Tag Manager', cookies: ['_gat_' + GTM_UA, '/^_gcl_.+$/i', new RegExp('^_dc_.+$')] },
        { id: 'kiln', title: 'Kiln', isMandatory: true, cookies: ['heat'] },
        { id: 'advertising', title: 'Advertising', purposes: [{ id: 'meta', title: 'Meta Pixel', cookies: ['_fbp'] }] },
      ],
    }`)

  expect(services['google-tag-manager']).toEqual(expect.arrayContaining(['_gat_*', '_gcl_*', '_dc_*']))
  expect(services.kiln).toEqual(['necessary', 'heat'])
  expect(services['meta-pixel']?.[0]).toBe('marketing')
  expect(file.notice?.url).toBe('https://leipa.example/privacy')
})

it('tarteaucitron, in the scripts of a page', () => {
  const { services, missing } = importOf(`<!doctype html><html><head><script src="tarteaucitron.js"></script>
    <script>tarteaucitron.init({ privacyUrl: '/privacy', highPrivacy: true });</script></head><body>
    <script>tarteaucitron.user.gtagUa = 'G-1'; (tarteaucitron.job = tarteaucitron.job || []).push('gtag');
      (tarteaucitron.job = tarteaucitron.job || []).push('youtube');
      (tarteaucitron.job = tarteaucitron.job || []).push('webtvnu');</script></body></html>`)

  expect(Object.keys(services)).toEqual(['google-analytics', 'youtube', 'webtvnu'])
  expect(missing).toContain('services[2].matches: what webtvnu loads')
})

it('Helsinki Design System: groups, storage types and lifetimes', () => {
  const { services, file } = importOf(
    JSON.stringify({
      siteName: 'Town',
      cookieName: 'town-consents',
      requiredGroups: [
        {
          groupId: 'essential',
          title: { fi: 'Välttämättömät', en: 'Essential' },
          cookies: [
            {
              name: 'town-consents',
              host: 'town.example',
              storageType: 1,
              expiration: { fi: '100 päivää', en: '100 days' },
            },
          ],
        },
      ],
      optionalGroups: [
        {
          groupId: 'statistics',
          title: { fi: 'Tilastot', en: 'Statistics' },
          cookies: [{ name: 'seen', storageType: 2, description: { fi: 'Laskee.', en: 'Counts.' }, expiration: '-' }],
        },
      ],
    }),
  )

  expect(services).toEqual({
    'essential-cookies': ['necessary', 'town-consents'],
    'statistics-cookies': ['analytics', 'seen'],
  })
  expect(file.languages).toEqual(['fi', 'en'])
  expect(file.services[0]?.trackers?.[0]).toEqual({ name: 'town-consents', lifetime: 'P100D' })
  expect(file.services[1]?.trackers?.[0]).toMatchObject({
    type: 'local-storage',
    description: { fi: 'Laskee.', en: 'Counts.' },
  })
})

it('c15t: categories, scripts and prebuilt scripts', () => {
  const { services, file } = importOf(`
    import { metaPixel } from '@c15t/scripts/meta-pixel'
    getOrCreateConsentRuntime({
      consentCategories: ['necessary', 'measurement', 'marketing'],
      legalLinks: { privacyPolicy: { href: '/privacy' } },
      scripts: [
        { id: 'counter', src: 'https://cdn.counter.example/c.js', category: 'measurement' },
        metaPixel({ pixelId: '1' }),
      ],
    })`)

  expect(services.counter).toEqual(['analytics'])
  expect(file.services[0]?.matches).toEqual(['cdn.counter.example'])
  expect(services['meta-pixel']?.[0]).toBe('marketing')
  expect(file.notice?.url).toBe('/privacy')
})

describe('a list of cookies', () => {
  it.each([
    [
      'Cookiebot',
      'Name,Provider,Purpose,Maximum Storage Duration,Category\n_fbp,Meta,"Ads, mostly",3 months,Marketing\nbasket,shop.example,Keeps it,Session,Necessary\n',
    ],
    [
      'CookieYes',
      'Cookie ID;Domain;Duration;Description;Category\n_fbp;Meta;3 months;Ads, mostly;Advertisement\nbasket;shop.example;session;Keeps it;Necessary\n',
    ],
  ])('as %s exports it', (_, csv) => {
    const { services, file } = importOf(csv)

    expect(services['meta-pixel']).toEqual(expect.arrayContaining(['marketing', '_fbp']))
    expect(services['shop-example']).toEqual(['necessary', 'basket'])
    expect(file.services[1]?.trackers).toEqual([{ name: 'basket', lifetime: 'session', description: 'Keeps it' }])
  })
})

it('Cookiebot: the tables of the script that it serves', () => {
  const { services, file } = importOf(`
    CookieConsentDialog.cookieTableNecessary = [['basket', 'shop.example', 'Keeps it', 'Session', 'HTTP Cookie', '1', '', '']];
    CookieConsentDialog.cookieTablePreference = [];
    CookieConsentDialog.cookieTableStatistics = [["seen","counter.example","Counts","Persistent","HTML Local Storage","2","^seen$",""]];
    CookieConsentDialog.cookieTableAdvertising = [['_fbp', 'Meta Platforms, Inc.', 'Ads, mostly', '3 months', 'HTTP Cookie', '1', '^_fbp$', '']];
    CookieConsentDialog.cookieTableUnclassified = [];`)

  expect(services['shop-example']).toEqual(['necessary', 'basket'])
  expect(services['counter-example']).toEqual(['analytics', 'seen'])
  expect(services['meta-pixel']).toEqual(expect.arrayContaining(['marketing', '_fbp']))
  expect(file.services.find(({ id }) => id === 'counter-example')?.trackers).toEqual([
    { name: 'seen', type: 'local-storage', lifetime: 'persistent', description: 'Counts' },
  ])
})

it('the WordPress plug-in of CookieYes: cells with line breaks, and a cookie named by its title', () => {
  const { services, file } = importOf(
    [
      '"post_title","post_content","post_status","_cli_cookie_headscript_meta","_cli_cookie_bodyscript_meta","_cli_cookie_slugid","_cli_cookie_type","_cli_cookie_sensitivity","_cli_cookie_duration","tax:cookielawinfo-category"',
      '"_fbp","Shows ads,\nmostly ""ours"".","publish","","<script>\nfbq()\n</script>","","persistent","non-necessary","3 months","advertisement"',
      '"Basket","Keeps it.","publish","","","basket","session","necessary","session","necessary"',
      '',
    ].join('\n'),
  )

  expect(services['meta-pixel']).toEqual(expect.arrayContaining(['marketing', '_fbp']))
  expect(services.necessary).toEqual(['necessary', 'basket'])
  expect(file.services[1]?.trackers).toEqual([{ name: 'basket', lifetime: 'session', description: 'Keeps it.' }])
})

describe('the mapping of visitors’ choices', () => {
  const migrationOf = (content: string) => {
    const { file, missing } = importOf(content)
    return [file.consent?.migrate, missing.filter((one) => one.startsWith('consent.migrate'))]
  }
  const ageIsMissing = [expect.stringContaining('consent.migrate.maxAge: how old a choice can be')]

  it.each<[string, string, object, readonly unknown[]]>([
    [
      'vanilla-cookieconsent: categories and their services, and what was ticked beforehand',
      `CookieConsent.run({ revision: 2, cookie: { name: 'shop_cc' }, categories: {
        necessary: { readOnly: true, enabled: true }, analytics: { enabled: true, services: { matomo: {} } },
        ads: { autoClear: { cookies: [{ name: '_fbp' }] } } },
        language: { translations: { en: {} } } })`,
      {
        ...{ from: 'vanilla-cookieconsent', name: 'shop_cc', revision: 2 },
        services: { matomo: 'analytics/matomo', 'meta-pixel': 'ads' },
        preselected: ['analytics/matomo'],
      },
      [],
    ],
    [
      'Klaro: services that may be refused',
      `var klaroConfig = { storageName: 'our-klaro', services: [
        { name: 'matomo', purposes: ['analytics'] }, { name: 'youtube', purposes: ['media'], default: true },
        { name: 'vimeo', purposes: ['media'], required: true }] }`,
      {
        from: 'klaro',
        name: 'our-klaro',
        services: { matomo: 'matomo', youtube: 'youtube' },
        preselected: ['youtube'],
      },
      ageIsMissing,
    ],
    [
      'Orejime before version 3',
      `window.orejimeConfig = { apps: [{ name: 'matomo', purposes: ['analytics'] }] }`,
      { from: 'orejime', name: 'orejime', services: { matomo: 'matomo' } },
      ageIsMissing,
    ],
    [
      'Orejime: purposes within groups',
      `window.orejimeConfig = { purposes: [{ id: 'ads', title: 'Ads', purposes: [{ id: 'meta', title: 'Meta Pixel', cookies: [] }] }] }`,
      { from: 'orejime', services: { 'meta-pixel': 'meta' } },
      ageIsMissing,
    ],
    [
      'tarteaucitron: two keys of one service need both',
      `tarteaucitron.init({ cookieName: 'shop' }); tarteaucitron.job.push('gtag'); tarteaucitron.job.push('analytics')`,
      { from: 'tarteaucitron', name: 'shop', services: { 'google-analytics': ['gtag', 'analytics'] } },
      [],
    ],
    [
      'Helsinki Design System: optional groups',
      `{"cookieName": "town", "optionalGroups": [{ "groupId": "statistics", "cookies": [{ "name": "seen", "storageType": 1 }] }]}`,
      { from: 'hds', name: 'town', services: { 'statistics-cookies': 'statistics' } },
      [],
    ],
    [
      'c15t: categories',
      `configure({ consentCategories: ['measurement'], storageConfig: { storageKey: 'ours' }, scripts: [{ id: 'matomo', category: 'measurement' }] })`,
      { from: 'c15t', name: 'ours', services: { matomo: 'measurement' } },
      [],
    ],
    [
      'Cookiebot, as a list',
      'Name,Provider,Category\n_fbp,Meta,Marketing\nseen,counter.example,Statistics\nbasket,shop.example,Necessary\n',
      { from: 'cookiebot', services: { 'meta-pixel': 'marketing', 'counter-example': 'statistics' } },
      [],
    ],
    [
      'CookieYes, as a list',
      'Cookie ID,Domain,Category\n_fbp,Meta,Advertisement\nseen,counter.example,Analytics\n',
      { from: 'cookieyes', services: { 'meta-pixel': 'advertisement', 'counter-example': 'analytics' } },
      ageIsMissing,
    ],
  ])('of %s', (_, content, expected, missing) => {
    expect(migrationOf(content)).toEqual([expected, missing])
  })

  it('does not exist where no tool has these categories, or everything ran without asking', () => {
    expect(migrationOf('Name,Provider,Category\n_fbp,Meta,Adverts\n')).toEqual([undefined, []])
    expect(
      migrationOf('var klaroConfig = { services: [{ name: "matomo", required: true, purposes: ["analytics"] }] }'),
    ).toEqual([undefined, []])
  })
})

describe('nothing of a configuration is run, and nothing is guessed', () => {
  it('a script is only read', () => {
    const content = 'globalThis.ran = true; var klaroConfig = { services: [{ name: "x", purposes: ["analytics"] }] }'

    expect(importOf(content).services).toEqual({ x: ['analytics'] })
    expect(globalThis).not.toHaveProperty('ran')
  })

  it.each(['', 'Tietosuojaseloste', '{"a": 1}', 'var x = 1', 'a,b,c\n1,2,3', '<p>no script</p>', 'function ( {'])(
    '%j is no configuration',
    (content) => {
      expect(readConfig(content)).toBeNull()
    },
  )

  it('a required tracker that the catalogue knows is asked for, and that is said', () => {
    const { services, missing } = importOf(
      'var klaroConfig = { services: [{ name: "google-analytics", required: true, purposes: ["essential"] }] }',
    )

    expect(services['google-analytics']?.[0]).toBe('analytics')
    expect(missing).toContain('services[0]: google-analytics ran without asking; evaste asks for analytics')
  })

  it.each<[unknown, string | null]>([
    [/^_ga/, '_ga*'],
    [/^_pk_.+$/i, '_pk_*'],
    [/^_ga$/, '_ga'],
    [/_hj/, '*_hj*'],
    [/^_ga(_[A-Z0-9]+)?$/, null],
    [/.*/, null],
    ['^_uet', '_uet*'],
    ['plain.name', 'plain.name'],
    ['two words', null],
    [7, null],
  ])('the name %s', (written, name) => {
    expect(trackerNameOf(written)).toBe(name)
  })

  it.each([
    ['2 years', 'P2Y'],
    ['13 kuukautta', 'P13M'],
    ['30 min', 'PT30M'],
    ['1 day', 'P1D'],
    ['Session', 'session'],
    ['Persistent', 'persistent'],
    ['-', undefined],
    ['a while', undefined],
  ])('the lifetime %s', (words, lifetime) => {
    expect(lifetimeOf(words)).toBe(lifetime)
  })
})
