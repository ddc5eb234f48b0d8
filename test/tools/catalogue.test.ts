import { describe, expect, it } from 'vitest'
import { readPattern } from '../../src/declaration/match.js'
import { parseDeclaration } from '../../src/declaration/parse/parse-declaration.js'
import { coversName } from '../../src/declaration/tracker-name.js'
import { copyService } from '../../src/tools/add/copy-service.js'
import { catalogue } from '../../src/tools/catalogue/catalogue.js'
import { findService } from '../../src/tools/catalogue/find-service.js'
import { smallBakery } from '../declaration/corner-bakery.js'

describe('the catalogue', () => {
  it('knows ten services, each under one purpose', () => {
    expect(catalogue.map(({ id, purpose }) => `${id} ${purpose}`)).toEqual([
      'google-analytics analytics',
      'google-signals demographics',
      'google-ads marketing',
      'meta-pixel marketing',
      'posthog analytics',
      'mixpanel analytics',
      'countly analytics',
      'snowplow analytics',
      'rrweb session-replay',
      'youtube social-media',
    ])
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
    expect(declaration.recipients.every(({ $comment = '' }) => $comment.includes('Confirm'))).toBe(true)
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

    expect(patterns.length).toBeGreaterThan(25)
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
