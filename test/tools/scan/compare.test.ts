import { describe, expect, it } from 'vitest'
import { blend, type Colour, contrastRatio } from '../../../src/tools/scan/banners/contrast.js'
import { parseDeclaration } from '../../../src/declaration/parse/parse-declaration.js'
import { severities } from '../../../src/tools/lint/finding.js'
import { makeReport } from '../../../src/tools/scan/report/report.js'
import type { FoundThing, ScanResult } from '../../../src/tools/scan/scan-result.js'
import { madeUpResult, madeUpThing } from './made-up-result.js'

const declaration = parseDeclaration({
  format: 1,
  site: 'corner-bakery',
  languages: ['fi'],
  controller: { name: 'Kulmaleipomo Oy', email: 'tietosuoja@leipomo.example' },
  notice: { url: '/tietosuoja' },
  purposes: ['necessary', 'analytics', 'marketing'],
  services: [
    {
      id: 'matomo',
      name: 'Matomo',
      purpose: 'analytics',
      matches: ['stats.leipomo-tilastot.example'],
      trackers: [{ name: '_pk_id.*', lifetime: 'P13M' }],
    },
    { id: 'basket', name: 'Kori', purpose: 'necessary', trackers: [{ name: 'kori', lifetime: 'session' }] },
    { id: 'ads', name: 'Mainokset', purpose: 'marketing', matches: ['ads.example'] },
  ],
  register: { url: 'https://register.example/evaste' },
  consent: { allow: ['fonts.example'] },
})

const MATOMO = 'https://stats.leipomo-tilastot.example/matomo.js'
/** What a site shows that does as it declares. */
const GOOD: readonly FoundThing[] = [
  madeUpThing('request', 'https://leipomo.example/main.js', ['before', 'accepted']),
  madeUpThing('request', 'https://fonts.example/a.woff2', ['before']),
  madeUpThing('request', 'https://register.example/evaste/v1/sites/corner-bakery/entries', ['refused', 'accepted']),
  madeUpThing('request', MATOMO, ['only:analytics', 'accepted']),
  madeUpThing('cookie', '_pk_id.1.1fff', ['only:analytics', 'accepted'], { lifetime: 393 }),
  madeUpThing('cookie', 'kori', ['before', 'refused', 'only:analytics', 'accepted', 'withdrawn']),
  madeUpThing('request', 'https://ads.example/a.js', ['accepted']),
]

const findingsOf = (more: readonly FoundThing[], result: Partial<ScanResult> = {}) =>
  makeReport(
    madeUpResult({ things: [...GOOD, ...more], ...result }),
    { declaration, source: 'evaste.json' },
    severities,
  ).findings.map(({ rule, severity, path, message }) => [rule, severity, path, message])

