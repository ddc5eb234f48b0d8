import { describe, expect, it } from 'vitest'
import { readPattern } from '../../src/declaration/match.js'
import { parseDeclaration } from '../../src/declaration/parse/parse-declaration.js'
import { durationParts } from '../../src/declaration/duration.js'
import { coversName } from '../../src/declaration/tracker-name.js'
import { copyService } from '../../src/tools/add/copy-service.js'
import { writeNotes } from '../../src/tools/catalogue/notes/write-notes.js'
import { catalogue } from '../../src/tools/catalogue/catalogue.js'
import { findService } from '../../src/tools/catalogue/find-service.js'
import { smallBakery } from '../declaration/corner-bakery.js'

/** One product in two offers, of which a site uses one. */
const SAME_COMPANY = new Set(['matomo matomo-cloud', 'matomo piwik-pro', 'matomo-cloud piwik-pro'])
/** Calls that a site's own code makes, which must not mark it. */
const SITE_CALLS = /(_paq|dataLayer)\.push|fbq\('(track|init)|gtag\('event/

const EEA = 'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE IS LI NO'.split(' ')
const USUAL = (
  'google-analytics google-ads google-tag-manager google-maps google-fonts google-recaptcha youtube meta-pixel ' +
  'microsoft-clarity microsoft-advertising linkedin-insight tiktok-pixel pinterest-tag x-pixel snap-pixel hotjar matomo ' +
  'piwik-pro plausible posthog mixpanel amplitude segment hubspot mailchimp klaviyo brevo activecampaign liana custobar ' +
  'leadfeeder leadoo giosg frosmo snoobi trustmary trustpilot smartlook crazy-egg mouseflow fullstory logrocket sentry ' +
  'new-relic datadog-rum cloudflare-analytics vimeo spotify soundcloud issuu calendly typeform elfsight hcaptcha ' +
  'cloudflare-turnstile stripe paypal klarna paytrail adyen intercom zendesk tidio crisp tawk adform criteo readpeak ' +
  'taboola outbrain addtoany sharethis'
).split(' ')

describe('the catalogue', () => {
  it('knows at least 120 services, each under one id', () => {
    const ids = catalogue.map(({ id }) => id)

    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.length).toBeGreaterThanOrEqual(120)
    expect(ids.filter((id) => !/^[a-z0-9][a-z0-9-]{0,62}$/.test(id))).toEqual([])
  })

  it.each(catalogue)('says of $id where its facts are from, and what to check after adding it', (known) => {
    expect(known.sources.length).toBeGreaterThan(0)
    for (const language of ['fi', 'sv', 'en'] as const) expect(writeNotes(known.notes, language)).toMatch(/[.!]$/)
  })

  it('has what sites in Finland and Europe usually load', () => {
    const ids = new Set(catalogue.map(({ id }) => id))

    expect(USUAL.filter((id) => !ids.has(id))).toEqual([])
  })

  it('has one vendor’s products with different purposes as services of their own', () => {
    const purposesOf = (company: string): readonly string[] => [
      ...new Set(
        catalogue.filter(({ recipient }) => String(recipient?.name).startsWith(company)).map(({ purpose }) => purpose),
      ),
    ]

    expect(purposesOf('Google').length).toBeGreaterThan(2)
    expect(purposesOf('Microsoft').length).toBeGreaterThan(1)
    expect(purposesOf('Meta').length).toBeGreaterThan(1)
  })

  it('says of each recipient outside the EEA how data gets there (R07)', () => {
    const silent = catalogue
      .flatMap(({ recipient }) => recipient ?? [])
      .filter(({ country = '', transfers }) => !EEA.includes(country) && transfers === undefined)

    expect(silent.map(({ id }) => id)).toEqual([])
  })

  it('gives every tracker a concrete lifetime, and only storage none', () => {
    const vague = catalogue.flatMap(({ id, trackers = [] }) =>
      trackers
        .filter(({ lifetime, type = 'cookie' }) => {
          if (lifetime === 'none') return type !== 'fingerprint'
          if (lifetime === 'session') return type !== 'cookie' && type !== 'session-storage'
          if (lifetime === 'persistent') return type !== 'local-storage' && type !== 'indexed-db'
          return lifetime === undefined || durationParts(lifetime) === null
        })
        .map(({ name }) => `${id} ${name}`),
    )

    expect(vague).toEqual([])
  })

  it('has no two services that claim one tracker', () => {
    const claims = catalogue.flatMap(({ id, trackers = [] }) =>
      trackers.map(({ name, type = 'cookie', domain = '' }) => ({ id, name, place: `${type} ${domain}` })),
    )
    const shared = claims.flatMap((one, at) =>
      claims
        .slice(at + 1)
        .filter((other) => other.id !== one.id && other.place === one.place)
        .filter((other) => coversName(one.name, other.name) || coversName(other.name, one.name))
        .filter((other) => !SAME_COMPANY.has(`${one.id} ${other.id}`))
        .map((other) => `${one.id} ${one.name}, ${other.id} ${other.name}`),
    )

    expect(shared).toEqual([])
  })

  it('marks inline scripts only by what a loader snippet contains', () => {
    const marks = catalogue.flatMap(({ id, inline = [] }) => inline.map((mark) => ({ id, mark })))
    const loose = marks.filter(({ mark }) => mark.length < 7 || /^[a-z]+$/i.test(mark) || SITE_CALLS.test(mark))

    expect(loose).toEqual([])
  })

  it('names one company by one id', () => {
    const names = new Map<string, string>()
    const clashes = catalogue.flatMap(({ recipient }) => {
      if (!recipient) return []
      const said = JSON.stringify(recipient)
      const before = names.get(recipient.id)
      names.set(recipient.id, said)
      return before === undefined || before === said ? [] : [recipient.id]
    })

    expect(clashes).toEqual([])
  })

  it.each(catalogue)('describes $id and each of its trackers in Finnish, Swedish and English', (known) => {
    for (const { description } of [known, ...(known.trackers ?? [])])
      expect(description).toEqual({ fi: expect.any(String), sv: expect.any(String), en: expect.any(String) })
    expect((known.trackers ?? []).every(({ lifetime }) => lifetime !== undefined)).toBe(true)
  })

  it.each(catalogue)('has $id in a form that a declaration takes', (known) => {
    const { service, recipient } = copyService(known, ['fi', 'sv', 'en'])
    const file = { ...smallBakery(), languages: ['fi', 'sv', 'en'] }

    const declaration = parseDeclaration({
      ...file,
      purposes: [known.purpose],
      services: [service],
      ...(recipient && { recipients: [recipient] }),
    })

    expect(declaration.purposes[0]?.needsConsent).toBe(true)
    expect(Object.keys(service)).not.toContain('sources')
    expect(
      declaration.recipients.every(({ $comment = '' }) =>
        $comment.startsWith('Palvelun julkisista ehdoista. Tarkista'),
      ),
    ).toBe(true)
  })

  it.each([
    ['google-analytics', '_ga_1A2B3C4D5E'],
    ['google-ads', '_gcl_au'],
    ['posthog', 'ph_phc_key_posthog'],
    ['mixpanel', 'mp_0123_mixpanel'],
    ['countly', 'app/cly_id'],
    ['snowplow', '_sp_id.1fff'],
    ['youtube', 'VISITOR_INFO1_LIVE'],
  ])('knows what %s calls %s', (id, name) => {
    const { trackers = [] } = findService(id)

    expect(trackers.some((tracker) => coversName(tracker.name, name))).toBe(true)
  })

  it('writes patterns that the guard can read', () => {
    const patterns = catalogue.flatMap(({ matches = [] }) => matches)

    expect(patterns.length).toBeGreaterThan(300)
    expect(patterns.filter((pattern) => readPattern(pattern) === null)).toEqual([])
  })

  it('gives English to everybody where it does not speak the first language', () => {
    const { service } = copyService(findService('youtube'), ['de', 'fi'])

    expect(service.description).toBe('Shows embedded videos from YouTube.')
  })

  it('serves a region with the words of its language', () => {
    const { service } = copyService(findService('youtube'), ['sv-FI', 'en'])

    expect(service.description).toEqual({
      'sv-FI': 'Visar inbäddade videor från YouTube.',
      en: 'Shows embedded videos from YouTube.',
    })
  })
})
