import { expect, test } from 'vitest'
import { createRateLimit } from '../../../src/register/http/rate-limit.js'

const limitAt = (burst: number, perSecond: number) => {
  const clock = { ms: 0 }
  return { clock, take: createRateLimit({ burst, perSecond }, () => clock.ms) }
}

test('a burst passes, then each key waits for itself and for as long as it is told', () => {
  const { clock, take } = limitAt(2, 0.5)

  expect([take('a'), take('a'), take('a'), take('b')]).toEqual([0, 0, 2, 0])
  clock.ms = 1_999
  expect(take('a')).toBe(1)
  clock.ms = 2_000
  expect([take('a'), take('a')]).toEqual([0, 2])
})

test('a long rest gives no more than one burst', () => {
  const { clock, take } = limitAt(2, 1)
  take('a')
  clock.ms = 3_600_000

  expect([take('a'), take('a'), take('a')]).toEqual([0, 0, 1])
})

test('a clock that goes back refills nothing and blocks nobody for ever', () => {
  const { clock, take } = limitAt(1, 1)
  clock.ms = 10_000
  take('a')
  clock.ms = 0

  expect(take('a')).toBe(1)
  clock.ms = 1_000
  expect(take('a')).toBe(0)
})

test('a flood of keys forgets the longest unused first', () => {
  const { take } = limitAt(1, 0.001)
  take('old')
  take('young')
  for (let i = 0; i < 49_998; i++) take(`flood ${i}`)
  expect(take('young')).toBeGreaterThan(0)

  take('one more')

  expect(take('young')).toBeGreaterThan(0)
  expect(take('old')).toBe(0)
})

test('what is given back can be taken again, and never more than the burst', () => {
  const { take } = limitAt(2, 0.001)
  take('a')
  take('a')
  take.giveBack('a')
  expect(take('a')).toBe(0)
  for (let i = 0; i < 5; i++) take.giveBack('a')
  take.giveBack('unknown')

  expect([take('a'), take('a'), take('a') > 0]).toEqual([0, 0, true])
})
