import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { after, dueAt, NEVER } from '../../../src/register/retention/due.js'

const moments = fc.date({ min: new Date('1970-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
const periods = fc
  .tuple(fc.constantFrom('Y', 'M', 'W', 'D'), fc.oneof(fc.nat(9_999), fc.nat(9_999_999_999)))
  .map(([unit, count]) => `P${count}${unit}`)

describe('the end of a period', () => {
  test('is never before its beginning, and sorts as a text where it belongs in time', () => {
    fc.assert(
      fc.property(moments, periods, (moment, period) => {
        const end = after(moment, period)

        expect(end >= moment.toISOString()).toBe(true)
        expect(end <= NEVER).toBe(true)
      }),
    )
  })

  test.each(['P7974Y', 'P9999Y', 'P99999Y', 'P300000Y', 'for ever'])('%s from now is never', (period) => {
    expect(after(new Date('2026-01-01T00:00:00.000Z'), period)).toBe(NEVER)
  })

  test.each(['P9999Y', 'P300000Y'])('of a decision that counts or is kept for %s is never', (long) => {
    const decision = {
      record: { choices: { analytics: 'given' }, services: {} },
      recordedAt: '2026-01-01T00:00:00.000Z',
    } as const
    const terms = { validity: 'P6M', given: 'P3Y', refused: 'P6M', address: 'P90D' }

    expect(dueAt(decision, { ...terms, given: long }, null)).toBe(NEVER)
    expect(dueAt(decision, { ...terms, validity: long }, null)).toBe(NEVER)
    expect(dueAt(decision, { ...terms, validity: long }, '2026-02-01T00:00:00.000Z')).toBe('2029-02-01T00:00:00.000Z')
  })
})
