import { describe, expect, test } from 'vitest'
import { readDeclaration } from '../../src/declaration/read.js'
import type { DeclarationFile, Recipient } from '../../src/declaration/types.js'
import { type Block, paragraphsOf } from '../../src/notice/block.js'
import { countRecipients } from '../../src/notice/count-recipients.js'
import { cleaningFirm } from '../page/ui/cleaning-firm.js'
import { noticeOf, section } from './words-of.js'

/** A bicycle club: members, a newsletter on consent, and nothing on its pages that would be asked for. */
const club: DeclarationFile = {
  format: 1,
  site: 'bicycle-club',
  languages: ['en'],
  controller: { name: 'Polkijat ry', email: 'seura@polkijat.example', country: 'FI' },
  notice: { url: '/privacy', version: '1', effectiveFrom: '2026-11-01' },
  purposes: [
    { id: 'newsletter', legalBasis: 'consent', title: 'Newsletter', description: 'A letter a month.' },
    { id: 'members', legalBasis: 'contract', title: 'Members', description: 'A list of members.' },
  ],
  services: [],
  rights: { contact: 'seura@polkijat.example' },
}

const subBlocks = (block: Block) =>
  block.kind === 'subsection' ? block.blocks.filter((inner) => inner.kind === 'fields') : []

const withRecipient = (recipient: Partial<Recipient>): DeclarationFile => ({
  ...cleaningFirm,
  recipients: [{ id: 'google', name: 'Counter Inc', ...recipient }, ...(cleaningFirm.recipients ?? []).slice(1)],
})

describe('consent that no service needs', () => {
  test('is told of with its way to withdraw, and never denied', async () => {
    const sections = await noticeOf(club)

    const consent = section(sections, 'consent')
    expect(consent).toContain('Newsletter')
    expect(consent).toContain('You can withdraw your consent at any time')
    expect(consent).toContain('seura@polkijat.example')
    expect(consent).not.toContain('nothing that needs your consent')
    expect(consent).not.toContain('open the settings')
    expect(consent).not.toContain('6 months')
  })

  test('is withdrawn as declared', async () => {
    const [newsletter, members] = club.purposes as readonly object[]
    const purposes = [{ ...newsletter, withdrawal: 'By the link in each letter.' }, members]

    const consent = section(await noticeOf({ ...club, purposes } as DeclarationFile), 'consent')

    expect(consent).toContain('Newsletter: By the link in each letter.')
    expect(consent).toContain('You can withdraw your consent at any time. What was done before then remains lawful.')
  })

  test('is told of for a kind of data, whatever the rest of the purpose rests on', async () => {
    const camps = {
      id: 'camps',
      legalBasis: 'contract',
      title: 'Camps',
      description: 'Camps for children.',
      dataCategories: ['name', { title: 'allergies', basis: 'consent' }],
    } as const

    const consent = section(await noticeOf({ ...club, purposes: [camps] }), 'consent')

    expect(consent).toContain('allergies: Contact us. seura@polkijat.example')
    expect(consent).toContain('You can withdraw your consent at any time')
    expect(consent).not.toContain('nothing that needs your consent')
  })

  test('is told of with its way to withdraw where it waits for no answer on the device', async () => {
    const chat = {
      id: 'chat',
      legalBasis: 'consent',
      title: 'Chat',
      description: 'You can write to us.',
      necessity: 'The chat opens when you ask for it, and remembers the conversation.',
    } as const
    const services = [{ id: 'talk', name: 'Talk', purpose: 'chat', trackers: [{ name: 'talk', lifetime: 'session' }] }]

    const consent = section(await noticeOf({ ...club, purposes: [chat], services } as DeclarationFile), 'consent')

    expect(consent).toContain('Chat: Contact us. seura@polkijat.example')
    expect(consent).not.toContain('nothing that needs your consent')
  })

  test('stands beside what the settings hold', async () => {
    const purposes = [...cleaningFirm.purposes, ...club.purposes.slice(0, 1)]

    const consent = section(await noticeOf({ ...cleaningFirm, purposes }), 'consent')

    expect(consent).toContain('open the settings')
    expect(consent).toContain('Newsletter')
  })
})

