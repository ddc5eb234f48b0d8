import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { lintNotice } from '../../../../src/tools/lint/notice/lint-notice.js'
import { readNoticeFile } from '../../../../src/tools/lint/notice/notice-source.js'
import { expected } from './expected.js'

const folder = new URL('.', import.meta.url)
const found = Object.entries(expected).map(([name, rules]) => {
  const findings = lintNotice(readNoticeFile(readFileSync(new URL(name, folder)), name), null)
  const got = new Set(findings?.map(({ rule }) => rule))
  const wanted = new Set(rules.split(' ').filter(Boolean))
  return { name, got, wanted, right: [...got].filter((rule) => wanted.has(rule)).length }
})
const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0)
const mistakes = found.flatMap(({ name, got, wanted }) => [
  ...[...got].filter((rule) => !wanted.has(rule)).map((rule) => `${name}: ${rule} found wrongly`),
  ...[...wanted].filter((rule) => !got.has(rule)).map((rule) => `${name}: ${rule} missed`),
])

describe(`${found.length} notices as people write them`, () => {
  it('are all judged', () => {
    const notices = readdirSync(folder).filter((name) => /\.(txt|md|html)$/.test(name))

    expect(Object.keys(expected).sort()).toEqual(notices.sort())
  })

  it('are linted with a precision and a recall of .95', () => {
    const right = sum(found.map((one) => one.right))

    expect(right / sum(found.map(({ got }) => got.size)), mistakes.join('\n')).toBeGreaterThanOrEqual(0.95)
    expect(right / sum(found.map(({ wanted }) => wanted.size)), mistakes.join('\n')).toBeGreaterThanOrEqual(0.95)
  })

  it.each(found.filter(({ wanted }) => wanted.size === 0).map(({ name, got }) => [name, got] as const))(
    '%s lacks nothing',
    (_, got) => {
      expect([...got]).toEqual([])
    },
  )
})
