import { describe, expect, it } from 'vitest'
import { areEqualInKind } from '../../../src/declaration/answer-labels.js'
import { checkDeclaration, parseDeclaration } from '../../../src/declaration/parse/parse-declaration.js'
import { readPattern } from '../../../src/declaration/match.js'
import { catalogue } from '../../../src/tools/catalogue/catalogue.js'
import { lintDeclaration } from '../../../src/tools/lint/lint-declaration.js'
import { moreHosts } from '../../../src/tools/lint/more-hosts.js'
import { withOwnWording } from '../../../src/text/own-wording.js'
import { counter, countingHouse, lawfulBakery, statistics } from './lawful-bakery.js'

const lintOf = (changes: object): readonly string[] =>
  lintDeclaration(parseDeclaration({ ...lawfulBakery(), ...changes })).map(({ rule, path }) => `${rule} ${path}`)

/** A purpose that asks for nothing, whatever its services do. */
const functioning = {
  ...statistics,
  id: 'functioning',
  title: 'Functions of the site',
  description: 'We keep the site working for those who visit it.',
  legalBasis: 'legitimate-interests',
  legitimateInterest: 'We want the site to work for everybody who visits it.',
  necessity: 'The visitor has asked for pages that work, and they do not work without this.',
}

it.each([
  'as long as our business requires',
  'for the time that is needed',
  'niin kauan kuin liiketoimintamme edellyttää',
  'så länge det finns skäl',
  'so lange wie nötig',
  'aussi longtemps que nécessaire',
  'nii kaua kui vaja',
  'tak długo, jak to konieczne',
  'mientras sea necesario',
])('no time can be computed from “%s”', (criteria) => {
  expect(lintOf({ purposes: [{ ...statistics, retention: { criteria } }] })).toContain(
    'R08 $.purposes[0].retention.criteria',
  )
})

it.each(['as long as the membership lasts', 'so lange wie der Vertrag läuft', 'niin kauan kuin asut talossa'])(
  'a reader can tell when “%s” ends',
  (criteria) => {
    expect(lintOf({ purposes: [{ ...statistics, retention: { criteria } }] })).toEqual([])
  },
)

it.each(['Our network of 12 media houses', 'Yhteistyökumppanit (12 kpl)', 'Partners (12)'])(
  '“%s” is no company (R41)',
  (name) => {
    expect(lintOf({ recipients: [{ ...countingHouse, name }] })).toContain('R41 $.recipients[0].name')
  },
)

it.each(['vaccinations', 'disability', 'pregnancy', 'convictions', 'rokotukset', 'raskaus', 'graviditet'])(
  'data on %s has a ground of its own (R133)',
  (title) => {
    expect(lintOf({ purposes: [{ ...statistics, dataCategories: [title] }] })).toContain(
      'R133 $.purposes[0].dataCategories[0]',
    )
  },
)

it.each(['Hill Partners Ltd', 'Bauer Media Group', 'Network Rail'])('“%s” is a company', (name) => {
  expect(lintOf({ recipients: [{ ...countingHouse, name }] })).toEqual([])
})

it('the hosts beyond the catalogue are hosts that it does not know', () => {
  const known = catalogue.flatMap(({ matches = [] }) => matches.flatMap((one) => readPattern(one)?.host ?? []))
  const isWithin = (host: string, other: string): boolean => host === other || host.endsWith(`.${other}`)
  const hosts = Object.values(moreHosts).flat()

  expect(hosts.length).toBeGreaterThan(250)
  expect(new Set(hosts).size).toBe(hosts.length)
  expect(hosts.filter((host) => known.some((other) => isWithin(host, other)))).toEqual([])
})

