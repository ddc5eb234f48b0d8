import { describe, expect, test } from 'vitest'
import { consentRecordId, ownServiceId, withOwnProcessing } from '../../src/declaration/own-processing.js'
import { readDeclaration } from '../../src/declaration/read.js'
import type { DeclarationFile, RecordingDetails } from '../../src/declaration/types.js'
import { nationalAuthorities } from '../../src/notice/national-authorities.js'
import { recipientsOf } from '../../src/notice/recipients-of.js'
import { languages } from '../../src/text/load-banner-texts.js'
import { safeUrl } from '../../src/text/safe-url.js'
import { cleaningFirm } from '../page/ui/cleaning-firm.js'
import { noticeOf, section, wordsOf } from './words-of.js'

const ART_13_AND_14 = [
  'controller',
  'purposes',
  'recipients',
  'trackers',
  'consent',
  'register',
  'objection',
  'rights',
  'complaint',
  'provision',
  'automated',
  'protection',
  'version',
]

/** The smallest file that can be read. */
const silent: DeclarationFile = {
  format: 1,
  site: 'silent',
  languages: ['en'],
  controller: { name: 'Silent Ltd' },
  notice: { url: '/privacy' },
  purposes: ['analytics'],
  recipients: [{ id: 'counter', name: 'Counter Inc', country: 'US' }],
  services: [{ id: 'count', name: 'Count', purpose: 'analytics', recipient: 'counter', trackers: [{ name: '_c' }] }],
}

