import { describe, expect, it } from 'vitest'
import { buildJsonSchema } from '../../../src/declaration/schema/json-schema.js'
import type { DeclarationFile } from '../../../src/declaration/types.js'
import { looksWrong } from '../../../src/page/session/looks-wrong.js'
import { bikeShop } from '../../decision/bike-shop.js'

type Schema = { readonly properties?: Readonly<Record<string, Schema>>; readonly items?: Schema }

const withTracker = (tracker: object): Partial<DeclarationFile> => ({
  services: [{ id: 'counter', name: 'Counter', purpose: 'analytics', trackers: [{ name: '_c', ...tracker }] }],
})

it.each<[string, Partial<DeclarationFile>]>([
  ['an unknown key of a tracker', withTracker({ lifetme: 'P1Y' })],
  ['a lifetime in words', withTracker({ lifetime: '1 year' })],
  ['an unknown key of consent', { consent: { enforced: true } as object }],
])('%s looks wrong', (_, changes) => {
  expect(looksWrong(bikeShop(changes))).toBe(true)
})

it.each(['P13M', 'PT30M', 'P1Y6M', 'session', 'persistent', 'none'])('the lifetime %s does not', (lifetime) => {
  expect(looksWrong(bikeShop(withTracker({ lifetime })))).toBe(false)
})

describe('every key of the schema is known', () => {
  const { properties = {} } = buildJsonSchema() as Schema

  it('of consent', () => {
    const keys = Object.keys(properties['consent']?.properties ?? {})
    expect(keys.length).toBeGreaterThan(5)

    expect(keys.filter((key) => looksWrong(bikeShop({ consent: { [key]: undefined } as object })))).toEqual([])
  })

  it('of a tracker', () => {
    const keys = Object.keys(properties['services']?.items?.properties?.['trackers']?.items?.properties ?? {})
    expect(keys.length).toBeGreaterThan(5)

    // A lifetime that is missing is not wrong.
    expect(
      keys.filter((key) => looksWrong(bikeShop(withTracker({ [key]: key === 'name' ? '_c' : undefined })))),
    ).toEqual([])
  })
})