describe('a kind of data on a legitimate interest', () => {
  const camps = {
    id: 'camps',
    legalBasis: 'contract',
    title: 'Camps',
    description: 'Camps for children.',
    dataCategories: [
      'name',
      { title: 'pictures', basis: 'legitimate-interests', legitimateInterest: 'We show what camps are like.' },
    ],
  } as const

  test('is told with the interest, and open to objection, whatever its purpose rests on (R04, R131)', async () => {
    const sections = await noticeOf({ ...club, purposes: [camps] })

    const purposes = section(sections, 'purposes')
    expect(purposes).toContain('Legal basis: our legitimate interest. You can object to this.')
    expect(purposes).toContain('What our interest is: We show what camps are like.')
    expect(section(sections, 'objection')).toContain('pictures #purpose-camps')
    expect(section(sections, 'objection')).not.toContain('Camps')
  })

  test('is not told of twice where its purpose rests on one, too', async () => {
    const purpose = { ...camps, legalBasis: 'legitimate-interests', legitimateInterest: 'We want camps.' } as const

    const objection = section(await noticeOf({ ...club, purposes: [purpose] }), 'objection')

    expect(objection).toContain('Camps #purpose-camps')
    expect(objection).not.toContain('pictures')
  })
})

describe('a transfer on an adequacy decision', () => {
  test.each([
    ['US', 'EU–US Data Privacy Framework'],
    ['CA', 'PIPEDA'],
    ['CH', 'the EU has decided that data protection in the country is adequate'],
  ])('to %s says what the decision covers', async (country, words) => {
    const file = withRecipient({ country, transfers: [{ country, mechanism: 'adequacy' }] })

    expect(section(await noticeOf(file), 'recipients')).toContain(words)
  })

  test('to a country without one claims nothing', async () => {
    const file = withRecipient({ transfers: [{ country: 'CN', mechanism: 'adequacy' }] })

    const words = section(await noticeOf(file), 'recipients')

    expect(words).not.toMatch(/adequate|approved/)
    expect(words).toContain('China: Not stated yet.')
  })
})

describe('data outside the EEA', () => {
  test('has a paragraph for each country, and its term is said once', async () => {
    const transfers = (['US', 'GB', 'JP'] as const).map((country) => ({ country, mechanism: 'adequacy' as const }))

    const sections = await noticeOf(withRecipient({ transfers }))

    const [recipient] = sections.find(({ id }) => id === 'recipients')!.blocks.flatMap((block) => subBlocks(block))
    const field = recipient!.fields.find(({ term }) => term.text === 'Data outside the EU/EEA')!
    expect(paragraphsOf(field).map(([line]) => line!.text.split(':')[0])).toEqual([
      'United States',
      'United Kingdom',
      'Japan',
    ])
  })

  test.each<[recipient: Partial<Recipient>, words: string]>([
    [{ country: 'FI', transfers: [{ country: 'NO', mechanism: 'adequacy' }] }, 'Data is not sent outside'],
    [{ country: 'FR', transfers: [{ country: 'RE', mechanism: 'scc' }] }, 'Data is not sent outside'],
    [{ country: 'US', transfers: 'none' }, 'Not stated yet.'],
    [{ country: 'US', transfers: [] }, 'Not stated yet.'],
    [{ country: 'FI', transfers: 'none' }, 'Data is not sent outside'],
  ])('is neither claimed nor denied against the country: %j', async (recipient, words) => {
    const text = section(await noticeOf(withRecipient(recipient)), 'recipients')

    expect(text.split('Counter Inc')[1]).toContain(words)
  })

  test('is told of for the countries that are outside', async () => {
    const transfers = ['SE', 'US', 'GB'].map((country) => ({ country, mechanism: 'adequacy' as const }))
    const text = section(await noticeOf(withRecipient({ transfers })), 'recipients')

    expect(text).not.toContain('Sweden')
    expect(text).toContain('United States: ')
    expect(text).toContain('United Kingdom: ')
  })
})

