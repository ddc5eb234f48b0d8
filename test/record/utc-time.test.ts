import { expect, it } from 'vitest'
import { isUtcTime } from '../../src/record/utc-time.js'

it.each(['2026-11-22T13:30:05Z', '2026-11-22T13:30:05.412Z', '2028-02-29T00:00:00Z', '0001-01-01T00:00:00.1Z'])(
  '%s is a moment in UTC',
  (text) => {
    expect(isUtcTime(text)).toBe(true)
  },
)

it.each([
  '2026-02-30T12:00:00Z',
  '2026-02-29T12:00:00Z',
  '2026-13-01T00:00:00Z',
  '2026-11-22T24:00:00Z',
  '2026-11-22',
  '2026-11-22T13:30:05+02:00',
  '2026-01-01 (\u2028)',
  '+010026-11-22T13:30:05Z',
  '',
])('%j is none', (text) => {
  expect(isUtcTime(text)).toBe(false)
})