describe('a service is judged by what it loads, and not by what its purpose is called', () => {
  it.each([
    ['R33', 'www.googletagmanager.com'],
    ['R33', '*://*.google-analytics.com/*'],
    ['R33', 'stats.matomo.cloud'],
    ['R05', 'connect.facebook.net'],
    ['R05', 'px.ads.linkedin.com'],
    ['R05', 'analytics.tiktok.com'],
    ['R36', 'static.hotjar.com'],
    ['R38', 'fonts.googleapis.com'],
    ['R38', 'maps.googleapis.com'],
    ['R37', '*://www.google.com/recaptcha/*'],
    ['R38', 'youtube.com'],
    ['R33', '*://shop.example/gtag/js*'],
    ['R05', '*://shop.example/fbevents.js'],
    ['R36', 'd10lpsik1i8c69.cloudfront.net'],
    ['R37', 'openfpcdn.io'],
    ['R38', 'fonts.bunny.net'],
    ['R38', 'players.brightcove.net'],
    ['R38', '*://cdn.jwplayer.com/*'],
    ['R38', 'vk.com'],
    ['R05', 'ads.pubmatic.com'],
    ['R05', '*://*.crwdcntrl.net/*'],
    ['R33', 'hm.baidu.com'],
    ['R36', 'openreplay.com'],
  ])('%s: %s', (rule, host) => {
    const services = [{ ...counter, purpose: 'functioning', matches: [host] }]

    expect(lintOf({ purposes: [functioning], services })).toContain(`${rule} $.services[0].purpose`)
  })

  it.each(['stats.leipa.example', 'www.google.com.example', '*://www.google.com/search*', 'cdn.jsdelivr.net'])(
    'nothing: %s',
    (host) => {
      const services = [{ ...counter, purpose: 'functioning', matches: [host] }]

      expect(lintOf({ purposes: [functioning], services })).toEqual([])
    },
  )

  it('and one purpose over statistics and advertising is told apart (R31)', () => {
    const services = [
      { ...counter, matches: ['google-analytics.com'] },
      { ...counter, id: 'pixel', matches: ['connect.facebook.net'] },
    ]

    expect(lintOf({ services })).toContain('R31 $.purposes[0]')
  })
})

it('a purpose without services says its basis itself (R03)', () => {
  const { legalBasis: _, legitimateInterest: __, necessity: ___, ...untold } = { ...functioning, id: 'orders' }

  expect(lintOf({ purposes: [untold], services: [] })).toContain('R03 $.purposes[0].legalBasis')
  expect(lintOf({ purposes: [{ ...untold, legalBasis: 'consent' }], services: [] })).not.toContain(
    'R03 $.purposes[0].legalBasis',
  )
})

describe('a transfer', () => {
  const withTransfer = (country: string, mechanism = 'adequacy') => ({
    recipients: [{ ...countingHouse, transfers: [{ country, mechanism, copyUrl: 'https://counter.example/copy' }] }],
  })

  it.each(['CN', 'IN', 'AU'])('to %s rests on no adequacy decision', (country) => {
    expect(lintOf(withTransfer(country))).toEqual(['R07 $.recipients[0].transfers[0].mechanism'])
  })

  it.each(['US', 'CA', 'CH', 'GB', 'JP'])('to %s may', (country) => {
    expect(lintOf(withTransfer(country))).toEqual([])
  })

  it.each(['GF', 'RE', 'AX'])('to %s, where the law of the EU applies, is none', (country) => {
    expect(lintOf(withTransfer(country, 'scc'))).toEqual(['R07 $.recipients[0].transfers[0].country'])
  })

  it.each([
    ['SE', 'scc'],
    ['NO', 'adequacy'],
    ['IS', 'adequacy'],
  ])('within the EEA, to %s, is none, whatever it is said to rest on', (country, mechanism) => {
    expect(lintOf(withTransfer(country, mechanism))).toEqual(['R07 $.recipients[0].transfers[0].country'])
  })

  it.each([['none'], [[]], [[{ country: 'GB', mechanism: 'adequacy' }]]])(
    'is not told of by %j, where the recipient is in the United States',
    (transfers) => {
      expect(lintOf({ recipients: [{ ...countingHouse, country: 'US', transfers }] })).toEqual([
        'R07 $.recipients[0].transfers',
      ])
    },
  )
})