describe('what evaste itself does', () => {
  test('is not told of where nothing is asked', async () => {
    const sections = await noticeOf({ ...club, register: { url: '/evaste' } })

    expect(section(sections, 'trackers')).toBe('The site stores nothing on your device.')
    expect(section(sections, 'register')).toBe('')
    expect(section(sections, 'purposes')).not.toContain('Necessary')
  })

  test('is a table that names no product', async () => {
    const words = section(await noticeOf(cleaningFirm), 'trackers')

    expect(words).toContain('What is stored on your device\nName')
    expect(words).not.toContain('What Memory of your answer stores')
  })

  test('is told of with lifetimes that are true', async () => {
    const words = section(await noticeOf(cleaningFirm), 'trackers')

    expect(words).toMatch(/evaste\ncookie\n.*\n6 months and 30 days/)
    expect(words).toMatch(/evaste:cleaning-firm:\*\nlocal storage\n.*\n3 years and 6 months/)
  })

  test('is told of in whole years', async () => {
    const words = section(await noticeOf({ ...cleaningFirm, consent: { validity: 'P12M' } }), 'trackers')

    expect(words).toMatch(/local storage\n.*\n4 years\b/)
    expect(words).toMatch(/cookie\n.*\n12 months and 30 days/)
  })

  test('mentions no IP address where none is kept', async () => {
    const words = section(await noticeOf({ ...cleaningFirm, register: { url: '/evaste', ip: 'none' } }), 'register')

    expect(words.match(/IP address/g)).toEqual(['IP address'])
    expect(words).toContain('IP address: not kept')
  })

  test('tells of no proof and of nothing to send where there is no register', async () => {
    const words = section(await noticeOf({ ...cleaningFirm, register: null }), 'trackers')

    expect(words).toMatch(/evaste:cleaning-firm:\*\nlocal storage\nWhat this site asks\./)
    expect(words).not.toMatch(/Proof|waiting/)
  })

  test('does not promise a cookie 30 days after an answer that ends before a refusal is forgotten', async () => {
    const words = await noticeOf({ ...cleaningFirm, consent: { validity: 'P3M' } })

    expect(section(words, 'trackers')).toMatch(/evaste\ncookie\nWe remember a no for at least 6 months\.\n6 months/)
    expect(section(words, 'consent')).toMatch(
      /your answer for 3 months\. Then we ask again\.\sWe remember a no for at least 6 months\./,
    )
  })

  test('keeps the IP address on legitimate interests, with a reason, open to objection', async () => {
    const words = section(await noticeOf(cleaningFirm), 'register')

    const [proof = '', address = ''] = words.split('IP address in the proof')
    expect(proof).toContain('Legal basis: the law requires it')
    expect(address).toContain('Legal basis: our legitimate interest')
    expect(address).toContain('What our interest is: being able to examine')
    expect(address).toContain('You can object to this.')
    expect(address).toContain('kept encrypted for 90 days')
  })

  test('has no such processing where no address is kept', async () => {
    const words = section(await noticeOf({ ...cleaningFirm, register: { url: '/evaste', ip: 'none' } }), 'register')

    expect(words).not.toContain('legitimate interest')
    expect(words).toContain('IP address: not kept')
  })

  test('names the services that hear of the answer, and none where there is none', async () => {
    const service = (name: string, matches: string) => ({ id: 'tag', name, purpose: 'analytics', matches: [matches] })
    const consentOf = async (...told: object[]) => {
      const others = cleaningFirm.services.map((one) => ({ ...one, matches: ['stats.example'] }))
      const services = [...others, ...told] as DeclarationFile['services']
      return section(await noticeOf({ ...cleaningFirm, services }), 'consent')
    }
    const tag = service('Tag', 'www.googletagmanager.com')
    const heat = { ...service('Heat', 'www.clarity.ms'), id: 'clarity' }

    expect(await consentOf(tag)).toContain('Tag: if you allow the service, it gets your answer too.')
    expect(await consentOf(tag, heat)).toContain('Tag and Heat: if you allow the service, it gets your answer too.')
    expect(await consentOf(service('Ads', 'bat.bing.com'))).toContain('Ads: if you allow the service')
    expect(await consentOf({ ...tag, signal: null })).not.toContain('answer too')
    expect(await consentOf()).not.toContain('answer too')
  })

  test('says nothing of an answer where nothing is asked', async () => {
    const necessity = 'You have asked for a page that counts, and it cannot do so without this.'
    const counting = { id: 'counting', title: 'Counting', description: 'We count.', necessity }
    const services = [{ id: 'tag', name: 'Tag', purpose: 'counting', matches: ['www.googletagmanager.com'] }]

    const words = section(await noticeOf({ ...club, purposes: [counting], services }), 'consent')

    expect(words).not.toContain('your answer')
  })

  test.each([
    [{}, true],
    [{ account: {} }, false],
    [{ signals: ['shopify'] as const }, false],
    [{ signals: ['wp-consent-api'] as const }, true],
  ])('says that the choice is kept on the device alone only if it is: %j', async (consent, isAlone) => {
    const services = cleaningFirm.services.map((one) => ({ ...one, matches: ['stats.example'] }))
    const words = section(await noticeOf({ ...cleaningFirm, services, register: null, consent }), 'register')

    expect(words.includes('kept only on your device')).toBe(isAlone)
  })

  test('says that the answer about marketing alone decides what reaches Google Ads, where that is asked', async () => {
    const google = { id: 'tag', name: 'Tag', purpose: 'analytics', matches: ['www.googletagmanager.com'] }
    const isOther = (purpose: string | { readonly id: string }): boolean =>
      (typeof purpose === 'string' ? purpose : purpose.id) !== 'marketing'
    const purposes = cleaningFirm.purposes.filter(isOther)
    const services = cleaningFirm.services.filter(({ purpose }) => purpose !== 'marketing')

    const asked = await noticeOf({ ...cleaningFirm, services: [...cleaningFirm.services, google] })
    const unasked = await noticeOf({ ...cleaningFirm, purposes, services: [...services, google] })

    expect(section(asked, 'consent')).toMatch(/alone decides whether Google Ads gets data: [A-Z][^.]+\./)
    expect(section(unasked, 'consent')).not.toContain('Google Ads')
  })

  test('says so too where the site’s own server passes Google’s tag on', async () => {
    const services = [{ id: 'tag', name: 'Tag', purpose: 'analytics', matches: ['*://cleaning.example/gtag/*'] }]

    expect(section(await noticeOf({ ...cleaningFirm, services }), 'consent')).toContain('Tag: if you allow the service')
  })

  test.each([
    ['P1M', true],
    ['PT1M', true],
    ['P6M', false],
    ['P1Y', false],
  ])('with a validity of %s, says of a no alone that it is remembered longer: %s', async (validity, isSaid) => {
    const words = section(await noticeOf({ ...cleaningFirm, consent: { validity } }), 'consent')

    expect(words.includes('We remember a no for at least 6 months.')).toBe(isSaid)
  })
})

