import Cookies from 'js-cookie'
import { describe, expect, test } from 'vitest'
import { storeDecision } from '../../../src/decision/stored.js'
import { readDeclaration } from '../../../src/declaration/read.js'
import type { DeclarationFile } from '../../../src/declaration/types.js'
import type { ConsentRecord } from '../../../src/record/record.js'
import { bakery, newVisitor, openBakeryRegister, post } from '../bakery.js'
import { renewCookie } from '../../../src/register/http/renew-cookie.js'

const noon = new Date('2026-11-22T12:00:00Z')
const own = (changes: Partial<DeclarationFile> = {}) => readDeclaration({ ...bakery, ...changes })

/** What the page of this visitor has written. */
const cookieOf = (record: ConsentRecord): string =>
  `evaste=${(Cookies.converter.write as (value: string) => string)(JSON.stringify(storeDecision(record, own())))}`

const renewed = (record: ConsentRecord, cookie: string, headers: object = {}, declaration = own()) =>
  renewCookie(
    new Request('https://www.leipomo.example/evaste', {
      headers: { cookie, 'sec-fetch-site': 'same-origin', ...headers },
    }),
    record,
    declaration,
    noon,
  )

describe('the decision cookie', () => {
  test('comes back as the page wrote it, with the same attributes and life, but from the server', async () => {
    const { record } = await newVisitor()
    const cookie = cookieOf(record)

    expect(renewed(record, `a=1; ${cookie}; b=2`)).toBe(
      `${cookie}; path=/; expires=Mon, 21 Jun 2027 12:00:00 GMT; sameSite=Lax; secure`,
    )
  })

  test('keeps to the domain and path that the declaration says, and is not secure on plain http', async () => {
    const { record } = await newVisitor({ origin: 'http://localhost:8080' })
    const declaration = own({ consent: { cookie: { domain: 'leipomo.example', path: '/kauppa' } } })

    const attributes = renewed(record, cookieOf(record), {}, declaration)?.split('; ').slice(1)

    expect(attributes).toEqual([
      'path=/kauppa',
      'expires=Mon, 21 Jun 2027 12:00:00 GMT',
      'domain=leipomo.example',
      'sameSite=Lax',
    ])
  })

  test('of several, the one of this decision comes back', async () => {
    const [{ record }, other] = [await newVisitor(), await newVisitor()]

    expect(renewed(record, `${cookieOf(other.record)}; ${cookieOf(record)}`)).toContain(record.decisionId)
  })

  test.each<[string, (record: ConsentRecord) => ReturnType<typeof renewCookie>]>([
    [
      'a page of another origin of the same site',
      (record) => renewed(record, cookieOf(record), { 'sec-fetch-site': 'same-site' }),
    ],
    ['a page of another site', (record) => renewed(record, cookieOf(record), { 'sec-fetch-site': 'cross-site' })],
    ['a program that says nothing', (record) => renewed(record, cookieOf(record), { 'sec-fetch-site': '' })],
    ['a device without the cookie', (record) => renewed(record, '')],
    [
      'a device with a later decision',
      (record) => renewed({ ...record, decisionId: 'an-earlier-decision' }, cookieOf(record)),
    ],
    [
      'a cookie that says something else',
      (record) => renewed({ ...record, choices: { analytics: 'refused' } }, cookieOf(record)),
    ],
    ['a cookie of another site', (record) => renewed({ ...record, site: 'station-cafe' }, cookieOf(record))],
    ['a cookie that is corrupt', (record) => renewed(record, cookieOf(record).slice(0, -5))],
    [
      'a decision that has long expired',
      (record) => renewed({ ...record, decidedAt: '2020-01-01T00:00:00Z' }, cookieOf(record)),
    ],
    [
      'a declaration whose path is no path',
      (record) =>
        renewed(record, cookieOf(record), {}, own({ consent: { cookie: { path: '/; domain=evil.example' } } })),
    ],
  ])('does not come for %s', async (_, ask) => {
    expect(ask((await newVisitor()).record)).toBeNull()
  })
})

test('the answer to a record sets it, also when the record comes again, and otherwise no answer sets any', async () => {
  const { register } = await openBakeryRegister({ now: () => noon })
  const { record } = await newVisitor()
  const headers = { cookie: cookieOf(record), 'sec-fetch-site': 'same-origin' }

  const first = await post(register, record, { headers })
  const again = await post(register, record, { headers })
  const conflict = await post(register, { ...record, gpc: true }, { headers })
  const abroad = await post(register, (await newVisitor()).record)

  expect([first.status, again.status, conflict.status, abroad.status]).toEqual([201, 200, 409, 201])
  for (const answer of [first, again]) expect(answer.headers.get('set-cookie')).toContain(cookieOf(record))
  for (const answer of [conflict, abroad]) expect(answer.headers.has('set-cookie')).toBe(false)
})
