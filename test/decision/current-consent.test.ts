import { describe, expect, it } from 'vitest'
import { decide } from '../../src/decision/decide.js'
import { currentConsent } from '../../src/decision/current-consent.js'
import { storeDecision } from '../../src/decision/stored.js'
import type { DeclarationFile } from '../../src/declaration/types.js'
import { bikeShop, bikeShopFile, decidedAt, deciding, withService } from './bike-shop.js'

const shop = bikeShop()
const soon = new Date(+new Date(decidedAt) + 60_000)
const decideOnce = (choices: Record<string, boolean>, declaration = shop) =>
  storeDecision(decide(currentConsent(null, declaration, soon), declaration, deciding(choices)), declaration)

describe('a visitor who has not decided', () => {
  it('is asked for every consent purpose that a service uses, and for no other', () => {
    const stood = currentConsent(null, shop, soon)

    expect(stood).toEqual({
      purposes: { analytics: 'requested', marketing: 'requested' },
      services: { matomo: 'requested', heatmap: 'requested', films: 'requested', adverts: 'requested' },
    })
  })
})

describe('the validity of a decision', () => {
  const stored = decideOnce({ analytics: true })
  const at = (now: string, changes: Partial<DeclarationFile> = {}) =>
    currentConsent(stored, bikeShop(changes), new Date(now)).purposes

  it('is not over five months and 29 days later (R59)', () => {
    expect(at('2026-11-20T12:00:00.000Z')).toEqual({ analytics: 'given', marketing: 'refused' })
  })

  it('is over to the millisecond after six months: what was given is expired, what was refused is asked (R58, R60)', () => {
    expect(at('2026-11-22T11:59:59.999Z')).toEqual({ analytics: 'given', marketing: 'refused' })
    expect(at('2026-11-22T12:00:00.000Z')).toEqual({ analytics: 'expired', marketing: 'requested' })
  })

  it('is what the declaration says now', () => {
    const consent = { validity: 'P1M' }

    expect(at('2026-06-22T11:59:59.999Z', { consent })).toMatchObject({ analytics: 'given' })
    expect(at('2026-06-22T12:00:00.000Z', { consent })).toMatchObject({ analytics: 'expired' })
  })

  it.each(['P1M', 'PT1M', 'P1D'])('of %s is too short to ask again after a no, and ends a yes (R59)', (validity) => {
    const consent = { validity }

    expect(at('2026-11-22T11:59:59.999Z', { consent })).toEqual({ analytics: 'expired', marketing: 'refused' })
    expect(at('2026-11-22T12:00:00.000Z', { consent })).toEqual({ analytics: 'expired', marketing: 'requested' })
  })

  it('of a year lets a no stand for the year', () => {
    const consent = { validity: 'P1Y' }

    expect(at('2027-05-22T11:59:59.999Z', { consent })).toEqual({ analytics: 'given', marketing: 'refused' })
    expect(at('2027-05-22T12:00:00.000Z', { consent })).toEqual({ analytics: 'expired', marketing: 'requested' })
  })

  it.each(['six months', 'P9999999Y', ''])('of "%s" counts for nothing: nobody can say when it ends', (validity) => {
    expect(at('2026-05-22T12:01:00.000Z', { consent: { validity } })).toMatchObject({ analytics: 'expired' })
  })

  it('forgives a clock that is hours wrong, and distrusts one that is days ahead', () => {
    expect(at('2026-05-21T12:00:00.000Z')).toMatchObject({ analytics: 'given' })
    expect(at('2026-05-21T11:59:59.999Z')).toMatchObject({ analytics: 'expired' })
  })
})

describe('a change of the declaration (R61)', () => {
  const stored = decideOnce({ analytics: true, marketing: true })
  const after = (changes: Partial<DeclarationFile>) => currentConsent(stored, bikeShop(changes), soon)
  const newService = { id: 'beacon', name: 'Majakka', purpose: 'analytics' }

  it('asks only for the purpose that it touches, and for all of its services', () => {
    const { purposes, services } = after({ services: [...bikeShopFile.services, newService] })

    expect(purposes).toEqual({ analytics: 'requested', marketing: 'given' })
    expect(services).toEqual({
      matomo: 'requested',
      heatmap: 'requested',
      films: 'given',
      adverts: 'given',
      beacon: 'requested',
    })
  })

  it('asks for the purpose that a service has moved to, and not for the one it has left', () => {
    const { purposes, services } = after(withService('films', { purpose: 'analytics' }))

    expect(purposes).toEqual({ analytics: 'requested', marketing: 'given' })
    expect(services).toMatchObject({ films: 'requested', adverts: 'given' })
  })

  it('asks nobody when a service, a recipient or a tracker goes', () => {
    const { purposes } = after({
      recipients: [],
      services: [
        ...(withService('matomo', { trackers: [] }).services ?? []).filter(({ id }) => !/films|heatmap/.test(id)),
      ],
    })

    expect(purposes).toEqual({ analytics: 'given', marketing: 'given' })
  })

  it('asks for a purpose that was never offered', () => {
    const { purposes } = after({
      purposes: [...bikeShopFile.purposes, 'session-replay'],
      services: [...bikeShopFile.services, { ...newService, purpose: 'session-replay' }],
    })

    expect(purposes).toEqual({ analytics: 'given', marketing: 'given', 'session-replay': 'requested' })
  })

  it('asks a visitor who refused, too', () => {
    const refused = decideOnce({ analytics: false })

    const { purposes } = currentConsent(refused, bikeShop({ services: [...bikeShopFile.services, newService] }), soon)

    expect(purposes).toEqual({ analytics: 'requested', marketing: 'refused' })
  })

  it('finds nobody given where the audience has become children (R65)', () => {
    expect(after({ audience: { children: true } })).toEqual({ purposes: {}, services: {} })
  })
})