describe('a recipient', () => {
  it('that is a joint controller says how responsibility is shared', () => {
    const joint = { ...countingHouse, role: 'joint-controller' }

    expect(lintOf({ recipients: [joint] })).toEqual(['R132 $.recipients[0].arrangement'])
    expect(lintOf({ recipients: [{ ...joint, arrangement: 'Yes.' }] })).toEqual(['R132 $.recipients[0].arrangement'])
    expect(lintOf({ recipients: [{ ...joint, arrangement: 'We share the responsibility.' }] })).toHaveLength(1)
    expect(lintOf({ recipients: [{ ...joint, arrangement: '/responsibilities' }] })).toEqual([])
    expect(lintOf({ recipients: [{ ...joint, arrangement: 'They answer all requests.' }] })).toEqual([])
    expect(lintOf({ recipients: [{ ...joint, arrangement: 'https://counter.example/joint' }] })).toEqual([])
  })

  it.each([
    'Our 37 advertising partners',
    'Mainoskumppanit',
    'Kuljetusliikkeet',
    'Våra annonsörer',
    'Various companies',
    'Palveluntarjoajamme',
    'Alihankkijat',
  ])('that is several companies under one name does not count as one: %s', (name) => {
    expect(lintOf({ recipients: [{ ...countingHouse, name }] })).toEqual(['R41 $.recipients[0].name'])
  })

  it.each(['Hill Partners', 'Laki & Kumppanit Oy', '3 Step Oy', 'Reklampartner AB', 'Kredittföretaget AB'])(
    'that is one company counts as one: %s',
    (name) => {
      expect(lintOf({ recipients: [{ ...countingHouse, name }] })).toEqual([])
    },
  )

  it('that counts visits for us infers age and interests for itself', () => {
    const inferred = { ...statistics, id: 'demographics', profiling: 'It guesses the group from what is read.' }
    const guess = { ...counter, id: 'guess', purpose: 'demographics', matches: ['guess.example'], trackers: [] }
    const changes = { purposes: [statistics, inferred], services: [counter, guess] }
    const itself = { ...countingHouse, id: 'itself', role: 'controller' }

    expect(lintOf(changes)).toEqual(['R31 $.recipients[0].role'])
    expect(
      lintOf({
        ...changes,
        recipients: [countingHouse, itself],
        services: [counter, { ...guess, recipient: 'itself' }],
      }),
    ).toEqual([])
  })

  it('behind a purpose that is asked is a company, and no category', () => {
    expect(lintOf({ recipients: [{ ...countingHouse, kind: 'category', count: 9 }] })).toEqual([
      'R41 $.recipients[0].kind',
    ])
  })
})

