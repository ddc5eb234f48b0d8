import { describe, expect, it, vi } from 'vitest'
import { bikeShop } from '../../decision/bike-shop.js'
import { controlSession } from './controlled-session.js'

const gpc = { page: { navigator: { globalPrivacyControl: true } } }
/** A click of a person in the banner: no test outside a browser can make one. */
const person = new Event('click')
vi.mock('../../../src/page/session/evidence-of-action.js', () => ({
  evidenceOfAction: (event?: Event) =>
    event ? { source: 'banner', trusted: true } : { source: 'api', trusted: false },
}))

describe('Global Privacy Control (R106)', () => {
  it('refuses marketing before any answer, and leaves the rest to be asked', () => {
    const { session } = controlSession(gpc)

    expect(['marketing', 'films', 'analytics'].map(session.status)).toEqual(['refused', 'refused', 'requested'])
    expect(session.asked).toEqual(['analytics', 'marketing'])
    expect(session.decision).toBeNull()
  })

  it('leaves nothing to ask where it speaks of all that would be', () => {
    const { session } = controlSession(
      gpc,
      bikeShop({
        purposes: ['necessary', 'analytics', 'marketing'],
        services: [{ id: 'adverts', name: 'Mainokset', purpose: 'marketing' }],
      }),
    )

    expect(session.asked).toEqual([])
    expect(session.allows('adverts')).toBe(false)
  })

  it('gives way to a person who accepts all, and not to a script that does', () => {
    const byPerson = controlSession(gpc).session.acceptAll(person)
    const byScript = controlSession(gpc).session.acceptAll()

    expect(byPerson).toMatchObject({ choices: { analytics: 'given', marketing: 'given' }, gpc: true })
    expect(byScript).toMatchObject({ choices: { analytics: 'given', marketing: 'refused' }, gpc: true })
  })

  it('says nothing where the declaration ignores it, and where it is off (R107)', () => {
    const ignored = controlSession(gpc, bikeShop({ consent: { gpc: 'ignore' } })).session
    const off = controlSession().session

    for (const session of [ignored, off]) {
      expect(session.status('marketing')).toBe('requested')
      expect(session.allows('marketing')).toBe(false)
    }
  })
})

describe('a sensitive route (R42)', () => {
  const clinic = bikeShop({ sensitiveRoutes: ['/huolto/sairausloma', '/vakuutus/*'] })

  it('runs nothing but the necessary, whatever was answered', () => {
    let pathname = '/'
    const { session } = controlSession(
      {
        page: {
          location: {
            get pathname() {
              return pathname
            },
          },
        },
      },
      clinic,
    )
    session.acceptAll()

    const allowed = ['/', '/huolto/sairausloma', '/huolto', '/vakuutus/hakemus/3', '/vakuutuksesta'].map((path) => {
      pathname = path
      return [session.allows('analytics'), session.allows('films'), session.allows('cart')]
    })

    expect(allowed).toEqual([
      [true, true, true],
      [false, false, true],
      [true, true, true],
      [false, false, true],
      [true, true, true],
    ])
    expect(session.status('analytics')).toBe('given')
  })
})

describe('a sensitive route in a language of more letters (R42)', () => {
  it.each([
    ['/terveyspäiväkirja/*', '/terveysp%C3%A4iv%C3%A4kirja/3'],
    ['/terveysp%C3%A4iv%C3%A4kirja/*', '/terveysp%C3%A4iv%C3%A4kirja/3'],
    ['/oma sivu', '/oma%20sivu'],
  ])('is %s however its letters are escaped', (pattern, pathname) => {
    const { session } = controlSession(
      {
        page: {
          location: {
            get pathname() {
              return pathname
            },
          },
        },
      },
      bikeShop({ sensitiveRoutes: [pattern] }),
    )
    session.acceptAll()

    expect(session.allows('analytics')).toBe(false)
  })
})

describe('children (R65)', () => {
  it('are asked nothing, and no answer allows anything', () => {
    const { session } = controlSession({}, bikeShop({ audience: { children: true } }))

    session.acceptAll(person)
    session.decide({ analytics: true, matomo: true }, person)

    expect(session.asked).toEqual([])
    expect(['analytics', 'matomo', 'marketing'].map(session.allows)).toEqual([false, false, false])
    expect(session.allows('cart')).toBe(true)
  })
})
