import { describe, expect, test } from 'vitest'
import { bakeryOrigin, newVisitor, openBakeryRegister, post } from '../bakery.js'
import { ask } from '../rights/ask.js'
import { admin, bodyOf, haveKey } from './admin-calls.js'

const SITE = '/sites/corner-bakery'

async function openWithVisitors() {
  const { register, store } = await openBakeryRegister()
  const key = await haveKey(store)
  const some = await newVisitor()
  const none = await newVisitor({
    choices: { analytics: 'refused', marketing: 'refused' },
    services: { matomo: 'refused', newsletter: 'refused' },
  })
  for (const { record } of [some, none]) await post(register, record, { address: '192.0.2.77' })
  const call = async (words: string, body?: unknown) => bodyOf(await admin(register, key, words, body))
  return { register, store, key, some, none, call }
}

describe('a search of entries', () => {
  test('answers with the newest first, by answer, version, time or consent', async () => {
    const { call, some } = await openWithVisitors()
    const find = async (query: string) =>
      ((await call(`GET ${SITE}/entries?order=newest&${query}`)).entries as { entry: number }[]).map(
        ({ entry }) => entry,
      )

    expect(await find('')).toEqual([2, 1])
    expect(await find('limit=1')).toEqual([2])
    expect(await find('before=2')).toEqual([1])
    expect(await find('answer=none')).toEqual([2])
    expect(await find('from=2026-11-22&until=2026-11-23')).toEqual([2, 1])
    expect(await find('from=2026-11-23')).toEqual([])
    expect(await find(`consent=${some.record.consentId}`)).toEqual([1])
  })

  test.each(['answer=maybe', 'from=yesterday', 'until=2026-13-40', 'from=2026-02-30', 'before=x', 'consent=%3Cb%3E'])(
    'refuses %s, naming what is wrong',
    async (query) => {
      const { call } = await openWithVisitors()

      const answer = await call(`GET ${SITE}/entries?order=newest&${query}`)

      expect(answer).toMatchObject({ status: 400, errors: [{ path: `$.${query.split('=')[0]}` }] })
    },
  )
})

describe('one entry', () => {
  test('is told with what was shown, and its proof; the address is not', async () => {
    const { call } = await openWithVisitors()

    const entry = await call(`GET ${SITE}/entries/1`)

    expect(entry).toMatchObject({
      entry: 1,
      restrictedAt: null,
      row: { kind: 'decision', address: null, record: { origin: bakeryOrigin } },
      shown: { words: [{ label: 'accept', text: 'Hyväksy kaikki' }], missing: [] },
      others: [],
      proof: { content: 'intact', link: 'intact', receipt: 'valid', checkpoint: expect.stringMatching(/^ey/) },
    })
    expect(JSON.stringify(entry)).not.toContain('192.0.2.77')
    expect(await call(`GET ${SITE}/entries/3`)).toMatchObject({ status: 404 })
  })

  test('gives its address for a reason, which the audit log keeps', async () => {
    const { call } = await openWithVisitors()

    const unreasoned = await call(`POST ${SITE}/entries/1/address`, { reason: ' ' })
    const given = await call(`POST ${SITE}/entries/1/address`, { reason: 'A police inquiry of 3 May' })

    expect(unreasoned).toMatchObject({ status: 400, errors: [{ path: '$.reason' }] })
    expect(given).toEqual({ entry: 1, ip: 'encrypted', address: '192.0.2.77' })
    const { audit } = await call(`GET ${SITE}/audit`)
    expect(audit).toEqual([
      expect.objectContaining({ action: 'address', detail: 'entry 1: A police inquiry of 3 May' }),
    ])
  })

  test('is withheld while its consent is restricted, and has no proof of content once erased', async () => {
    const { register, call, some, none } = await openWithVisitors()
    await ask(register, some, { kind: 'restriction' })
    await ask(register, none, { kind: 'erasure' })

    expect(await call(`GET ${SITE}/entries/1`)).toMatchObject({
      row: null,
      shown: null,
      restrictedAt: expect.any(String),
    })
    expect(await call(`GET ${SITE}/entries/2`)).toMatchObject({
      row: { kind: 'erased' },
      proof: { content: 'removed', link: 'intact', receipt: 'removed' },
    })
  })

  test('discloses its consent for a reason', async () => {
    const { call, some } = await openWithVisitors()

    const disclosed = await call(`POST ${SITE}/consents/${some.record.consentId}/disclosure`, { reason: 'A letter' })

    expect(JSON.stringify(disclosed)).toContain('192.0.2.77')
    expect(await call(`GET ${SITE}/audit`)).toMatchObject({ audit: [{ action: 'disclosure', detail: 'A letter' }] })
  })
})
