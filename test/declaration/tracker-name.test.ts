import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { coversName, createTrackerMatcher } from '../../src/declaration/tracker-name.js'
import type { Service } from '../../src/declaration/types.js'

describe('a declared tracker name', () => {
  it.each([
    ['_ga', '_ga'],
    ['_pk_*', '_pk_id.1.1fff'],
    ['_pk_*', '_pk_'],
    ['*_session', 'shop_session'],
    ['mp_*_mixpanel', 'mp_3f2a_mixpanel'],
    ['a*b*c', 'a-b-b-c'],
    ['wp[*].x', 'wp[7].x'],
  ])('%s covers %s', (declared, name) => {
    expect(coversName(declared, name)).toBe(true)
  })

  it.each([
    ['_ga', '_gat'],
    ['_ga', 'x_ga'],
    ['_ga', '_GA'],
    ['_pk_*', 'my_pk_id'],
    ['mp_*_mixpanel', 'mp_mixpanel'],
    ['a*a', 'a'],
    ['a.c', 'abc'],
    ['[ab]', 'a'],
  ])('%s does not cover %s', (declared, name) => {
    expect(coversName(declared, name)).toBe(false)
  })

  it('covers every name that comes about when something stands in for its wildcards', () => {
    const pieces = fc.array(fc.string(), { minLength: 1, maxLength: 4 })
    const between = fc.array(fc.string(), { minLength: 4, maxLength: 4 })

    fc.assert(
      fc.property(pieces, between, (parts, fillings) => {
        const plain = parts.map((part) => part.replaceAll('*', '-'))
        const name = plain.map((part, i) => (i ? fillings[i] : '') + part).join('')
        expect(coversName(plain.join('*'), name)).toBe(true)
      }),
    )
  })
})

describe('the services that declare a tracker', () => {
  const service = (id: string, trackers: Service['trackers']): Service => ({
    id,
    name: id,
    purpose: 'analytics',
    matches: [],
    inline: [],
    trackers,
  })
  const match = createTrackerMatcher([
    service('counter', [{ name: 'visit_*' }, { name: 'draft', type: 'local-storage' }]),
    service('adverts', [{ name: 'visit_ads', type: 'cookie' }]),
  ])

  it('are all that declare its name and type; a cookie where none is said', () => {
    expect(match('cookie', 'visit_7')).toEqual(['counter'])
    expect(match('cookie', 'visit_ads')).toEqual(['counter', 'adverts'])
    expect(match('local-storage', 'draft')).toEqual(['counter'])
  })

  it('are none for a name of another type, or one that nobody declares', () => {
    expect(match('cookie', 'draft')).toEqual([])
    expect(match('session-storage', 'draft')).toEqual([])
    expect(match('cookie', 'basket')).toEqual([])
  })
})
