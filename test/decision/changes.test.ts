import { describe, expect, it } from 'vitest'
import { changesSince } from '../../src/decision/changes.js'
import { decide } from '../../src/decision/decide.js'
import { currentConsent } from '../../src/decision/current-consent.js'
import { storeDecision } from '../../src/decision/stored.js'
import type { DeclarationFile, Recipient } from '../../src/declaration/types.js'
import { bikeShop, bikeShopFile, decidedAt, deciding, withService } from './bike-shop.js'

const shop = bikeShop()
const answered = decide(currentConsent(null, shop, new Date(decidedAt)), shop, deciding({ analytics: true }))
const stored = storeDecision(answered, shop)

/** What has changed by the purposes' ids, where the shop declares something else than when it was answered. */
const changesAfter = (changes: Partial<DeclarationFile>) =>
  [...changesSince(stored, bikeShop(changes))].map(([id, { isNew, services, recipients, countries }]) => ({
    id,
    isNew,
    services: services.map((service) => service.id),
    recipients: recipients.map((recipient) => recipient.id),
    countries,
  }))

const nothing = { isNew: false, services: [], recipients: [], countries: [] }

describe('what has changed since an answer (R61)', () => {
  it('is nothing while the declaration says the same, or less', () => {
    const fewer = { services: bikeShopFile.services.filter(({ id }) => id !== 'heatmap') }

    expect(changesAfter({})).toEqual([])
    expect(changesAfter(fewer)).toEqual([])
  })

  it('names a new service, in its own purpose alone', () => {
    const counter = { id: 'counter', name: 'Laskuri', purpose: 'analytics', trackers: [{ name: 'c', type: 'pixel' }] }

    const changes = changesAfter({ services: [...bikeShopFile.services, counter] as DeclarationFile['services'] })

    expect(changes).toEqual([{ id: 'analytics', ...nothing, services: ['counter'] }])
  })

  it('names a company that receives data now', () => {
    expect(changesAfter(withService('adverts', { recipient: 'bookkeeper' }))).toEqual([
      { id: 'marketing', ...nothing, recipients: ['bookkeeper'] },
    ])
  })

  it('names a country that data may go to now', () => {
    const [stream, bookkeeper] = bikeShopFile.recipients as readonly [Recipient, Recipient]
    const toTwo = {
      ...stream,
      transfers: [
        { country: 'US', mechanism: 'scc' },
        { country: 'IN', mechanism: 'scc' },
      ],
    }

    const changes = changesAfter({ recipients: [toTwo as Recipient, bookkeeper] })

    expect(changes).toEqual([{ id: 'marketing', ...nothing, countries: ['IN'] }])
  })

  it('names no part where the way alone has changed: another kind of storing, another controller', () => {
    const stores = withService('matomo', { trackers: [{ name: 'px', type: 'pixel' }] })
    const sold = { controller: { name: 'Uusi Polkupaja Oy' } }

    expect(changesAfter(stores)).toEqual([{ id: 'analytics', ...nothing }])
    expect(changesAfter(sold)).toEqual([
      { id: 'analytics', ...nothing },
      { id: 'marketing', ...nothing },
    ])
  })

  it('says of a purpose that was not asked that it is new', () => {
    const changes = changesAfter({
      purposes: [...bikeShopFile.purposes, 'preferences'],
      services: [...bikeShopFile.services, { id: 'size', name: 'Tekstin koko', purpose: 'preferences' }],
    })

    expect(changes).toEqual([{ id: 'preferences', ...nothing, isNew: true }])
  })
})
