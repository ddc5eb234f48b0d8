import { expect, test } from 'vitest'
import { type DecisionRow, everyDay } from '../../../src/admin/today/statistics.js'

const row = (day: string, gave_all: number): DecisionRow => ({ day, gave_all, gave_some: 0, gave_none: 0, withdrew: 0 })

test('a day without decisions is a row of its own, so that no line leads across it', () => {
  const days = [row('2026-10-24', 2), row('2026-10-27', 3)]
  const period = { from: '2026-10-24', to: '2026-10-27' }

  expect(everyDay({ days, period })).toEqual([
    row('2026-10-24', 2),
    row('2026-10-25', 0), // summer time ends in Finland
    row('2026-10-26', 0),
    row('2026-10-27', 3),
  ])
})

test('a period that ends before it begins has no day', () => {
  expect(everyDay({ days: [], period: { from: '2026-10-27', to: '2026-10-24' } })).toEqual([])
})