describe('recipients', () => {
  const asked = ['analytics', 'demographics', 'session-replay', 'marketing']
  const count = (file: DeclarationFile) => countRecipients(readDeclaration(file), asked)

  test('are counted as companies, a category by how many it stands for', () => {
    expect(count(cleaningFirm)).toEqual({ count: 3, isAtLeast: false })
    expect(count(withRecipient({ kind: 'category', count: 37 }))).toEqual({ count: 39, isAtLeast: false })
    expect(count(withRecipient({ kind: 'category' }))).toEqual({ count: 3, isAtLeast: true })
    expect(count(withRecipient({ count: 37 }))).toEqual({ count: 39, isAtLeast: false })
    expect(count(withRecipient({ kind: 'authority' }))).toEqual({ count: 2, isAtLeast: false })
  })

  test('that nobody has named are still counted', () => {
    const ads = { id: 'banner-ads', name: 'Ads', purpose: 'marketing', matches: ['ads.unknown.example'] }
    const own = { id: 'own-stats', name: 'Stats', purpose: 'analytics', matches: ['stats.kirkas.example'] }

    expect(count({ ...cleaningFirm, services: [...cleaningFirm.services, ads, own] })).toEqual({
      count: 4,
      isAtLeast: true,
    })
  })

  test('are never denied where a third party is loaded', async () => {
    const ads = { id: 'banner-ads', name: 'Ads', purpose: 'marketing', matches: ['ads.unknown.example'] }
    const words = section(
      await noticeOf({ ...club, purposes: [...club.purposes, 'marketing'], services: [ads] }),
      'recipients',
    )

    expect(words).not.toContain('Nobody else receives')
    expect(words).toContain('At least 1 company')
    expect(words).toContain('ads.unknown.example')
  })

  test('say how joint controllers share responsibility, and which of them are authorities', async () => {
    const joint = withRecipient({ role: 'joint-controller', arrangement: 'https://counter.example/arrangement' })
    const police = withRecipient({ kind: 'authority' })

    expect(section(await noticeOf(joint), 'recipients')).toContain(
      'How we share responsibility: https://counter.example/arrangement',
    )
    expect(section(await noticeOf(police), 'recipients')).toContain('Authority')
  })

  test.each([
    ['https://counter.example/arrangement', 'https://counter.example/arrangement'],
    ['/arrangement', '/arrangement'],
    ['We collect with your consent; they answer for their use.', undefined],
    ['and/or', undefined],
  ])('link to an arrangement that is an address, and not to words: %s', async (arrangement, href) => {
    const sections = await noticeOf(withRecipient({ role: 'joint-controller', arrangement }))

    const lines = JSON.stringify(sections.find(({ id }) => id === 'recipients'))
    expect(lines).toContain(JSON.stringify(href ? { text: arrangement, href } : { text: arrangement }))
  })
})