describe('how long', () => {
  it.each([
    ...[
      'As long as necessary.',
      'For as long as we consider appropriate.',
      'Until no longer needed.',
      'A reasonable time',
    ],
    ...['In accordance with applicable law.', 'As required by law.', 'Indefinitely.', 'Data is never deleted.'],
    ...['Niin kauan kuin on tarpeen.', 'Kunnes tietoja ei enää tarvita', 'toistaiseksi', 'Pysyvästi'],
    ...[
      'As long as it serves our business.',
      'Tarvittavan ajan',
      'Vain välttämättömän ajan.',
      'Så länge ändamålet kräver',
    ],
    ...['Until the purpose is fulfilled', 'Kunnes käyttötarkoitus täyttyy', 'Until we decide to delete it.'],
    ...['Kunnes päätämme poistaa ne', 'In line with our retention policy', 'Enligt vår gallringsplan'],
    ...['Niin kauan kuin laki edellyttää', 'Så länge lagen kräver', 'Just so long as we need it'],
    ...['Lain sallima enimmäisaika', 'Voimassa olevan lain mukaisesti', 'Tietoja ei poisteta'],
    ...['Så länge det behövs.', 'När uppgifterna inte längre behövs', 'Enligt gällande lag', 'Raderas inte'],
  ])('“%s” says nothing', (criteria) => {
    expect(lintOf({ purposes: [{ ...statistics, retention: { criteria } }] })).toEqual([
      'R08 $.purposes[0].retention.criteria',
    ])
  })

  it.each([
    'Until you cancel the letter.',
    'Until the customer relationship ends.',
    'Niin kauan kuin tilauksesi on voimassa',
    'När du avslutar ditt konto',
    'When we have answered you',
    'As the Accounting Act requires.',
    'Kunnes perut tilauksen.',
    'Kirjanpitolain mukaan',
    'Så länge du är medlem.',
    'Enligt bokföringslagen',
    'Tills vidare, dock högst 2 år.',
  ])('“%s” says when', (criteria) => {
    expect(lintOf({ purposes: [{ ...statistics, retention: { criteria } }] })).toEqual([])
  })

  it('“as long as the guarantee is needed for a claim, at most 3 years” does say something', () => {
    const criteria = 'As long as needed for a claim under the guarantee, at most 3 years.'

    expect(lintOf({ purposes: [{ ...statistics, retention: { criteria } }] })).toEqual([])
  })

  it('has ceilings, as guidance', () => {
    const trackers = [{ ...counter.trackers?.[0], lifetime: 'P50Y' }]

    expect(lintOf({ purposes: [{ ...statistics, retention: { period: 'P100Y', from: 'the visit' } }] })).toEqual([
      'R08 $.purposes[0].retention.period',
    ])
    expect(lintOf({ services: [{ ...counter, trackers }] })).toEqual(['R29 $.services[0].trackers[0].lifetime'])
    expect(lintOf({ consent: { validity: 'PT1M' } })).toEqual(['R59 $.consent.validity'])
    expect(lintOf({ register: { url: '/r', retention: { given: 'P30Y' } } })).toEqual([
      'R78 $.register.retention.given',
    ])
  })

  it.each([
    [{ consent: { validity: 'P12M' } }],
    [{ consent: { validity: 'P1Y' } }],
    [{ register: { url: '/r', retention: { given: 'P120M' } } }],
    [{ purposes: [{ ...statistics, retention: { period: 'P240M', from: 'the visit' } }] }],
    [{ services: [{ ...counter, trackers: [{ ...counter.trackers?.[0], lifetime: 'P24M' }] }] }],
  ])('may be as long as the ceiling, in months too: %j', (changes) => {
    expect(lintOf(changes)).toEqual([])
  })

  it('of a pixel is “none”: nothing is stored', () => {
    const pixel = { name: '/p.gif', type: 'pixel', description: 'Counts.' }

    expect(lintOf({ services: [{ ...counter, trackers: [{ ...pixel, lifetime: 'session' }] }] })).toEqual([
      'R29 $.services[0].trackers[0].lifetime',
    ])
    expect(lintOf({ services: [{ ...counter, trackers: [{ ...pixel, lifetime: 'none' }] }] })).toEqual([])
    expect(lintOf({ services: [{ ...counter, trackers: [pixel] }] })).toEqual([])
  })
})

describe('the answers', () => {
  const BLANKS = ['\u2800', '\u200b', '\u3164', '\u00ad', '. .', '–', '🙂']

  it.each(BLANKS)('are no answer without a letter: %j', (blank) => {
    expect(areEqualInKind('Accept', blank)).toBe(false)
    expect(areEqualInKind(blank, 'Refuse')).toBe(false)
    const file = { ...lawfulBakery(), texts: { en: { accept: 'Accept', refuse: blank } } }
    expect(checkDeclaration(file).problems).not.toEqual([])
  })

  it.each(BLANKS.slice(0, 4))('and other labels of the banner do not go away by %j', (blank) => {
    const ours = { title: 'Title', intro: 'Intro', companies: '{count}', notice: 'Notice', regions: {} }
    const own = { title: blank, intro: blank, companies: blank, notice: blank }

    expect(withOwnWording(ours, { texts: { en: own }, controller: { name: 'Bakery' } }, 'en')).toEqual(ours)
  })

  it.each([
    ['en', 'Yes, I help', 'No, I am selfish'],
    ['en', 'Close this notice', 'More choices'],
    ['fi', 'Kyllä, autan', 'Ei, olen itsekäs'],
    ['fi', 'Sulje ilmoitus', 'Lisää valintoja'],
    ['sv', 'Ja, jag hjälper', 'Nej, jag är självisk'],
  ])('that do not say accept or refuse are told: %s %s / %s', (language, accept, refuse) => {
    const found = lintOf({ languages: [language], texts: { [language]: { accept, refuse } } })

    expect(found.filter((one) => one.startsWith('R64'))).not.toEqual([])
  })

  it.each([
    ['en', 'Accept', 'Reject'],
    ['en', 'Allow all', 'Decline all'],
    ['fi', 'Sallin', 'En salli'],
    ['fi', 'Hyväksy kaikki', 'Vain välttämättömät'],
    ['sv', 'Godkänn', 'Neka'],
    ['de', 'Zustimmen', 'Ablehnen'],
    ['fr', 'Tout accepter', 'Tout refuser'],
  ])('that do are not: %s %s / %s', (language, accept, refuse) => {
    const found = lintOf({ languages: [language], texts: { [language]: { accept, refuse } } })

    expect(found.filter((one) => one.startsWith('R64'))).toEqual([])
  })

  it.each([
    ['R52', '{controller}: Hyväksy evästeet jatkaaksesi'],
    ['R52', '{controller}: Accept cookies to continue'],
    ['R52', '{controller}: Godkänn kakor för att fortsätta'],
    ['R63', '{controller}: Saat 10 % alennuksen ja uutiskirjeen'],
    ['R63', '{controller}: Get a discount and our newsletter'],
  ])('%s: “%s” has no place in the question', (rule, intro) => {
    expect(lintOf({ texts: { en: { intro } } })).toEqual([`${rule} $.texts.en.intro`])
  })
})