describe('a scan compared with its declaration', () => {
  it('has no findings where the pages do as declared', () => {
    expect(findingsOf([])).toEqual([])
  })

  it.each([
    [
      'before',
      'R45',
      'matomo is active before any answer; hold it until consent; seal the page if the browser reads ahead',
    ],
    [
      'refused',
      'R45',
      'matomo is active after a refusal; hold it until consent; seal the page if the browser reads ahead',
    ],
    [
      'withdrawn',
      'R57',
      'matomo is active after a withdrawal; erase it where the site can, and say in the notice where only the visitor can',
    ],
  ] as const)('finds what runs %s', (moment, rule, message) => {
    const more = madeUpThing('request', `${MATOMO}?2`, [moment])

    expect(findingsOf([more])).toEqual([[rule, 'law', '$.services[0]', message]])
  })

  it('finds a cookie that is still there after a withdrawal', () => {
    const more = madeUpThing('cookie', '_pk_id.2.1fff', ['withdrawn'])

    expect(findingsOf([more])).toEqual([
      ['R57', 'law', '$.services[0]', expect.stringContaining('matomo is still on the device after a withdrawal')],
    ])
  })

  it('finds what runs when only another purpose is allowed', () => {
    const more = madeUpThing('request', 'https://ads.example/b.js', ['only:analytics'])

    expect(findingsOf([more])).toEqual([
      ['R51', 'law', '$.services[2]', expect.stringContaining('ads is active when only analytics')],
    ])
  })

  it('finds hosts, cookies and keys that nobody declared, and says whose they are', () => {
    const more = [
      madeUpThing('request', 'https://connect.facebook.net/en_US/fbevents.js', ['accepted']),
      madeUpThing('request', 'https://unknown.example/x.js', ['accepted']),
      madeUpThing('local-storage', 'mystery', ['accepted'], { by: ['https://unknown.example/x.js'] }),
      madeUpThing('local-storage', 'kori', ['accepted']),
    ]

    expect(findingsOf(more)).toEqual([
      ['R30', 'law', undefined, expect.stringMatching(/^connect\.facebook\.net .*run `evaste add meta-pixel`$/)],
      [
        'R30',
        'law',
        undefined,
        'unknown.example is contacted but not declared; add it to the service that it belongs to',
      ],
      [
        'R28',
        'law',
        undefined,
        expect.stringContaining('mystery is stored but not declared; https://unknown.example/x.js wrote it'),
      ],
      ['R28', 'law', undefined, expect.stringContaining('local storage item kori is stored but not declared')],
    ])
  })

  it('finds a cookie that lives longer than declared, a day aside', () => {
    const lives = (name: string, lifetime: number) => madeUpThing('cookie', name, ['accepted'], { lifetime })

    expect(findingsOf([lives('_pk_id.3.1', 399)])).toEqual([])
    expect(findingsOf([lives('_pk_id.3.1', 730), lives('kori', 30)])).toEqual([
      [
        'R29',
        'law',
        '$.services[0].trackers[0].lifetime',
        expect.stringContaining('lives 730 days, longer than the declared P13M'),
      ],
      [
        'R29',
        'law',
        '$.services[1].trackers[0].lifetime',
        expect.stringContaining('lives 30 days, longer than the declared session'),
      ],
    ])
  })

  it('warns of what is declared and never seen, but only once consent was given', () => {
    const things = GOOD.filter(({ host, name }) => host !== 'ads.example' && name !== 'kori')

    expect(findingsOf([], { things })).toEqual([
      [
        'R30',
        'guidance',
        '$.services[1]',
        expect.stringContaining('basket is declared, but 3 pages show nothing of it'),
      ],
      ['R30', 'guidance', '$.services[2]', expect.stringContaining('ads is declared')],
    ])
    expect(findingsOf([], { things, moments: ['before'] })).toEqual([])
  })

  it('does not ask to declare what another consent tool keeps its answer in', () => {
    const banner = { tool: 'orejime', name: 'Orejime', page: 'https://leipomo.example/' }
    const more = madeUpThing('cookie', 'eu-consent', ['refused', 'accepted'])

    expect(findingsOf([more])).toHaveLength(1)
    expect(findingsOf([more], { banner })).toEqual([])
  })
})

describe('contrast is what a visitor sees', () => {
  it.each<[string, readonly Colour[], readonly Colour[], number]>([
    ['black on white', [[0, 0, 0, 1]], [], 21],
    ['white on white', [[255, 255, 255, 1]], [], 1],
    ['grey text that is nearly readable', [[118, 118, 118, 1]], [], 4.54],
    ['half-transparent black on white is grey', [[0, 0, 0, 0.5]], [], 3.98],
    [
      'a transparent ground lets the next one through',
      [
        [0, 0, 0, 0],
        [0, 0, 0, 1],
      ],
      [[255, 255, 255, 1]],
      21,
    ],
  ])('%s', (_, front, back, ratio) => {
    expect(contrastRatio(blend(front), blend(back))).toBeCloseTo(ratio, 1)
  })
})
