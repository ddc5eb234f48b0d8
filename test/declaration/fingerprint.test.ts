import { describe, expect, it } from 'vitest'
import { coversFingerprint, fingerprint } from '../../src/declaration/fingerprint.js'
import { readDeclaration } from '../../src/declaration/read.js'
import type { Declaration } from '../../src/declaration/types.js'
import { changed } from './changed.js'
import { wholeBakery } from './corner-bakery.js'

const printOf = (file: unknown, purposeId: string): string => {
  const declaration: Declaration = readDeclaration(file)
  const purpose = declaration.purposes.find(({ id }) => id === purposeId)
  return purpose ? fingerprint(declaration, purpose) : ''
}
/** The purposes whose consent a change of the bakery's declaration ends. */
const askedAgain = (file: unknown): readonly string[] =>
  ['analytics', 'marketing'].filter((id) => !coversFingerprint(printOf(wholeBakery(), id), printOf(file, id)))
const withMore = (key: 'services' | 'recipients', item: object): unknown =>
  changed(wholeBakery(), key, [...(wholeBakery()[key] ?? []), item])

describe('what asks nobody (R61)', () => {
  it.each<[string, string, unknown]>([
    ['the controller’s address', 'controller.address', 'Uusikatu 2, Kulmala'],
    ['the controller’s name, under the same business id', 'controller.name', 'Kulmaleipomo Oyj'],
    ['the notice', 'notice', { url: '/uusi-seloste', version: '5' }],
    ['the version', 'version', '2027-01'],
    ['a purpose’s wording', 'purposes.4', { id: 'marketing', legalBasis: 'consent', title: 'Ads', description: 'x' }],
    ['a purpose that is written out', 'purposes.1', { id: 'analytics', legalBasis: 'consent' }],
    ['a service’s name', 'services.0.name', 'Matomo Analytics'],
    ['a service’s address', 'services.0.matches', ['counter.leipomo.example']],
    ['a tracker’s name', 'services.0.trackers.0.name', '_mtm_*'],
    ['a tracker’s lifetime', 'services.0.trackers.0.lifetime', 'P1M'],
    ['a second tracker of a known type', 'services.0.trackers.1', { name: 'theme', type: 'session-storage' }],
    ['a recipient’s name', 'recipients.1.name', 'Video Ab'],
    ['a recipient’s own notice', 'recipients.1.privacyUrl', 'https://video.example/dataskydd'],
    ['a transfer’s mechanism', 'recipients.1.transfers.0.mechanism', 'bcr'],
    ['a recipient of another purpose', 'purposes.2.recipients', ['bookkeeper', 'video']],
    ['the validity', 'consent.validity', 'P3M'],
    ['the register', 'register', null],
    ['evaste’s own words', 'texts', { fi: { title: 'Keksit' } }],
    ['one tracker less', 'services.0.trackers', []],
    ['one service less', 'services', wholeBakery().services.slice(1)],
    ['one transfer less', 'recipients.1.transfers', 'none'],
    ['one recipient less', 'services.1.recipient', undefined],
    ['the order of things', 'services', [...wholeBakery().services].reverse()],
  ])('is a change of %s', (_what, path, to) => {
    expect(askedAgain(changed(wholeBakery(), path, to))).toEqual([])
  })

  it('is a recipient that nothing uses', () => {
    expect(askedAgain(withMore('recipients', { id: 'printer', name: 'Paino Oy' }))).toEqual([])
  })
})

describe('what asks again, and only for the purpose that it touches (R61)', () => {
  it.each<[string, string, unknown, string[]]>([
    ['a new controller', 'controller.businessId', '1111111-1', ['analytics', 'marketing']],
    ['a changed basis', 'purposes.1', { id: 'analytics', legalBasis: 'contract' }, ['analytics']],
    ['a service’s new recipient', 'services.0.recipient', 'video', ['analytics']],
    ['a purpose’s new recipient', 'purposes.4.recipients', ['bookkeeper'], ['marketing']],
    ['a service that moved', 'services.0.purpose', 'marketing', ['marketing']],
    ['a new type of tracker', 'services.0.trackers.1.type', 'fingerprint', ['analytics']],
    ['a transfer to another country', 'recipients.1.transfers.0.country', 'IN', ['marketing']],
  ])('is %s', (_what, path, to, purposes) => {
    expect(askedAgain(changed(wholeBakery(), path, to))).toEqual(purposes)
  })

  it('is a new service', () => {
    const grown = withMore('services', { id: 'hotline', name: 'Hotline', purpose: 'marketing' })

    expect(askedAgain(grown)).toEqual(['marketing'])
  })

  it('is a new controller that is known by its name alone', () => {
    const nameless = changed(wholeBakery(), 'controller', { name: 'Kulmaleipomo Oy' })
    const sold = changed(wholeBakery(), 'controller', { name: 'Suurleipomo Oy' })

    expect(coversFingerprint(printOf(nameless, 'analytics'), printOf(sold, 'analytics'))).toBe(false)
  })
})