describe('the notice', () => {
  test.each(['fi', 'sv', 'en'] as const)('in %s says everything, and no section is empty (R20)', async (language) => {
    const sections = await noticeOf(cleaningFirm, language)

    expect(sections.map(({ id }) => id)).toEqual(ART_13_AND_14)
    for (const { id, heading, blocks } of sections) {
      expect(heading.text.length, id).toBeGreaterThan(3)
      expect(wordsOf(blocks).trim().length, id).toBeGreaterThan(10)
      expect(wordsOf(blocks), id).not.toMatch(/[{}]|undefined|\[object/)
    }
  })

  test('names the controller, its channel, that there is no officer, and who hosts the register (R01, R02, R87)', async () => {
    const words = section(await noticeOf(cleaningFirm), 'controller')

    expect(words).toContain('Kirkas Siivous Oy')
    expect(words).toContain('tietosuoja@kirkas.example')
    expect(words).toContain('No data protection officer has been appointed.')
    expect(words).toContain('Rekisteri Oy')
  })

  test('gives each purpose its one basis, its data, source and time (R03, R08, R14)', async () => {
    const words = section(await noticeOf(cleaningFirm), 'purposes')

    expect(words).toContain('Legal basis: a contract with you, or steps you asked for before one')
    expect(words).toContain('What data: name, address, and phone number')
    expect(words).toContain('How long we keep it: 6 years, counted from: the year after the order')
    expect(words.match(/Legal basis: /g)).toHaveLength(cleaningFirm.purposes.length)
  })

  test('tells where data leave the EU and what protects them there (R07)', async () => {
    const words = section(await noticeOf(cleaningFirm), 'recipients')

    expect(words).toContain(
      'Data outside the EU/EEA: United States: the EU–US Data Privacy Framework, under which the recipient is certified.',
    )
    expect(words).toContain('Data is not sent outside the EU/EEA.')
    expect(words).toContain('4 companies or other recipients:')
  })

  test('lists every tracker with kind, use and time, its own ones too (R28, R89)', async () => {
    const words = section(await noticeOf(cleaningFirm), 'trackers')

    expect(words).toMatch(/_ga\ncookie\nTells visitors apart.\n2 years/)
    expect(words).toMatch(/rec\ncookie\n.*\n30 minutes/)
    expect(words).toMatch(/evaste\ncookie\nRemembers your answer\..*\n6 months/)
    expect(words).toContain('evaste:cleaning-firm:*')
  })

  test('says how consent is withdrawn and that what was done before stays lawful (R10)', async () => {
    const words = section(await noticeOf(cleaningFirm), 'consent')

    expect(words).toContain('withdraw your consent at any time')
    expect(words).toContain('What was done before then remains lawful.')
    expect(words).toContain('6 months')
  })

  test('tells of the consent register: IP, time, keeper (R27, R73, R78)', async () => {
    const words = section(await noticeOf(cleaningFirm), 'register')

    expect(words).toContain('IP address: kept encrypted for 90 days')
    expect(words).toContain('Proof of your consent is kept for 3 years, and of a refusal for 6 months')
    expect(words).toContain('Who receives it: Rekisteri Oy')
  })

  test('without a register says that the choice stays on the device', async () => {
    const services = cleaningFirm.services.map((one) => ({ ...one, matches: ['stats.example'] }))

    const words = section(await noticeOf({ ...cleaningFirm, services, register: null }), 'register')

    expect(words).toBe('Your choice is kept only on your device.')
  })

  test('states six rights and, unsaid, the two Finnish authorities (R09, R11)', async () => {
    const sections = await noticeOf(cleaningFirm)

    const rights = section(sections, 'rights')
    const complaint = section(sections, 'complaint')

    for (const right of ['See', 'Correct', 'Erase', 'Restrict use', 'Take it with you'])
      expect(rights).toContain(`${right}:`)
    expect(section(sections, 'objection')).toContain('You can object at any time')
    expect(rights).toContain('tietosuoja@kirkas.example')
    expect(complaint).toContain('https://tietosuoja.fi')
    expect(complaint).toContain('https://www.traficom.fi')
  })

  test('names Finland’s authorities for Åland too (R11)', async () => {
    const { controller } = silent
    const complaint = section(await noticeOf({ ...silent, controller: { ...controller, country: 'AX' } }), 'complaint')

    expect(complaint).toContain('https://tietosuoja.fi')
    expect(complaint).toContain('https://www.traficom.fi')
  })

  test.each([
    ['SE', 'Integritetsskyddsmyndigheten (IMY) https://www.imy.se'],
    ['NO', 'Datatilsynet https://www.datatilsynet.no'],
    ['FI', 'Office of the Data Protection Ombudsman https://tietosuoja.fi'],
  ])('names the authority of the controller’s country if none is declared: %s (R11)', async (country, line) => {
    const { controller } = silent
    const own = { authorities: [{ name: 'Authority', url: 'https://authority.example' }] }

    const unsaid = section(await noticeOf({ ...silent, controller: { ...controller, country } }), 'complaint')
    const said = section(
      await noticeOf({ ...silent, controller: { ...controller, country }, rights: own }),
      'complaint',
    )

    expect(unsaid.split('\n')[1]).toBe(line)
    expect(unsaid.includes('traficom')).toBe(country === 'FI')
    expect(said.split('\n').slice(1)).toEqual(['Authority https://authority.example'])
  })

  test('knows an authority for each other EEA country, and names none outside the EEA (R11)', async () => {
    const eea = 'AT BE BG CY CZ DE DK EE ES FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK'
    const { controller } = silent

    const outside = section(await noticeOf({ ...silent, controller: { ...controller, country: 'US' } }), 'complaint')

    expect(Object.keys(nationalAuthorities).join(' ')).toBe(eea)
    for (const { name, url } of Object.values(nationalAuthorities)) {
      expect(name).toMatch(/\p{L}{5}/u)
      expect(safeUrl(url)).toMatch(/^https:\/\/[a-z0-9.-]+\.[a-z]{2,}(\/[a-z0-9.-]+)?$/)
    }
    expect(outside).toContain('Not stated yet.')
    expect(outside).not.toContain('https://')
  })

  test('links only to where a link may go (R127)', async () => {
    const sections = await noticeOf({
      ...cleaningFirm,
      controller: { name: 'Kirkas', url: 'javascript:alert(1)' },
      rights: { authorities: [{ name: 'Authority', url: 'javascript:alert(2)' }] },
    })

    const links = JSON.stringify(sections).match(/"href":"[^"]*"/g) ?? []

    expect(links.length).toBeGreaterThan(3)
    expect(links.filter((link) => !/"href":"(https?:|mailto:|\/|#)/.test(link))).toEqual([])
  })
})

describe('a declaration that is silent', () => {
  test('gets “not stated yet” where the law wants an answer, never a “no”', async () => {
    const sections = await noticeOf(silent)

    expect(section(sections, 'automated')).toBe('Not stated yet.')
    expect(section(sections, 'provision')).toBe('Not stated yet.')
    expect(section(sections, 'controller')).toContain('Data protection officer: Not stated yet.')
    expect(section(sections, 'purposes')).toContain('How long we keep it: Not stated yet.')
    expect(section(sections, 'recipients')).toContain('Data outside the EU/EEA: Not stated yet.')
    expect(section(sections, 'trackers')).toMatch(/_c\ncookie\nNot stated yet\.\nNot stated yet\./)
  })

  test('gets no section for what is optional', async () => {
    expect((await noticeOf(silent)).map(({ id }) => id)).not.toContain('protection')
  })

  test('that asks nothing says so', async () => {
    const sections = await noticeOf({ ...silent, purposes: ['necessary'], services: [], recipients: [] })

    expect(section(sections, 'consent')).toBe('The site does nothing that needs your consent.')
    expect(section(sections, 'recipients')).toBe('Nobody else receives your data.')
    expect(section(sections, 'trackers')).toBe('The site stores nothing on your device.')
  })
})

describe('what evaste itself does', () => {
  test('is added without touching what was declared', () => {
    const declaration = readDeclaration(cleaningFirm)

    const told = withOwnProcessing(declaration)

    expect(told.file).toBe(declaration.file)
    expect(declaration.services.map(({ id }) => id)).not.toContain(ownServiceId)
    const own = told.services.find(({ id }) => id === ownServiceId)
    expect(own?.trackers.map(({ name, lifetime }) => [name, lifetime])).toEqual([
      ['evaste', 'P6M30D'],
      ['evaste:cleaning-firm:*', 'P3Y6M'],
    ])
    expect(told.purposes.find(({ id }) => id === consentRecordId)?.needsConsent).toBe(false)
  })

  test('has no consent record without a register, and yields to what the company declared itself', () => {
    const own = { id: consentRecordId, legalBasis: 'legal-obligation' as const, title: 'Our own proof' }

    const without = withOwnProcessing(readDeclaration({ ...cleaningFirm, register: null }))
    const declared = withOwnProcessing(readDeclaration({ ...cleaningFirm, purposes: [...cleaningFirm.purposes, own] }))

    expect(without.purposes.map(({ id }) => id)).not.toContain(consentRecordId)
    expect(declared.purposes.filter(({ id }) => id === consentRecordId)).toMatchObject([{ title: 'Our own proof' }])
  })
})

test('a company that receives data by two services is counted once (R41)', () => {
  const declaration = readDeclaration(cleaningFirm)

  const receivers = recipientsOf(declaration, ['analytics', 'demographics'])

  expect(receivers.map(({ id }) => id)).toEqual(['google', 'recorder'])
})

describe('a recording', () => {
  const recording: RecordingDetails = {
    trigger: 'error',
    ...{ lastMinutes: 3, sampleRate: 0.25, retention: 'P14D', access: 'Two developers.' },
    ...{ unmask: [{ selector: '.price', description: 'Prices' }], assessment: 'https://silent.example/assessment' },
    unmaskPaths: ['/orders/*', '/cart'],
  }
  const faults = { id: 'faults', name: 'Faults', purpose: 'session-replay', recording }
  const recorded: DeclarationFile = { ...silent, purposes: ['session-replay'], recipients: [], services: [faults] }

  test('is described: what, what is not masked, when it is sent, for how long and who watches (R92 to R94)', async () => {
    const words = section(await noticeOf(recorded, 'en'), 'trackers')

    for (const part of [
      'everything you type',
      'Prices',
      'Page addresses (/orders/* and /cart)',
      '3 minutes',
      '25%',
      '14 days',
      'Two developers.',
    ])
      expect(words).toContain(part)
    expect(words).toContain('when the page fails')
    expect(JSON.stringify(await noticeOf(recorded, 'en'))).toContain('"href":"https://silent.example/assessment"')
  })

  test.each(languages)('is described in %s, without a place that is not filled in', async (language) => {
    const words = section(await noticeOf({ ...recorded, languages: [language] }, language), 'trackers')

    for (const part of ['Prices', '/orders/*', '/cart']) expect(words).toContain(part)
    expect(words).not.toMatch(/[{}]|undefined/)
    if (language !== 'en') expect(words).not.toMatch(/Impact assessment|Page addresses/)
  })
})

test('where visitors sign in, the notice says how far an answer reaches, which one applies, and nothing else elsewhere (R134)', async () => {
  const consentOf = async (account?: object): Promise<string> =>
    section(await noticeOf({ ...silent, ...(account && { consent: { account } }) } as DeclarationFile), 'consent')
  const sites = [{ site: 'silent-shop', name: 'shop.silent.example' }]

  expect(await consentOf()).not.toMatch(/sign/)
  expect(await consentOf({})).toMatch(/every device where you sign in.*the account’s applies.*only to this site/s)
  const withSites = await consentOf({ sites })
  expect(withSites).toContain('Signed in, it also applies on shop.silent.example.')
  expect(withSites).not.toContain('only to this site')
})
