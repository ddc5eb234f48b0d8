import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { publicKeyOf } from '../../../src/register/crypto/signing-key.js'
import { signingKey } from '../bakery.js'
import { makeOldVector, makeVector } from './make-vector.js'
import { verifyFromDocument } from './verify-from-document.js'

const keys = [publicKeyOf(signingKey)]

describe.each([
  ['the test vector', () => readFile('test/register/format/vector.ndjson', 'utf8')],
  ['an export made now', makeVector],
])('a verifier written from docs/format.md alone, on %s', (_, read) => {
  test('finds nothing wrong, with the keys that the register publishes', async () => {
    const text = await read()

    expect(verifyFromDocument(text, keys)).toEqual([])
    expect(text.split('\n').filter((line) => line.startsWith('{"kind":"entry"'))).toHaveLength(4)
  })

  test.each<[string, (text: string) => string, string]>([
    [
      'a refusal turned into consent',
      (text) => text.replace('marketing\\":\\"refused', 'marketing\\":\\"given'),
      '1: commitment',
    ],
    ['an entry taken out', (text) => without(text, '"entry":2,'), '2: number'],
    ['an erasure taken out', (text) => without(text, '"entry":3,'), '2: content'],
    [
      'what an erasure left changed',
      (text) => changed(text, '"entry":2,', (line) => line.replace('analytics\\":\\"given', 'analytics\\":\\"refused')),
      '2: content',
    ],
    ['a text under another digest', (text) => text.replace('Kulmaleipomo Oy\\"', 'Another Oy\\"'), 'document '],
    ['another end', (text) => text.replace('"entries":4', '"entries":3'), 'checkpoint'],
    ['a cut-off end', (text) => text.split('\n').slice(0, -2).join('\n'), 'incomplete'],
  ])('finds %s', async (__, tamper, problem) => {
    const text = await read()
    const tampered = tamper(text)

    expect(tampered).not.toBe(text)
    expect(verifyFromDocument(tampered, keys).join('\n')).toContain(problem)
  })

  test('finds what was taken away before its time', async () => {
    const text = await makeOldVector()
    const later = changed(text, '"entry":1,', (line) => line.replace(/"recordedAt":"2026/, '"recordedAt":"2029'))

    expect(verifyFromDocument(text, keys)).toEqual([])
    expect(verifyFromDocument(later, keys)).toContain('1: due')
  })

  test('finds an export that somebody else signed', async () => {
    const other = [{ ...keys[0], x: 'O2onvM62pC1io6jQKm8Nc2UyFXcd4kOmOsBIoYtZ2ik' }]

    expect(verifyFromDocument(await read(), other)).toContain('1: receipt')
  })
})

const without = (text: string, part: string): string =>
  text
    .split('\n')
    .filter((line) => !line.startsWith('{"kind":"entry"') || !line.includes(part))
    .join('\n')

const changed = (text: string, part: string, change: (line: string) => string): string =>
  text
    .split('\n')
    .map((line) => (line.includes(part) ? change(line) : line))
    .join('\n')