describe('what else is asked of a declaration', () => {
  it('names vague titles (R43), and lets a short interest be one (R04)', () => {
    const own = { ...functioning, necessity: undefined, title: 'A better site' }
    const { necessity: _, ...purpose } = { ...own, legitimateInterest: 'Collecting a debt' }

    expect(lintOf({ purposes: [statistics, purpose] })).toEqual(['R43 $.purposes[1].title'])
    expect(
      lintOf({ purposes: [statistics, { ...purpose, title: 'Debts', legitimateInterest: 'Legitimate interest' }] }),
    ).toEqual(['R04 $.purposes[1].legitimateInterest'])
  })

  it('asks what a register outside the EEA rests on (R88)', () => {
    const processor = { name: 'Register Inc', country: 'IN' }
    const register = { url: 'https://register.example/r' }

    expect(lintOf({ processor, register })).toEqual(['R88 $.processor.country'])
  })

  it('asks where the host of a register sends data, which only its recipient can say (R07)', () => {
    const processor = { name: 'Rekisteri Oy', country: 'FI' }
    const register = { url: 'https://register.example/r' }
    const host = { ...countingHouse, id: 'consent-register', name: 'Rekisteri Oy' }

    expect(lintOf({ processor, register })).toEqual(['R07 $.processor'])
    expect(lintOf({ processor, register, recipients: [countingHouse, host] })).toEqual([])
  })

  it('takes a provision for each purpose in place of one for all (R12)', () => {
    const rights = { automatedDecisions: false }
    const provision = { requirement: 'voluntary', consequence: 'Nothing follows.' }

    expect(lintOf({ rights, purposes: [{ ...statistics, provision }] })).toEqual([])
    expect(lintOf({ rights })).toHaveLength(2)
  })

  it('takes no consent to what a person must give (R12)', () => {
    const demanded = (requirement: string): object => ({
      purposes: [{ ...statistics, provision: { requirement, consequence: 'No orders.' } }],
    })

    expect(lintOf(demanded('contractual'))).toEqual(['R12 $.purposes[0].provision.requirement'])
    expect(lintOf(demanded('statutory'))).toEqual(['R12 $.purposes[0].provision.requirement'])
    expect(lintOf(demanded('voluntary'))).toEqual([])
  })

  it.each(['vakaumus', 'etnicitet', 'ethnic origin', 'fackligt medlemskap', 'verensokeri', 'isikukood', 'diagnosis'])(
    'asks for a ground where %s is processed (R133)',
    (title) => {
      expect(lintOf({ purposes: [{ ...statistics, dataCategories: [title] }] })).toEqual([
        'R133 $.purposes[0].dataCategories[0]',
      ])
    },
  )

  it('asks for a ground where identity numbers or special categories are processed (R133)', () => {
    const dataCategories = ['pages read', 'personal identity code']
    const detailed = [{ title: 'health data', specialGround: 'GDPR 9(2)(h)' }]

    expect(lintOf({ purposes: [{ ...statistics, dataCategories }] })).toEqual(['R133 $.purposes[0].dataCategories[1]'])
    expect(lintOf({ purposes: [{ ...statistics, dataCategories: detailed }] })).toEqual([])
  })
})
