import { describe, expect, it } from 'vitest'
import { decide } from '../../src/decision/decide.js'
import type { ConsentStatus } from '../../src/decision/decision.js'
import { type ConsentState, currentConsent } from '../../src/decision/current-consent.js'
import { bikeShop, decidedAt, deciding } from './bike-shop.js'

const shop = bikeShop()
const undecided = currentConsent(null, shop, new Date(decidedAt))

/** Where a visitor stands whose every purpose and service has the same status. */
const everywhere = (status: ConsentStatus): ConsentState => ({
  purposes: { analytics: status, marketing: status },
  services: { matomo: status, heatmap: status, films: status, adverts: status },
})

describe('a first decision', () => {
  it('gives what is named, and refuses what is not', () => {
    const choices = { analytics: true }

    const decision = decide(undecided, shop, deciding(choices))

    expect(decision.choices).toEqual({ analytics: 'given', marketing: 'refused' })
    expect(decision.services).toEqual({ matomo: 'given', heatmap: 'given', films: 'refused', adverts: 'refused' })
  })

  it('names every purpose and every service that was offered, and nothing that is not asked', () => {
    const choices = { necessary: true, cart: true, telepathy: true }

    const decision = decide(undecided, shop, deciding(choices))

    expect(Object.keys(decision.choices)).toEqual(['analytics', 'marketing'])
    expect(Object.keys(decision.services)).toEqual(['matomo', 'heatmap', 'films', 'adverts'])
    expect(Object.values({ ...decision.choices, ...decision.services })).not.toContain('given')
  })

  it('of another tool leaves open what is not listed, and keeps what was answered before', () => {
    const before: ConsentState = {
      purposes: { analytics: 'refused', marketing: 'requested' },
      services: { matomo: 'given', heatmap: 'refused', films: 'expired', adverts: 'requested' },
    }

    const decision = decide(before, shop, deciding({ adverts: false }, { source: 'import' }))

    expect(decision.choices).toEqual({ analytics: 'refused', marketing: 'requested' })
    expect(decision.services).toEqual({ matomo: 'given', heatmap: 'refused', films: 'requested', adverts: 'refused' })
  })

  it('lets a named service differ from its purpose, both ways', () => {
    const choices = { analytics: true, heatmap: false, films: true }

    const decision = decide(undecided, shop, deciding(choices))

    expect(decision.choices).toEqual({ analytics: 'given', marketing: 'refused' })
    expect(decision.services).toEqual({ matomo: 'given', heatmap: 'refused', films: 'given', adverts: 'refused' })
  })

  it('says who decided, how and when, and for which site', () => {
    const circumstances = deciding({}, { source: 'settings', language: 'en', gpc: true })

    const decision = decide(undecided, shop, circumstances)

    const { choices: _choices, ...expected } = circumstances
    expect(decision).toMatchObject({ ...expected, site: 'bike-shop' })
  })

  it.each(['true', 1, {}, 'false', null])('takes %j for a yes no more than a no: only true gives', (answer) => {
    const choices = { analytics: answer as boolean }

    const decision = decide(undecided, shop, deciding(choices))

    expect(decision.choices['analytics']).toBe('refused')
  })

  it('offers nothing where the audience is children (R65)', () => {
    const school = bikeShop({ audience: { children: true } })

    const decision = decide(undecided, school, deciding({ analytics: true, matomo: true }))

    expect(decision).toMatchObject({ choices: {}, services: {} })
  })
})

describe('a later decision', () => {
  // R81: a withdrawal is told apart from a refusal, for ever after.
  const next: [before: ConsentStatus, yes: ConsentStatus, no: ConsentStatus, unnamed: ConsentStatus][] = [
    ['requested', 'given', 'refused', 'refused'],
    ['given', 'given', 'withdrawn', 'given'],
    ['refused', 'given', 'refused', 'refused'],
    ['withdrawn', 'given', 'withdrawn', 'withdrawn'],
    ['expired', 'given', 'refused', 'refused'],
  ]

  it.each(next)('goes from %s to %s by a yes, to %s by a no, to %s unnamed', (before, yes, no, unnamed) => {
    const stood = everywhere(before)

    const answers = [{ analytics: true }, { analytics: false }, {}].map((it) => decide(stood, shop, deciding(it)))

    expect(answers.map(({ choices }) => choices['analytics'])).toEqual([yes, no, unnamed])
    expect(answers.map(({ services }) => services['matomo'])).toEqual([yes, no, unnamed])
  })

  it('leaves a service as it was when only another purpose is named', () => {
    const first = decide(undecided, shop, deciding({ analytics: true, heatmap: false }))

    const second = decide({ purposes: first.choices, services: first.services }, shop, deciding({ marketing: true }))

    expect(second.services).toEqual({ matomo: 'given', heatmap: 'refused', films: 'given', adverts: 'given' })
  })

  it('withdraws one service and leaves its purpose given', () => {
    const decision = decide(everywhere('given'), shop, deciding({ films: false }))

    expect(decision.choices['marketing']).toBe('given')
    expect(decision.services).toMatchObject({ films: 'withdrawn', adverts: 'given' })
  })
})