describe('the right to object', () => {
  const interest = {
    id: 'development',
    legalBasis: 'legitimate-interests' as const,
    title: 'Development',
    description: 'We look at how orders are made.',
    legitimateInterest: 'Orders that go through.',
  }

  test('has a section of its own that names what it applies to', async () => {
    const sections = await noticeOf({ ...cleaningFirm, purposes: [...cleaningFirm.purposes, interest] })

    const objection = section(sections, 'objection')
    expect(objection).toContain('You can object at any time')
    expect(objection).toContain('direct marketing')
    expect(objection).toContain('Development #purpose-development')
    expect(section(sections, 'rights')).not.toContain('Object:')
  })

  test('is linked from each purpose that it applies to', async () => {
    const sections = await noticeOf({ ...cleaningFirm, purposes: [...cleaningFirm.purposes, interest] })

    expect(JSON.stringify(sections)).toContain('"href":"#objection"')
  })
})

describe('a purpose', () => {
  test('says for itself whether data must be given', async () => {
    const [orders, ...others] = cleaningFirm.purposes as readonly object[]
    const provision = { requirement: 'statutory', consequence: 'We cannot send a receipt.' }
    const file = { ...cleaningFirm, purposes: [{ ...orders, provision }, ...others] } as DeclarationFile

    expect(section(await noticeOf(file), 'purposes')).toContain(
      'Do you have to give us the data?: Yes. The law requires you to give the data. We cannot send a receipt.',
    )
  })

  test.each<[language: 'en' | 'fi' | 'sv', dataCategories: string[], words: string]>([
    ['en', ['name', 'address'], 'What data: name and address'],
    ['en', ['name and address', 'e-mail'], 'What data: name and address; e-mail'],
    ['en', ['name', 'log-in time, device'], 'What data: name; log-in time, device'],
    ['fi', ['nimi ja osoite', 'lasku'], 'Mitä tietoja: nimi ja osoite; lasku'],
    ['sv', ['namn', 'köp och storlek'], 'Vilka uppgifter: namn; köp och storlek'],
  ])('lists kinds of data so that one sees where each ends: %s %j', async (language, dataCategories, words) => {
    const members = { ...(club.purposes[1] as object), dataCategories }

    const sections = await noticeOf(
      { ...club, languages: [language], purposes: [members] } as unknown as DeclarationFile,
      language,
    )

    expect(section(sections, 'purposes')).toContain(words)
  })

  test('of recording keeps its data as long as the recordings are kept', async () => {
    const recording = { retention: 'P14D', access: 'Two developers.' }
    const services = [{ id: 'faults', name: 'Faults', purpose: 'session-replay', recording }]

    const words = section(await noticeOf({ ...club, purposes: ['session-replay'], services }), 'purposes')

    expect(words).toContain('How long we keep it: 14 days')
  })

  test('says whose data it is', async () => {
    const members = { ...(club.purposes[1] as object), dataSubjects: 'Members and their guardians.' }

    const sections = await noticeOf({ ...club, purposes: [members] } as unknown as DeclarationFile)

    expect(section(sections, 'purposes')).toContain('Whose data: Members and their guardians.')
  })

  test('that says whether data must be given leaves nothing for a general answer', async () => {
    const provision = { requirement: 'contractual', consequence: 'Without it you cannot be a member.' }
    const all = club.purposes.map((purpose) => ({ ...(purpose as object), provision }))

    expect(section(await noticeOf({ ...club, purposes: all } as unknown as DeclarationFile), 'provision')).toBe('')
    expect(section(await noticeOf(club), 'provision')).toContain('Not stated yet')
  })

  test('tells apart kinds of data with another basis, time or source', async () => {
    const [orders, ...others] = cleaningFirm.purposes as readonly object[]
    const dataCategories = [
      'name',
      {
        title: 'allergies',
        basis: 'consent',
        specialGround: 'GDPR 9(2)(a)',
        retention: { period: 'P1M', from: 'the visit' },
        source: 'A form.',
        provision: { requirement: 'voluntary' },
      },
    ]
    const file = { ...cleaningFirm, purposes: [{ ...orders, dataCategories }, ...others] } as DeclarationFile

    const words = section(await noticeOf(file), 'purposes')

    expect(words).toContain('What data: name and allergies')
    expect(words).toMatch(
      /allergies: Legal basis: your consent \(permission\)\. Special legal ground: GDPR 9\(2\)\(a\)\. How long we keep it: 1 month, counted from: the visit\. Where the data comes from: A form\. Do you have to give us the data\? No/,
    )
  })

  test('of a pixel says that nothing is stored', async () => {
    const pixel = { id: 'pixel', name: 'Pixel', purpose: 'marketing', recipient: 'social' }
    const trackers = [{ name: 'p.gif', type: 'pixel', lifetime: 'none', description: 'Counts views.' }] as const
    const file = { ...cleaningFirm, services: [...cleaningFirm.services, { ...pixel, trackers }] }

    expect(section(await noticeOf(file), 'trackers')).toMatch(
      /p\.gif\ntracking pixel\nCounts views\.\nnothing is stored/,
    )
  })

  test.each(['session', 'P13M', undefined])('of a fingerprint says so whatever is declared: %s', async (lifetime) => {
    const trackers = [{ name: 'canvas', type: 'fingerprint', description: 'Tells devices apart.', lifetime }]
    const service = { id: 'print', name: 'Print', purpose: 'marketing', trackers }
    const file = { ...cleaningFirm, services: [...cleaningFirm.services, service] } as DeclarationFile

    expect(section(await noticeOf(file), 'trackers')).toMatch(/canvas\n.+\n.+\nnothing is stored/)
  })
})