describe('a recording is covered by the consent to the same or more (R36, R61)', () => {
  const recorded = (recording: object): unknown =>
    withMore('services', { id: 'faults', name: 'Faults', purpose: 'analytics', recording })
  const part = (selector: string): object => ({ selector, description: 'x' })
  const kept = { retention: 'P14D', access: 'Us' }
  const asks = (from: object, to: object): boolean =>
    !coversFingerprint(printOf(recorded(from), 'analytics'), printOf(recorded(to), 'analytics'))

  it.each<[string, object, object]>([
    ['is sent without a report', {}, { trigger: 'error' }],
    ['is sent without an error', { trigger: 'error' }, { trigger: 'always' }],
    ['goes back further', {}, { lastMinutes: 3 }],
    ['shows more elements', { unmask: [part('h1')] }, { unmask: [part('h1'), part('nav')] }],
    ['shows more of addresses', { unmaskPaths: ['/orders/*'] }, { unmaskPaths: ['/orders/*', '/bread'] }],
  ])('one that %s is asked, and the other way round is not', (_what, less, more) => {
    expect(asks({ ...kept, ...less }, { ...kept, ...more })).toBe(true)
    expect(asks({ ...kept, ...more }, { ...kept, ...less })).toBe(false)
  })

  it('a default that is written out, and what is only said of it, ask nobody', () => {
    const same = {
      trigger: 'report',
      lastMinutes: 2,
      retention: 'P7D',
      access: 'Two of us',
      assessment: 'x',
      unmask: [],
    }

    expect(asks(kept, same)).toBe(false)
  })

  it('a service that begins to record asks', () => {
    const before = withMore('services', { id: 'faults', name: 'Faults', purpose: 'analytics' })

    expect(coversFingerprint(printOf(before, 'analytics'), printOf(recorded(kept), 'analytics'))).toBe(false)
  })

  it.each([
    { unmask: null },
    { unmask: [null] },
    { unmask: {} },
    { unmaskPaths: 7 },
    { lastMinutes: 1e12 },
    { trigger: {} },
  ])('what a file should not contain does not throw: %o', (broken) => {
    expect(printOf(recorded(broken), 'analytics')).not.toBe('')
  })
})

describe('a fingerprint', () => {
  it('is short, and the same for the same declaration: an upgrade asks nobody', () => {
    // These stand in visitors' cookies: a change of the hash would ask everyone again.
    expect(printOf(wholeBakery(), 'analytics')).toBe('7tu13xqbb1xzrhfyse73ywkbe')
    expect(printOf(wholeBakery(), 'marketing')).toHaveLength(25)
  })

  it('of nothing covers nothing', () => {
    expect(coversFingerprint('', printOf(wholeBakery(), 'analytics'))).toBe(false)
  })

  it('that was cut short no longer covers what was cut', () => {
    const print = printOf(wholeBakery(), 'analytics')

    for (let length = 0; length < print.length; length++)
      expect(coversFingerprint(print.slice(0, length), print)).toBe(false)
  })

  it('tells ten thousand services apart', () => {
    const declaration = readDeclaration(wholeBakery())
    const [, analytics] = declaration.purposes
    const prints = Array.from({ length: 10_000 }, (_, i) => {
      const services = [{ id: `service-${i}`, name: 'x', purpose: 'analytics', matches: [], inline: [], trackers: [] }]
      return analytics && fingerprint({ ...declaration, services }, analytics)
    })

    expect(new Set(prints).size).toBeGreaterThan(9_995)
  })
})
