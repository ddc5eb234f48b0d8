import { describe, expect, test } from 'vitest'
import { parseEntryUrl } from '../../../src/register/append/append-entry.js'
import { bakeryOrigin, newVisitor, openBakeryRegister } from '../bakery.js'

const here = { address: '192.0.2.7' }
const ENTRIES = 'https://register.example/evaste/v1/sites/corner-bakery/entries'

const { record } = await newVisitor()
const posted = (body: string, { url = ENTRIES, ...headers }: Record<string, string> = {}) =>
  [
    url,
    { method: 'POST', headers: { origin: bakeryOrigin, 'content-type': 'application/json', ...headers }, body },
  ] as const

/** One call after another on the same register, so that the second is a repetition and the third a conflict. */
const calls = {
  'a record': posted(JSON.stringify(record)),
  'the same again': posted(JSON.stringify(record)),
  'the same decision with other content': posted(JSON.stringify({ ...record, language: 'en' })),
  'a body that is no JSON': posted('rye'),
  'a record of another shape': posted('{}'),
  'a page of another origin': posted(JSON.stringify(record), { origin: 'https://www.leipomo.example.evil.example' }),
  'a form': posted('a=b', { 'content-type': 'application/x-www-form-urlencoded' }),
  'a body that is too large': posted(' '.repeat(20_000)),
  'a site that is not served': posted(JSON.stringify(record), { url: ENTRIES.replace('corner', 'other') }),
}

describe('in plain parts, the answer to', () => {
  test.each(Object.keys(calls) as (keyof typeof calls)[])('%s is what fetch answers', async (last) => {
    const [plain, whole] = await Promise.all([
      openBakeryRegister({ basePath: '/evaste' }),
      openBakeryRegister({ basePath: '/evaste' }),
    ])
    const before = Object.values(calls).slice(0, Object.keys(calls).indexOf(last))
    for (const [url, init] of before) {
      await plain.register.answerEntry(new Request(url, init), here)
      await whole.register.fetch(new Request(url, init), here)
    }

    const [url, init] = calls[last]
    const parts = await plain.register.answerEntry(new Request(url, init), here)
    const response = await whole.register.fetch(new Request(url, init), here)

    expect(parts?.headers).toEqual(Object.fromEntries(response.headers))
    expect(parts?.status).toBe(response.status)
    const withoutChance = (body = '') => body.replace(/"receipt":"[^"]+"/, '') // each register draws its own salt
    expect(withoutChance(parts?.body)).toBe(withoutChance(await response.text()))
  })

  test('another call is left to fetch', async () => {
    const { register } = await openBakeryRegister({ basePath: '/evaste' })
    const elsewhere = ENTRIES.replace('/evaste', '')

    const answers = [
      register.answerEntry(new Request(ENTRIES), here),
      register.answerEntry(new Request(elsewhere, { method: 'POST' }), here),
      register.answerEntry(new Request(`${ENTRIES}?page=2`, { method: 'POST' }), here),
      register.answerEntry(new Request('https://register.example/evaste/healthz', { method: 'POST' }), here),
    ]

    expect(answers).toEqual([null, null, null, null])
  })
})

test('an address of entries gives what stands before, and the site', () => {
  expect(parseEntryUrl('http://127.0.0.1:8080/v1/sites/sug/entries')).toEqual({ basePath: '', siteId: 'sug' })
  expect(parseEntryUrl('https://a.example/b/c/v1/sites/sug/entries')).toEqual({ basePath: '/b/c', siteId: 'sug' })
  expect(parseEntryUrl('https://a.example/v1/sites/s%75g/entries')).toBeNull()
  expect(parseEntryUrl('https://a.example/v1/sites/sug/entries/1')).toBeNull()
})
