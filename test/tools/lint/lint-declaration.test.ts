import { describe, expect, it } from 'vitest'
import { parseDeclaration } from '../../../src/declaration/parse/parse-declaration.js'
import type { DeclarationFile } from '../../../src/declaration/types.js'
import { lintDeclaration } from '../../../src/tools/lint/lint-declaration.js'
import { counter, countingHouse, lawfulBakery, statistics } from './lawful-bakery.js'

const lintOf = (file: object): readonly string[] =>
  lintDeclaration(parseDeclaration(file)).map(({ rule, path }) => `${rule} ${path}`)
const { controller, notice, rights } = lawfulBakery()
const shop = {
  id: 'shop',
  legalBasis: 'legitimate-interests' as const,
  title: 'Orders',
  description: 'We bake what was ordered.',
  legitimateInterest: 'We want to know what to bake tomorrow.',
  retention: { criteria: 'As long as the guarantee lasts.' },
  dataCategories: ['name'],
}

describe('a declaration', () => {
  it('that has thought of everything has no findings', () => {
    expect(lintOf(lawfulBakery())).toEqual([])
  })

  it.each<[path: string, changes: Partial<DeclarationFile>]>([
    ['$.languages[1]', { languages: ['en', 'klingon'] }],
    ['$.languages[1]', { languages: ['en', 'eu'] }],
    ['$.rights.consequence', { languages: ['en', 'fi'] }],
    ['$.notice.title', { languages: ['en', 'fi'], notice: { ...notice, title: { en: 'Privacy' } } }],
  ])('R25 at %s, which a visitor could not read', (path, changes) => {
    expect(lintOf({ ...lawfulBakery(), ...changes })).toContain(`R25 ${path}`)
  })

  it.each<[rule: string, path: string, changes: Partial<DeclarationFile>]>([
    ['R01', '$.controller', { controller: { name: 'Lain Leipä Oy', address: 'Leipäkatu 1' } }],
    ['R01', '$.controller', { controller: { name: 'Lain Leipä Oy', url: 'https://leipa.example' } }],
    ['R02', '$.dataProtectionOfficer', { dataProtectionOfficer: { name: 'Officer' } }],
    ['R03', '$.purposes[1].title', { purposes: [statistics, { ...shop, title: undefined as never }] }],
    ['R03', '$.purposes[1].description', { purposes: [statistics, { ...shop, description: undefined as never }] }],
    [
      'R04',
      '$.purposes[1].legitimateInterest',
      { purposes: [statistics, { ...shop, legitimateInterest: 'Business' }] },
    ],
    [
      'R04',
      '$.purposes[0].dataCategories[0].legitimateInterest',
      { purposes: [{ ...statistics, dataCategories: [{ title: 'page', basis: 'legitimate-interests' }] }] },
    ],
    [
      'R05',
      '$.purposes[1]',
      { purposes: [statistics, shop], services: [counter, { ...counter, id: 'till', purpose: 'shop' }] },
    ],
    ['R06', '$.services[0].recipient', { services: [{ ...counter, recipient: undefined as never }] }],
    ['R07', '$.recipients[0].transfers', { recipients: [{ ...countingHouse, transfers: undefined as never }] }],
    ['R07', '$.recipients[0].transfers', { recipients: [{ ...countingHouse, country: 'US' }] }],
    [
      'R07',
      '$.recipients[0].transfers[0].copyUrl',
      { recipients: [{ ...countingHouse, transfers: [{ country: 'IN', mechanism: 'scc' }] }] },
    ],
    ['R08', '$.purposes[0].retention', { purposes: [{ ...statistics, retention: {} }] }],
    ['R08', '$.purposes[0].retention.from', { purposes: [{ ...statistics, retention: { period: 'P1Y' } }] }],
    ['R11', '$.rights.authorities', { controller: { ...controller, country: 'SE' } }],
    ['R12', '$.rights.provision', { rights: { ...rights, provision: undefined as never } }],
    ['R12', '$.rights.consequence', { rights: { ...rights, consequence: undefined as never } }],
    ['R13', '$.rights.automatedDecisions', { rights: { ...rights, automatedDecisions: undefined as never } }],
    ['R14', '$.purposes[0].dataCategories', { purposes: [{ ...statistics, dataCategories: [] }] }],
    ['R22', '$.notice.version', { notice: { ...notice, version: undefined as never } }],
    ['R22', '$.notice.effectiveFrom', { notice: { ...notice, effectiveFrom: undefined as never } }],
    ['R28', '$.services[0]', { services: [{ ...counter, matches: [], trackers: [] }] }],
    [
      'R28',
      '$.services[0].trackers[0].description',
      { services: [{ ...counter, trackers: [{ name: '_c', lifetime: 'P1D' }] }] },
    ],
    [
      'R29',
      '$.services[0].trackers[0].lifetime',
      { services: [{ ...counter, trackers: [{ name: '_c', description: 'Counts.' }] }] },
    ],
    [
      'R29',
      '$.services[0].trackers[0].lifetime',
      { services: [{ ...counter, trackers: [{ name: '_c', description: 'Counts.', lifetime: 'persistent' }] }] },
    ],
    ['R32', '$.purposes[1].necessity', { purposes: [statistics, { ...shop, necessity: 'We need it.' }] }],
    [
      'R33',
      '$.purposes[0].necessity',
      {
        purposes: [{ ...statistics, legalBasis: 'contract', necessity: 'We have to know how many people come here.' }],
      },
    ],
    ['R35', '$.purposes[0].dataCategories[0]', { purposes: [{ ...statistics, dataCategories: ['age group'] }] }],
    ['R36', '$.services[0].purpose', { services: [{ ...counter, matches: ['static.hotjar.com'] }] }],
    ['R41', '$.recipients[0].privacyUrl', { recipients: [{ ...countingHouse, privacyUrl: undefined as never }] }],
    ['R43', '$.purposes[0].description', { purposes: [{ ...statistics, description: 'To improve your experience.' }] }],
    [
      'R45',
      '$.services[0].matches',
      {
        services: [
          {
            ...counter,
            matches: [],
            trackers: [{ name: '/hit', type: 'pixel', lifetime: 'none', description: 'Counts.' }],
          },
        ],
      },
    ],
    ['R45', '$.consent.enforce', { consent: { enforce: false } }],
    [
      'R45',
      '$.consent.allow[1]',
      {
        consent: { allow: ['*://shared.example/fonts/*', 'shared.example'] },
        services: [{ ...counter, matches: ['*://*.shared.example/count/*'] }],
      },
    ],
    ['R52', '$.texts.en.intro', { texts: { en: { intro: '{controller}: you must accept cookies to read on.' } } }],
    ['R60', '$.consent.validity', { consent: { validity: 'P2Y' } }],
    ['R24', '$.notice.url', { notice: { ...lawfulBakery().notice, url: '#' } }],
    ['R24', '$.notice.url', { notice: { ...lawfulBakery().notice, url: { en: '?' } } }],
    ['R03', '$.purposes[0].title', { purposes: [{ ...statistics, title: '🍪' }] }],
    ['R03', '$.purposes[0].description', { purposes: [{ ...statistics, description: { en: '…' } }] }],
    ['R54', '$.texts.en.settings', { texts: { en: { settings: '⚙' } } }],
    ['R59', '$.consent.validity', { consent: { validity: 'PT1M' } }],
    ['R87', '$.processor', { register: { url: 'https://register.example/r' } }],
    [
      'R93',
      '$.sensitiveRoutes',
      { purposes: [{ ...statistics, id: 'session-replay' }], services: [{ ...counter, purpose: 'session-replay' }] },
    ],
    ['R106', '$.consent.gpc', { consent: { gpc: 'ignore' } }],
    ['R134', '$.consent.account', { consent: { account: {} } }],
    ['R109', '$.services[0].matches', { services: [{ ...counter, matches: ['pagead2.googlesyndication.com'] }] }],
  ])('%s at %s', (rule, path, changes) => {
    const file = JSON.parse(JSON.stringify({ ...lawfulBakery(), ...changes })) as Partial<DeclarationFile>

    expect(lintOf(file)).toEqual([`${rule} ${path}`])
  })

  it('that says twice over that marketing needs no consent is told once', () => {
    const purposes = [{ ...statistics, id: 'marketing', legalBasis: 'contract' }]

    expect(lintOf({ ...lawfulBakery(), purposes, services: [{ ...counter, purpose: 'marketing' }] })).toEqual([
      'R05 $.purposes[0].legalBasis',
    ])
  })

  it('that does not speak of an officer is not one that has none', () => {
    const { dataProtectionOfficer: _, ...file } = lawfulBakery()

    expect(lintOf(file)).toEqual(['R02 $.dataProtectionOfficer'])
  })

  it('may count on its own server without naming a recipient', () => {
    const own = {
      ...counter,
      matches: ['stats.leipa.example', '*://www.leipa.example/count/*'],
      recipient: undefined as never,
    }

    expect(lintOf({ ...lawfulBakery(), services: [own] })).toEqual([])
  })

  it('has the gravest first', () => {
    const { dataProtectionOfficer: _, ...file } = {
      ...lawfulBakery(),
      consent: { gpc: 'ignore', validity: 'P2Y' } as const,
    }

    expect(lintOf(file)).toEqual(['R02 $.dataProtectionOfficer', 'R60 $.consent.validity', 'R106 $.consent.gpc'])
  })
})
