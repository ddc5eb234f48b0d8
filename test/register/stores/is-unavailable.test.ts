import { expect, test } from 'vitest'
import { isUnavailable } from '../../../src/register/stores/is-unavailable.js'

const failure = (message: string, more: object = {}) => Object.assign(new Error(message), more)

test.each([
  ['a full SQLite disk', failure('database or disk is full', { code: 'ERR_SQLITE_ERROR', errcode: 13 })],
  ['a failed write, in detail', failure('disk I/O error', { errcode: 10 | (3 << 8) })],
  ['a PostgreSQL that shuts down', failure('terminating connection', { code: '57P01' })],
  ['one without room', failure('could not extend file', { code: '53100' })],
  ['one that does not answer', failure('Query read timeout')],
  ['one that is not there', failure('connect', { code: 'ECONNREFUSED' })],
  ['a full disk beneath the ledger', failure('not recorded', { cause: failure('write', { code: 'ENOSPC' }) })],
])('%s may work later', (_, error) => {
  expect(isUnavailable(error)).toBe(true)
})

test.each([
  ['a broken statement', failure('syntax error', { code: '42601' })],
  ['a value that is taken', failure('UNIQUE constraint failed', { errcode: 19 })],
  ['a fault of the register', new TypeError('x is undefined')],
  ['a text', 'ECONNREFUSED'],
])('%s does not', (_, error) => {
  expect(isUnavailable(error)).toBe(false)
})
