import { describe, expect, it } from 'vitest'
import { readDeclaration } from '../../src/declaration/read.js'
import { noticeContext } from '../../src/notice/notice-context.js'
import { askRegister, type RegisterAnswer } from '../../src/page/session/ask-register.js'
import { disclosedLines } from '../../src/page/ui/notice/disclosed-lines.js'
import type { Register } from '../../src/register/register.js'
import { loadTexts } from '../../src/text/load-texts.js'
import {
  bakery,
  bakeryOrigin,
  newVisitor,
  openBakeryRegister,
  post,
  registerUrl,
  type Visitor,
} from '../register/bakery.js'
import { decideAgain } from '../register/rights/ask.js'

const fetchOf =
  (register: Register): typeof fetch =>
  (url, init) =>
    register.fetch(new Request(url, { ...init, headers: { ...init?.headers, origin: bakeryOrigin } }), {
      address: '192.0.2.10',
    })

/** What a notice on the bakery's page sends for a visitor. */
const askFromPage = (
  fetch: typeof globalThis.fetch,
  { record, secret }: Visitor,
  request: Parameters<typeof askRegister>[1],
): Promise<RegisterAnswer> =>
  askRegister({ site: 'corner-bakery', consentId: record.consentId, registerUrl, secret }, request, { fetch })

async function visitorWhoChangedTheirMind() {
  const { register } = await openBakeryRegister()
  const visitor = await newVisitor()
  await post(register, visitor.record, { address: '203.0.113.77' })
  await decideAgain(register, visitor, 'withdrawn')
  return { register, visitor, fetch: fetchOf(register) }
}

const english = async () => noticeContext(readDeclaration(bakery), await loadTexts('en'), 'en')

describe('what a notice asks of the register', () => {
  it('access: all answers in words, from where, and what was asked since', async () => {
    const { visitor, fetch } = await visitorWhoChangedTheirMind()
    await askFromPage(fetch, visitor, { kind: 'restriction' })

    const answer = await askFromPage(fetch, visitor, { kind: 'access' })

    const lines = disclosedLines(answer.kind === 'done' ? answer.consent : null, await english())
    expect(answer).toMatchObject({ kind: 'done', entry: 4, dueAt: null })
    expect(lines).toHaveLength(4)
    expect(lines[0]).toMatch(
      /^Proof of your choice: number 1, .*Visitor statistics: allowed; .*IP address: 203\.0\.113\.77\.$/,
    )
    expect(lines[1]).toMatch(/number 2.*Visitor statistics: withdrawn/)
    expect(lines.slice(2).map((line) => line.split(':')[0])).toEqual(['Only store', 'See my data'])
  })

  it('rectification, restriction and objection: a number, and by when the company answers', async () => {
    const { visitor, fetch } = await visitorWhoChangedTheirMind()

    const answers = [
      await askFromPage(fetch, visitor, { kind: 'rectification', correction: { language: 'sv' } }),
      await askFromPage(fetch, visitor, { kind: 'restriction' }),
      await askFromPage(fetch, visitor, { kind: 'objection' }),
    ]

    expect(answers).toMatchObject([3, 4, 5].map((entry) => ({ kind: 'done', entry })))
    expect(answers.map((answer) => answer.kind === 'done' && answer.dueAt?.slice(0, 7))).toEqual(
      Array(3).fill('2026-12'),
    )
  })

  it('erasure: what stays, by what law and until when; after it nothing is found any more', async () => {
    const { visitor, fetch } = await visitorWhoChangedTheirMind()

    const answer = await askFromPage(fetch, visitor, { kind: 'erasure' })
    const later = await askFromPage(fetch, visitor, { kind: 'access' })

    expect(answer).toMatchObject({
      kind: 'done',
      kept: [
        { what: 'answers', why: ['GDPR 7(1)', 'GDPR 17(3)(b)', 'GDPR 17(3)(e)'], until: expect.any(String) as string },
        { what: 'chain', why: ['GDPR 5(2)'], until: null },
      ],
    })
    expect(later).toEqual({ kind: 'refused', why: 'gone' })
  })

  it('a refusal is told for what it is, and a lost connection as no answer', async () => {
    const { visitor, fetch } = await visitorWhoChangedTheirMind()
    const answering =
      (status: number): typeof fetch =>
      async () =>
        new Response('{}', { status })
    const broken: typeof fetch = async () => {
      throw new TypeError('no network')
    }

    const why = async (own: typeof fetch, request: Parameters<typeof askRegister>[1] = { kind: 'access' }) => {
      const answer = await askFromPage(own, visitor, request)
      return answer.kind === 'refused' && answer.why
    }

    expect(await why(fetch, { kind: 'rectification' })).toBe('wrong')
    expect(await Promise.all([429, 403, 503, 201].map((status) => why(answering(status))))).toEqual([
      'many',
      'wrong',
      'later',
      'later',
    ])
    expect(await why(broken)).toBe('later')
  })

  it('a wrong secret finds nothing', async () => {
    const { visitor, fetch } = await visitorWhoChangedTheirMind()

    const answer = await askFromPage(fetch, { ...visitor, secret: 'guessed' }, { kind: 'access' })

    expect(answer).toEqual({ kind: 'refused', why: 'gone' })
  })
})