describe('what only some notices say', () => {
  test('has its place, and none where it is not declared', async () => {
    const file: DeclarationFile = {
      ...club,
      representative: { name: 'Edustaja Oy', email: 'edustaja@edustaja.example' },
      notice: { ...club.notice, contact: { name: 'The secretary', email: 'sihteeri@polkijat.example' } },
      rights: { ...club.rights, identification: 'We ask for your member number.' },
      asProcessor: 'For the city, which answers for its own route counts.',
      manualMaterial: 'Entry forms, destroyed after the race.',
      publication: 'Results, with names.',
      notGathered: 'Health data.',
      notDisclosed: 'Addresses.',
      changesTold: 'In the newsletter.',
      audience: { minimumAge: 15 },
    }

    const sections = await noticeOf(file)

    expect(section(sections, 'controller')).toContain('Contact for this register: The secretary')
    expect(section(sections, 'controller')).toContain('Representative in the EU: Edustaja Oy')
    expect(section(sections, 'controller')).toContain('When we work for others: For the city')
    expect(section(sections, 'controller')).toContain('Minimum age: 15 years')
    expect(section(sections, 'rights')).toContain('How we check who you are: We ask for your member number.')
    expect(section(sections, 'purposes')).toContain('What we do not collect\nHealth data.')
    expect(section(sections, 'recipients')).toContain('What we do not pass on\nAddresses.')
    expect(section(sections, 'recipients')).toContain('What we publish\nResults, with names.')
    expect(section(sections, 'protection')).toContain('Material on paper: Entry forms')
    expect(section(sections, 'version')).toContain('How we tell you about changes: In the newsletter.')
    expect(JSON.stringify(await noticeOf(club))).not.toMatch(/Material on paper|What we do not|Representative/)
  })

  test('of several registers gives each a part with its name, contact and purposes', async () => {
    const registers = [
      { id: 'member-list', name: 'Member list', purposes: ['members'], contact: { email: 'jasen@polkijat.example' } },
    ]

    const sections = await noticeOf({ ...club, registers })

    expect(sections.map(({ id }) => id)).toContain('register-member-list')
    expect(section(sections, 'register-member-list')).toContain('jasen@polkijat.example')
    expect(section(sections, 'register-member-list')).toContain('A list of members.')
    expect(section(sections, 'purposes')).not.toContain('A list of members.')
    expect(section(sections, 'purposes')).toContain('A letter a month.')
  })
})

describe('a site that stores nothing on the device', () => {
  test('names no authority for storage there', async () => {
    const complaint = section(await noticeOf(club), 'complaint')
    const where = section(await noticeOf(cleaningFirm), 'complaint')

    expect(complaint).toContain('Data Protection Ombudsman')
    expect(complaint).not.toContain('Traficom')
    expect(where).toContain('Traficom')
  })
})

describe('a service that is described by the title of its purpose', () => {
  test('is not described twice', async () => {
    const [statistics, ...others] = cleaningFirm.services
    const purposes = cleaningFirm.purposes.map((purpose) =>
      typeof purpose === 'object' && purpose.id === statistics?.purpose ? { ...purpose, title: 'Counting' } : purpose,
    )
    const services = [{ ...statistics, description: 'Counting.' }, ...others]

    const trackers = section(await noticeOf({ ...cleaningFirm, purposes, services } as DeclarationFile), 'trackers')

    expect(trackers.match(/Counting/g)).toHaveLength(1)
  })
})
