import { expect, test } from 'vitest'
import { csvLine } from '../../../src/register/export/csv.js'

test.each([
  ['=1+1', "'=1+1"],
  ['x;=1+1;', "x;'=1+1;"],
  ['x; =1+1', "x; '=1+1"],
  ['x;-1;@SUM(1)', "x;'-1;'@SUM(1)"],
  ['＝1＋1;＠SUM(1)', "'＝1＋1;'＠SUM(1)"],
  ['a=b c=d', 'a=b c=d'],
  ['2026-11-22', '2026-11-22'],
])('%s is text, whichever sign separates the cells', (text, cell) => {
  expect(csvLine([text])).toBe(`${cell}\r\n`)
})
