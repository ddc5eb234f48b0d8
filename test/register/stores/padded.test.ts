import { expect, test } from 'vitest'
import { padded } from '../../../src/register/stores/padded.js'

test('a list grows to a power of two by its last value, and an empty one stays empty', () => {
  expect(padded([])).toEqual([])
  expect(padded(['rye'])).toEqual(['rye'])
  expect(padded(['rye', 'oat', 'spelt'])).toEqual(['rye', 'oat', 'spelt', 'spelt'])
  expect(padded([1, 2, 3, 4, 5])).toHaveLength(8)
  expect(new Set([100, 200, 257, 500].map((n) => padded(Array.from({ length: n }, (_, i) => i)).length))).toEqual(
    new Set([128, 256, 512]),
  )
})
