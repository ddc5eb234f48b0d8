import { describe, expect, it } from 'vitest'
import type { DeclarationFile } from '../../src/declaration/types.js'
import { policyGaps } from '../../src/sealed/policy-gaps.js'
import { bikeShop } from '../decision/bike-shop.js'

type Details = Partial<DeclarationFile['services'][number]>

/** The gaps of a page at `www.polkupaja.example` that waits for one service. */
const gaps = (service: Details, changes: Partial<DeclarationFile> = {}, allowed: readonly string[] = []) => {
  const services = [...(changes.services ?? []), { id: 'counter', name: 'Counter', purpose: 'analytics', ...service }]
  return policyGaps(bikeShop({ ...changes, services }), (id) => allowed.includes(id), [
    'https://www.polkupaja.example/',
  ])
}

describe('what a policy cannot tell apart', () => {
  it('is nothing where a service lies on hosts of its own', () => {
    expect(gaps({ matches: ['counter.example'] })).toEqual([])
  })

  it('is nothing once the service is allowed', () => {
    expect(gaps({ matches: ['polkupaja.example'], inline: ['count('] }, {}, ['counter'])).toEqual([])
  })

  it.each([
    ['on the page’s own host', { matches: ['*://www.polkupaja.example/stats/*'] }, {}],
    ['on a domain that the page is below', { matches: ['polkupaja.example'] }, {}],
    ['below a host of the site’s own', { matches: ['a.images.example'] }, { consent: { allow: ['images.example'] } }],
    ['above a host of the site’s own', { matches: ['images.example'] }, { consent: { allow: ['a.images.example'] } }],
    ['on the register’s host', { matches: ['register.example'] }, { register: { url: 'https://register.example/' } }],
  ])('is the address of a service %s', (_, service, changes) => {
    expect(gaps(service, changes)).toEqual(['address'])
  })

  it('is the address of a service on a host that another service is allowed to use', () => {
    const shared = { id: 'films', name: 'Films', purpose: 'marketing', matches: ['https://host.example/films/*'] }

    expect(gaps({ matches: ['https://host.example/count/*'] }, { services: [shared] }, ['films'])).toEqual(['address'])
    expect(gaps({ matches: ['https://host.example/count/*'] }, { services: [shared] })).toEqual([])
  })

  it('is an inline script, and what the page’s own code stores', () => {
    const trackers = [
      { name: '_c' },
      { name: '_k', type: 'local-storage' as const },
      { name: 'p', type: 'pixel' as const },
      { name: 'f', type: 'fingerprint' as const },
    ]

    expect(gaps({ inline: ['count('], trackers })).toEqual(['inline', 'cookie', 'local-storage'])
  })
})
