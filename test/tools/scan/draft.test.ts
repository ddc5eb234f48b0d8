import { describe, expect, it } from 'vitest'
import { parseDeclaration } from '../../../src/declaration/parse/parse-declaration.js'
import { lintDeclaration } from '../../../src/tools/lint/lint-declaration.js'
import { severities } from '../../../src/tools/lint/finding.js'
import { observedLifetime } from '../../../src/tools/scan/draft/lifetime.js'
import { mergeMissing } from '../../../src/tools/scan/draft/merge-missing.js'
import { namePattern } from '../../../src/tools/scan/draft/name-pattern.js'
import { siteOfHost } from '../../../src/tools/scan/draft/site-of-host.js'
import { makeReport } from '../../../src/tools/scan/report/report.js'
import { madeUpResult, madeUpThing } from './made-up-result.js'

const THINGS = [
  madeUpThing('request', 'https://www.googletagmanager.com/gtag/js', ['before'], {
    example: 'https://www.googletagmanager.com/gtag/js?id=G-LEIPOMO1',
  }),
  madeUpThing('cookie', '_ga', ['before'], { lifetime: 399.9 }),
  madeUpThing('cookie', '_ga_LEIPOMO1', ['before'], { lifetime: 399.9 }),
  madeUpThing('request', 'https://cdn.unknown.example/x.js', ['before']),
  madeUpThing('cookie', 'unk_5f3e9a7b', ['before'], { lifetime: 89.99, by: ['https://cdn.unknown.example/x.js'] }),
  madeUpThing('local-storage', 'leipomo:avattu', ['before'], { lifetime: 'persistent' }),
]

/** Who answers, why, for how long and about what: rules that no scan can meet. */
const ONLY_A_PERSON = new Set(['R01', 'R02', 'R04', 'R08', 'R12', 'R13', 'R14', 'R22'])

describe('a first draft', () => {
  const { draft } = makeReport(madeUpResult({ things: THINGS, moments: ['before'] }), null, severities)
  const declaration = parseDeclaration(draft ?? '')

  it('is a declaration with every service that was found, known ones as the catalogue has them', () => {
    expect(declaration).toMatchObject({
      site: 'leipomo',
      languages: ['fi'],
      controller: { name: 'Kulmaleipomo' },
      notice: { url: '/tietosuoja' },
    })
    expect(declaration.services.map(({ id, purpose }) => `${id}: ${purpose}`)).toEqual([
      'google-analytics: analytics',
      'unknown-example: marketing',
      'own-storage: preferences',
    ])
    expect(declaration.services[1]).toMatchObject({
      $comment: expect.stringContaining('Decide what unknown.example is for'),
      matches: ['unknown.example'],
      trackers: [{ name: 'unk_*', lifetime: 'P3M' }],
    })
  })

  it('has no lint findings but those for what only a person can say', () => {
    const findings = lintDeclaration(declaration)

    const open = findings.filter(({ path }) => !path.startsWith('$.services'))
    expect(open.filter(({ rule }) => !ONLY_A_PERSON.has(rule))).toEqual([])
    expect(
      findings.filter(({ path }) => path.startsWith('$.services')).map(({ rule, path }) => `${rule} ${path}`),
    ).toEqual([
      'R06 $.services[1].recipient',
      'R28 $.services[1].trackers[0].description',
      'R28 $.services[2].trackers[0].description',
    ])
  })
})

describe('what is missing', () => {
  const text = `{
  "format": 1, "site": "corner-bakery", "languages": ["fi"],
  // our own words
  "controller": { "name": "Kulmaleipomo Oy" },
  "notice": { "url": "/tietosuoja" },
  "purposes": ["necessary", "analytics"],
  "services": [
    { "id": "google-analytics", "name": "Kävijämäärät", "purpose": "analytics",
      "matches": ["www.googletagmanager.com"], "trackers": [ { "name": "_ga", "lifetime": "P2Y" } ] }
  ]
}
`.replace('  // our own words\n', '  "$comment": "our own words",\n')

  it('is merged, and what was there keeps its order, words and layout', () => {
    const declaration = parseDeclaration(text)
    const { missing } = makeReport(madeUpResult({ things: THINGS }), { declaration, source: 'evaste.json' }, severities)

    const merged = mergeMissing(text, missing)

    expect(missing.additions).toEqual([
      {
        service: 'google-analytics',
        matches: [],
        trackers: [{ name: '_ga_*', lifetime: 'P2Y', description: { fi: expect.any(String) } }],
      },
    ])
    expect(parseDeclaration(merged).services.map(({ id }) => id)).toEqual([
      'google-analytics',
      'unknown-example',
      'own-storage',
    ])
    const before = text.split('\n').slice(0, 5)
    expect(merged.split('\n').slice(0, 5)).toEqual(before)
    expect(merged).toContain('"name": "Kävijämäärät"')
    const again = makeReport(
      madeUpResult({ things: THINGS }),
      { declaration: parseDeclaration(merged), source: 'evaste.json' },
      severities,
    )
    expect(again.missing).toEqual({ purposes: [], recipients: [], services: [], additions: [] })
  })
})

it.each([
  ['_ga', '_ga'],
  ['_pk_id.12.5f3e', '_pk_id.*'],
  ['ph_phc_8hf7Gt63hd_posthog', 'ph_phc_*_posthog'],
  ['session-3f2504e0-4f89-11d3-9a0c-0305e82c3301', 'session-*'],
  ['kiinnostus', 'kiinnostus'],
  ['a1', 'a1'],
])('the name %s is declared as %s', (name, pattern) => {
  expect(namePattern(name)).toBe(pattern)
})

it.each([
  [399.99, 'P400D', 'P14M'],
  [364.99, 'P1Y'],
  [389.99, 'P13M'],
  [89.99, 'P3M'],
  [6.999, 'P7D'],
  [0.0208, 'PT30M'],
  ['session', 'session'],
  ['persistent', 'persistent'],
] as const)('%s days are written %s', (days, ...written) => {
  expect(written).toContain(observedLifetime(days))
})

it.each([
  ['cdn.shop.example', 'shop.example'],
  ['a.b.tracker.co.uk', 'tracker.co.uk'],
  ['192.0.2.7', '192.0.2.7'],
  ['d1.cloudfront.net', 'd1.cloudfront.net'],
  ['www.leipomo.vercel.app', 'leipomo.vercel.app'],
  ['lh3.googleusercontent.com', 'lh3.googleusercontent.com'],
  ['a.tracker.com.br', 'tracker.com.br'],
  ['localhost', 'localhost'],
])('%s belongs to %s', (host, site) => {
  expect(siteOfHost(host)).toBe(site)
})
