import { describe, expect, test } from 'vitest'
import { newVisitor, openBakeryRegister, post, type Visitor } from '../bakery.js'
import { ask } from '../rights/ask.js'
import { admin, bodyOf, haveKey } from './admin-calls.js'

/** The bakery, with a visitor who asked for restriction and one who asked for erasure. */
async function openWithRequests() {
  const opened = await openBakeryRegister()
  const key = await haveKey(opened.store, 'corner-bakery')
  const [restricted, erased] = (await Promise.all([newVisitor(), newVisitor()])) as [Visitor, Visitor]
  for (const { record } of [restricted, erased]) await post(opened.register, record)
  await ask(opened.register, restricted, { kind: 'restriction' })
  await ask(opened.register, erased, { kind: 'erasure' })
  const call = (line: string, body?: unknown) =>
    admin(opened.register, key, line.replace('/', '/sites/corner-bakery/'), body)
  return { ...opened, restricted, erased, call }
}

describe('the requests of visitors', () => {
  test('are listed by when they are due, and lead to nobody who was erased', async () => {
    const { call, erased } = await openWithRequests()

    const { requests, next } = await bodyOf(await call('GET /requests?state=open'))

    expect(requests).toMatchObject([{ dueAt: '2026-12-22T12:00:00.000Z' }, { dueAt: '2026-12-22T12:00:00.000Z' }])
    expect(next).toBeNull()
    expect(JSON.stringify(requests)).not.toContain(erased.record.consentId)
  })

  test('are handled once, and a refusal with reasons', async () => {
    const { call } = await openWithRequests()
    const { requests } = await bodyOf(await call('GET /requests'))
    const [{ requestId }] = requests as [{ requestId: string }]

    const answers = [
      await call(`POST /requests/${requestId}`, { outcome: 'refused' }),
      await call(`POST /requests/${requestId}`, { outcome: 'refused', reason: 'The proof is needed for a claim.' }),
      await call(`POST /requests/${requestId}`, { outcome: 'done' }),
      await call('POST /requests/nobody', { outcome: 'done' }),
    ]

    expect(answers.map(({ status }) => status)).toEqual([400, 200, 409, 404])
    expect(await bodyOf(await call('GET /requests?state=refused'))).toMatchObject({ requests: [{ requestId }] })
  })
})

describe('what a controller does for who wrote a letter', () => {
  test('needs a reason, is recorded with it, and is done', async () => {
    const { call, store, restricted } = await openWithRequests()
    const path = `/consents/${restricted.record.consentId}/requests`

    const answers = [
      await call(`POST ${path}`, { kind: 'erasure' }),
      await call(`POST ${path}`, { kind: 'erasure', reason: ' ' }),
      await call(`POST ${path}`, { kind: 'oblivion', reason: 'Letter' }),
      await call(`POST ${path}`, {
        kind: 'rectification',
        reason: 'Letter',
        correction: { language: 'sv', decisionId: 'd'.repeat(32) },
      }),
      await call(`POST ${path}`, { kind: 'erasure', reason: 'Letter of 3 May' }),
      await call(`POST ${path}`, { kind: 'erasure', reason: 'Letter of 3 May' }),
    ]

    expect(answers.map(({ status }) => status)).toEqual([400, 400, 400, 400, 201, 404])
    const recorded = await store.entries('corner-bakery', { after: 4, limit: 2 })
    const [erasure, why] = recorded.map(({ record }) => JSON.parse(record))
    expect(erasure).toMatchObject({ event: 'erasure', by: 'controller' })
    // Apart, so that it can be forgotten: an erasure stays for good.
    expect(erasure).not.toHaveProperty('reason')
    expect(why).toMatchObject({ event: 'handled', request: erasure.eventId, reason: 'Letter of 3 May' })
    expect(JSON.stringify(recorded)).not.toContain(restricted.record.consentId)
    expect((await bodyOf(await call('GET /requests?state=done'))).requests).toMatchObject([{ kind: 'erasure' }])
  })
})

