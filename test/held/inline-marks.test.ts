import { describe, expect, it } from 'vitest'
import { hasInlineMark } from '../../src/held/inline-marks.js'
import { marks, quotingScripts, runningScripts } from './inline-mark-cases.js'

describe('a script of the service itself is found', () => {
  it.each(runningScripts)('%s', (_, text) => {
    expect(hasInlineMark(text, marks)).toBe(true)
  })
})

describe('a script that only quotes a mark is left alone', () => {
  it.each(quotingScripts)('%s', (_, text) => {
    expect(hasInlineMark(text, marks)).toBe(false)
  })
})

it('takes time in proportion to the text, also where quotation marks never end', () => {
  const long = `_paq.push${`"\n`.repeat(50_000)}${'\\"'.repeat(50_000)}${'/*'.repeat(20_000)}`

  expect(hasInlineMark(long, marks)).toBe(true)
})
