import { describe, expect, it } from 'vitest'
import { decide } from '../../src/decision/decide.js'
import { currentConsent } from '../../src/decision/current-consent.js'
import { answers, readStored, storeDecision } from '../../src/decision/stored.js'
import type { Purpose } from '../../src/declaration/types.js'
import { changed } from '../declaration/changed.js'
import { bikeShop, decidedAt, deciding, withService } from './bike-shop.js'

const shop = bikeShop()
const now = new Date(decidedAt)
const decideOnce = (choices: Record<string, boolean>) =>
  decide(currentConsent(null, shop, now), shop, deciding(choices))
const stored = storeDecision(decideOnce({ analytics: true, heatmap: false }), shop)

describe('the stored form', () => {
  it('keeps ids, time, choices, services that differ from their purpose, and a fingerprint a purpose', () => {
    expect(stored).toEqual({
      format: 1,
      site: 'bike-shop',
      consentId: 'consent-00000000001',
      decisionId: 'decision-0000000001',
      decidedAt,
      choices: { analytics: 'given', marketing: 'refused' },
      services: { heatmap: 'refused' },
      fingerprints: { analytics: expect.any(String) as string, marketing: expect.any(String) as string },
    })
  })

  it('leaves `services` out where none differs', () => {
    expect(storeDecision(decideOnce({ analytics: true }), shop)).not.toHaveProperty('services')
  })

  it('is read back as it was written', () => {
    expect(readStored(JSON.stringify(stored), 'bike-shop')).toEqual(stored)
  })

  it('answers a purpose as it was, and no longer when something material is added to it', () => {
    const [, analytics] = shop.purposes as [Purpose, Purpose, Purpose]
    const grown = bikeShop(withService('matomo', { trackers: [{ name: 'px', type: 'pixel' }] }))

    expect(answers(stored, shop, analytics)).toBe(true)
    expect(answers(stored, grown, analytics)).toBe(false)
  })
})

describe('what the device kept', () => {
  it.each([
    ['nothing', ''],
    ['half a text', JSON.stringify(stored).slice(0, -9)],
    ['a number', '1'],
    ['null', 'null'],
    ['a list', '[]'],
    ['a word', '"given"'],
  ])('is no decision when it is %s (R62)', (_what, text) => {
    expect(readStored(text, 'bike-shop')).toBeNull()
  })

  it.each<[string, unknown]>([
    ['format', 2],
    ['site', 'another-shop'],
    ['consentId', ''],
    ['consentId', { toString: 'x' }],
    ['consentId', 'all your base, and a very long story to tell the register about each of the bases'],
    ['decisionId', 'short'],
    ['decisionId', null],
    ['decidedAt', 'last spring'],
    ['decidedAt', '-000001-01-01T00:00:00Z'],
    ['choices', null],
    ['choices', 'given'],
    ['choices.analytics', 'yes'],
    ['choices.analytics', true],
    ['services.heatmap', 'GIVEN'],
    ['fingerprints', undefined],
    ['fingerprints.analytics', 7],
  ])('is no decision when its %s is %j (R62)', (path, value) => {
    const text = JSON.stringify(changed(stored, path, value))

    expect(readStored(text, 'bike-shop')).toBeNull()
  })
})
