import { expect, test } from 'vitest'
import { createClaimsReader } from '../../../src/register/crypto/jws.js'
import { publicKeyOf } from '../../../src/register/crypto/signing-key.js'
import { newVisitor, openBakeryRegister, post, signingKey } from '../bakery.js'
import { ask } from '../rights/ask.js'
import { admin, bodyOf, haveKey } from './admin-calls.js'

const SITE = '/sites/corner-bakery'

async function openWithRequest(kind: string) {
  const { register, store } = await openBakeryRegister()
  const key = await haveKey(store)
  const visitor = await newVisitor()
  await post(register, visitor.record)
  const { request } = await bodyOf(await ask(register, visitor, { kind }))
  const call = async (words: string, body?: unknown) => bodyOf(await admin(register, key, words, body))
  return { register, visitor, call, path: `${SITE}/requests/${(request as { id: string }).id}` }
}

test.each(['objection', 'erasure'])('a request for %s names the decisions and who received data', async (kind) => {
  const { call, path } = await openWithRequest(kind)

  expect(await call(`GET ${path}`)).toMatchObject({
    request: { kind, state: 'open' },
    entries: [1],
    recipients: [{ id: 'matomo', name: 'Matomo', services: ['Matomo'] }], // the newsletter was refused
    certificate: null,
    controller: 'Kulmaleipomo Oy',
  })
  expect(await call(`GET ${SITE}/requests/unknown`)).toMatchObject({ status: 404 })
})

test('a request whose consent was erased afterwards is told without it', async () => {
  const { call, path, register, visitor } = await openWithRequest('restriction')
  await ask(register, visitor, { kind: 'erasure' })

  expect(await call(`GET ${path}`)).toMatchObject({
    request: { kind: 'restriction', consentId: '' },
    event: null,
    entries: [],
  })
})

test('a refusal is certified with its reasons and the authority, and signed', async () => {
  const { call, path } = await openWithRequest('objection')
  await call(`POST ${path}`, { outcome: 'refused', reason: 'The proof is required by law <b>' })

  const { certificate } = (await call(`GET ${path}?language=sv`)) as { certificate: { jws: string; claims: object } }

  expect(certificate.claims).toMatchObject({
    site: 'corner-bakery',
    controller: 'Kulmaleipomo Oy',
    kind: 'objection',
    outcome: 'refused',
    reason: 'The proof is required by law <b>',
    authorities: [{ name: 'Dataombudsmannens byrå', url: 'https://tietosuoja.fi' }],
    entry: 3,
  })
  const read = createClaimsReader([publicKeyOf(signingKey)])
  expect(await read(certificate.jws, 'evaste-certificate')).toEqual(certificate.claims)
  await expect(read(certificate.jws, 'evaste-event')).rejects.toThrow('this is no evaste-event')
  expect(await call(`GET ${path}?language=sv`)).toMatchObject({ certificate })
})

test('what the register answered by itself is certified by the entry of the request', async () => {
  const { call, path } = await openWithRequest('access')

  expect(await call(`GET ${path}`)).toMatchObject({
    request: { state: 'done' },
    certificate: { claims: { outcome: 'done', entry: 2 } },
  })
})
