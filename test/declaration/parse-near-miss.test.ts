import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { editDistance, nearMiss } from '../../src/declaration/parse/near-miss.js'

const KEYS = ['trackers', 'matches', 'inline', 'purpose', 'recipient']

describe('a near miss', () => {
  it.each([
    ['tracker', 'trackers'],
    ['mathces', 'matches'],
    ['Purpose', 'purpose'],
    ['receipient', 'recipient'],
    ['inlne ', 'inline'],
  ])('of %s is %s', (written, meant) => {
    expect(nearMiss(written, KEYS)).toBe(meant)
  })

  it.each(['controller', 'x', '', 'a'.repeat(100_000)])('of %.20s is nothing', (written) => {
    expect(nearMiss(written, KEYS)).toBeUndefined()
  })

  it('is never the word itself', () => {
    expect(nearMiss('inline', ['inline'])).toBeUndefined()
  })
})

describe('the distance between two words', () => {
  it.each([
    ['', 'abc', 3],
    ['analitycs', 'analytics', 2],
    ['ab', 'ba', 1],
    ['kitten', 'sitting', 3],
    ['purpose', 'purpose', 0],
  ])('%s to %s is %i', (a, b, distance) => {
    expect(editDistance(a, b)).toBe(distance)
  })

  it('is the same in both directions, and at least the difference in length', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (a, b) => {
        expect(editDistance(a, b)).toBe(editDistance(b, a))
        expect(editDistance(a, b)).toBeGreaterThanOrEqual(Math.abs(a.length - b.length))
      }),
    )
  })
})
