import { describe, expect, test } from 'vitest'
import { parseRecord, RecordError } from '../../src/record/parse.js'
import type { ConsentRecord } from '../../src/record/record.js'

const record: ConsentRecord = {
  decisionId: '0198c2a4-7d1e-7c3a-9b52-4d0f6a1e2b3c',
  consentId: '9f86d081884c7d659a2feaa0c55ad015',
  site: 'corner-bakery',
  choices: { analytics: 'given', marketing: 'refused' },
  services: { matomo: 'given' },
  source: 'banner',
  trusted: true,
  decidedAt: '2026-11-22T12:00:00.000Z',
  language: 'fi',
  gpc: false,
  receiptSecretHash: 'a'.repeat(64),
  origin: 'https://www.leipomo.example',
  declaration: { digest: 'b'.repeat(64), version: '1' },
  notice: { url: '/tietosuoja', version: '2026-11-01' },
  interface: { version: '0.1.0', language: 'fi', digest: 'c'.repeat(64) },
}

const problemsOf = (value: unknown): RecordError['problems'] => {
  try {
    parseRecord(value)
  } catch (error) {
    if (error instanceof RecordError) return error.problems
  }
  return []
}

describe('reading a record', () => {
  test('a record as the page sends it is read as it is', () => {
    expect(parseRecord(record)).toEqual(record)
    expect(parseRecord({ ...record, previous: record.consentId })).toHaveProperty('previous', record.consentId)
  })

  test.each<[string, string, unknown]>([
    ['a name that the format does not know', '$', { ...record, userAgent: 'Mozilla' }],
    ['a missing name', '$.gpc', { ...record, gpc: undefined }],
    ['an origin with a path', '$.origin', { ...record, origin: 'https://www.leipomo.example/pulla' }],
    ['an origin of no web page', '$.origin', { ...record, origin: 'null' }],
    ['a status that there is not', '$.choices', { ...record, choices: { analytics: 'granted' } }],
    ['a purpose id that nobody could declare', '$.choices', { ...record, choices: { 'Analytics!': 'given' } }],
    ['choices as a list', '$.choices', { ...record, choices: ['analytics'] }],
    ['a short id', '$.consentId', { ...record, consentId: 'abc' }],
    ['an e-mail address as an id', '$.consentId', { ...record, consentId: 'asiakas@leipomo.example' }],
    ['a local time', '$.decidedAt', { ...record, decidedAt: '2026-11-22T14:00:00+02:00' }],
    ['a time that does not exist', '$.decidedAt', { ...record, decidedAt: '2026-13-45T12:00:00Z' }],
    ['an upper-case digest', '$.receiptSecretHash', { ...record, receiptSecretHash: 'A'.repeat(64) }],
    ['a control character', '$.notice.version', { ...record, notice: { url: '/', version: 'a\u0000b' } }],
    ['a deep unknown name', '$.declaration', { ...record, declaration: { ...record.declaration, path: '/' } }],
    ['a list', '$', [record]],
    ['nothing', '$', null],
  ])('%s is refused at %s', (_, path, value) => {
    expect(problemsOf(value).map((problem) => problem.path)).toContain(path)
  })

  test('sixty-four purposes are the most', () => {
    const choices = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, i) => [`p-${i}`, 'given']))

    expect(problemsOf({ ...record, choices: choices(64) })).toEqual([])
    expect(problemsOf({ ...record, choices: choices(65) })).toHaveLength(1)
  })

  test('every problem is told at once, and none repeats what was sent', () => {
    const problems = problemsOf({
      ...record,
      site: 'EVIL-WORD',
      language: 'EVIL WORD',
      'EVIL-WORD': 1,
      gpc: 'EVIL-WORD',
    })

    expect(problems.map(({ path }) => path).sort()).toEqual(['$', '$.gpc', '$.language', '$.site'])
    expect(JSON.stringify(problems)).not.toContain('EVIL')
  })

  test('a purpose called like a property of every object is kept like any other', () => {
    const choices = { constructor: 'refused' }

    expect(parseRecord({ ...record, choices }).choices).toEqual(choices)
  })
})
