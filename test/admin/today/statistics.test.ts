import { expect, test } from 'vitest'
import { nameOfPart, splitBy } from '../../../src/admin/today/splits.js'
import { type DecisionRow, everyDay } from '../../../src/admin/today/statistics.js'

const row = (day: string, gave_all: number): DecisionRow => ({ day, gave_all, gave_some: 0, gave_none: 0, withdrew: 0 })

test('a day without decisions is a row of its own, so that no line leads across it', () => {
  const days = [row('2026-10-24', 2), row('2026-10-27', 3)]
  const period = { from: '2026-10-24', to: '2026-10-27' }

  expect(everyDay(days, period)).toEqual([
    row('2026-10-24', 2),
    { day: '2026-10-25' }, // summer time ends in Finland
    { day: '2026-10-26' },
    row('2026-10-27', 3),
  ])
})

test('a period that ends before it begins has no day', () => {
  expect(everyDay([], { from: '2026-10-27', to: '2026-10-24' })).toEqual([])
})

test('the days of each value stand together, the value with the most answers first', () => {
  const rows = [
    { ...row('2026-10-24', 1), language: 'fi' },
    { ...row('2026-10-24', 5), language: '' },
    { ...row('2026-10-25', 2), language: 'fi' },
  ]
  const { parts } = splitBy('language', rows)

  expect(parts.map(({ value, days }) => [value, days.map(({ day }) => day)])).toEqual([
    ['', ['2026-10-24']],
    ['fi', ['2026-10-24', '2026-10-25']],
  ])
  expect(nameOfPart('language', '', 'en')).toBe('other')
  expect(nameOfPart('language', 'fi', 'en')).toBe('Finnish')
})
