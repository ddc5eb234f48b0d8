import fc from 'fast-check'
import { expect, test } from 'vitest'
import { jsonLine } from '../../src/declaration/json-line.js'

test('any value is one line for any reader of lines, and reads back as it was', () => {
  const values = fc.oneof(fc.jsonValue(), fc.constant({ version: 'v1\u2028\u2029\u0085\u009b2J' }))
  fc.assert(
    fc.property(values, (value) => {
      const line = jsonLine(value)

      expect(line).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/)
      expect(JSON.parse(line)).toEqual(JSON.parse(JSON.stringify(value)))
    }),
  )
})