describe('what a person asks for by letter', () => {
  test.each(['access', 'portability'])('%s is answered with all data, which the log tells', async (kind) => {
    const { call, restricted } = await openWithRequests()

    const answer = await call(`POST /consents/${restricted.record.consentId}/requests`, { kind, reason: 'Letter' })

    expect(answer.status).toBe(201)
    expect(await bodyOf(answer)).toMatchObject({
      request: { kind, state: 'done' },
      consent: { entries: [{ entry: 1, ip: { address: '192.0.2.10' } }] },
    })
    const { audit } = (await bodyOf(await call('GET /audit'))) as { audit: { action: string; detail: string }[] }
    expect(audit.map(({ action, detail }) => `${action} ${detail}`).sort()).toEqual([
      'disclosure entry 5',
      'requests POST',
    ])
  })

  test('an objection deletes the address, and counts from the day of the letter', async () => {
    const { call, restricted } = await openWithRequests()
    const asked = { kind: 'objection', reason: 'Letter of 10 November', receivedOn: '2026-11-10' }

    const { request } = await bodyOf(await call(`POST /consents/${restricted.record.consentId}/requests`, asked))

    expect(request).toMatchObject({ receivedAt: '2026-11-10T00:00:00.000Z', dueAt: '2026-12-10T00:00:00.000Z' })
    expect(await bodyOf(await call('POST /entries/1/address', { reason: 'To see' }))).toMatchObject({ address: null })
  })

  test('is refused with a certificate, whether or not anything leads to a consent, and changes nothing', async () => {
    const { call, restricted } = await openWithRequests()
    const { consentId } = restricted.record
    const reason = 'Nothing in the letter leads to a consent.'

    const answers = [
      await call('POST /requests', { kind: 'erasure', reason, receivedOn: '2026-11-10' }),
      await call('POST /requests', { kind: 'erasure', reason, consentId }),
      await call('POST /requests', { kind: 'erasure', reason: ' ' }),
      await call('POST /requests', { kind: 'erasure', reason, consentId: 'c'.repeat(32) }),
      await call('POST /requests', { kind: 'erasure', reason, receivedOn: '2027-01-01' }),
      await call('POST /requests', { kind: 'erasure', reason, receivedOn: '2026-02-30' }),
    ]

    expect(answers.map(({ status }) => status)).toEqual([201, 201, 400, 404, 400, 400])
    const { requests } = (await bodyOf(await call('GET /requests?state=refused'))) as {
      requests: { requestId: string; consentId: string }[]
    }
    expect(requests.map((one) => one.consentId)).toEqual(['', consentId])
    for (const [i, { requestId }] of requests.entries())
      expect(await bodyOf(await call(`GET /requests/${requestId}`))).toMatchObject({
        event: { by: 'controller', reason },
        entries: i === 0 ? [] : [1],
        controller: 'Kulmaleipomo Oy',
        certificate: { claims: { kind: 'erasure', outcome: 'refused', reason, authorities: [{}], entry: 5 + i } },
      })
    expect(await bodyOf(await call('GET /entries/1'))).toMatchObject({ proof: { content: 'intact' } })
  })
})

describe('entries in lists', () => {
  test('leave out who is restricted until that is lifted, and show of an erasure what is left', async () => {
    const { call, restricted } = await openWithRequests()
    const numbers = async () =>
      ((await bodyOf(await call('GET /entries'))).entries as { entry: number; kind: string }[]).map(
        ({ entry, kind }) => `${entry} ${kind}`,
      )
    expect(await numbers()).toEqual(['2 erased', '4 event'])

    const { status } = await call(`DELETE /consents/${restricted.record.consentId}/restriction`)

    expect([status, await numbers()]).toEqual([200, ['1 decision', '2 erased', '3 event', '4 event', '5 event']])
  })
})

describe('retention', () => {
  test('can be made to begin at an event, and counts what is due', async () => {
    const { call, store, restricted } = await openWithRequests()
    const { consentId } = restricted.record

    const set = await call(`PUT /consents/${consentId}/retention`, {
      ...{ period: 'P10Y', startedAt: '2026-06-30T00:00:00.000Z' },
    })
    const wrong = await call(`PUT /consents/${consentId}/retention`, { period: 'ten years', startedAt: null })
    const counted = await bodyOf(await call('POST /retention', { dryRun: true }))

    expect([set.status, wrong.status]).toEqual([200, 400])
    expect((await store.consentTerms('corner-bakery', [consentId])).get(consentId)?.keepUntil).toBe(
      '2036-06-30T00:00:00.000Z',
    )
    expect(counted).toEqual({ dryRun: true, site: 'corner-bakery', contents: 0, addresses: 0, recordings: 0 })
  })
})

describe('an export over HTTP', () => {
  test('is the whole bundle, or a table', async () => {
    const { call } = await openWithRequests()

    const bundle = await call('GET /export')
    const text = await bundle.text()
    const table = await call('GET /export?format=csv')
    const wrong = await call('GET /export?format=xlsx')

    const kinds = text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).kind)
    expect(kinds).toEqual(['header', 'document', 'document', 'entry', 'entry', 'entry', 'entry', 'end'])
    expect(bundle.headers.get('content-disposition')).toBe('attachment; filename="corner-bakery.ndjson"')
    expect((await table.text()).split('\r\n')).toHaveLength(4)
    expect(wrong.status).toBe(400)
  })

  test('is one at a time for a site, and free again when somebody hangs up', async () => {
    const { call } = await openWithRequests()
    const first = await call('GET /export')

    const meanwhile = await call('GET /export')
    await first.body?.cancel()
    const afterwards = await call('GET /export')

    expect([meanwhile.status, afterwards.status]).toEqual([503, 200])
    await afterwards.text()
  })
})
