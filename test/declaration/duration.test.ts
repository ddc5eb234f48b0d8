import { describe, expect, it } from 'vitest'
import { addDuration } from '../../src/declaration/duration.js'

const after = (date: string, duration: string): string => addDuration(new Date(date), duration).toISOString()

describe('a duration after a moment', () => {
  it.each([
    ['PT30M', '2026-05-22T12:30:00.000Z'],
    ['PT36H', '2026-05-24T00:00:00.000Z'],
    ['PT90S', '2026-05-22T12:01:30.000Z'],
    ['P90D', '2026-08-20T12:00:00.000Z'],
    ['P2W', '2026-06-05T12:00:00.000Z'],
    ['P6M', '2026-11-22T12:00:00.000Z'],
    ['P13M', '2027-06-22T12:00:00.000Z'],
    ['P3Y', '2029-05-22T12:00:00.000Z'],
    ['P1Y2M3W4DT5H6M7S', '2027-08-16T17:06:07.000Z'],
  ])('%s after noon on 22 May 2026 is %s', (duration, expected) => {
    expect(after('2026-05-22T12:00:00.000Z', duration)).toBe(expected)
  })

  it.each([
    ['2026-08-31T00:00:00.000Z', 'P6M', '2027-02-28T00:00:00.000Z'],
    ['2027-08-31T00:00:00.000Z', 'P6M', '2028-02-29T00:00:00.000Z'],
    ['2028-02-29T00:00:00.000Z', 'P1Y', '2029-02-28T00:00:00.000Z'],
    ['2026-01-31T23:59:59.999Z', 'P1M', '2026-02-28T23:59:59.999Z'],
    ['2026-02-28T00:00:00.000Z', 'P1M', '2026-03-28T00:00:00.000Z'],
  ])('%s and %s is %s: a day that the month lacks becomes its last', (date, duration, expected) => {
    expect(after(date, duration)).toBe(expected)
  })

  it('leaves the moment that it was given', () => {
    const moment = new Date('2026-05-22T12:00:00.000Z')

    addDuration(moment, 'P6M')

    expect(moment.toISOString()).toBe('2026-05-22T12:00:00.000Z')
  })

  it.each(['', 'P', 'six months', '6M', 'P6', 'P-6M', 'PT', 'P1.5D', 'session', 'P6M ', '\nP6M', 'P99999999Y'])(
    'is never before any time where "%s" is no duration',
    (duration) => {
      const moment = new Date('2026-05-22T12:00:00.000Z')

      const moved = addDuration(moment, duration)

      expect(moment < moved).toBe(false)
    },
  )
})
