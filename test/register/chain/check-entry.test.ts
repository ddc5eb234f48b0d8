import { expect, test } from 'vitest'
import { checkEntry } from '../../../src/register/chain/check-entry.js'
import type { StoredEntry } from '../../../src/register/chain/stored-entry.js'
import { createClaimsReader } from '../../../src/register/crypto/jws.js'
import { webPrimitives } from '../../../src/register/crypto/primitives.js'
import { publicKeyOf } from '../../../src/register/crypto/signing-key.js'
import { newVisitor, openBakeryRegister, post, signingKey } from '../bakery.js'

const intact = { content: 'intact', link: 'intact', receipt: 'valid' }

test('each part of an entry that was changed is found', async () => {
  const { register, store } = await openBakeryRegister()
  for (let i = 0; i < 2; i++) await post(register, (await newVisitor()).record)
  const [first, second] = (await store.entries('corner-bakery', { after: 0, limit: 2 })) as [StoredEntry, StoredEntry]
  const needs = { sha256: webPrimitives.sha256, readClaims: createClaimsReader([publicKeyOf(signingKey)]) }
  const check = (changes: Partial<StoredEntry>, previous = first.hash) =>
    checkEntry({ ...second, ...changes }, previous, needs)

  expect(await check({})).toEqual(intact)
  expect(await checkEntry(first, new Uint8Array(32), needs)).toEqual(intact)
  expect(await check({ record: second.record.replace('"refused"', '"given"') })).toEqual({
    ...intact,
    content: 'changed',
  })
  expect(await check({ personal: new Uint8Array(44) })).toEqual({ ...intact, content: 'changed' })
  expect(await check({}, new Uint8Array(32))).toEqual({ ...intact, link: 'broken' })
  expect(await check({ receipt: first.receipt })).toEqual({ ...intact, receipt: 'invalid' })
  expect(await check({ receipt: `${second.receipt.slice(0, -4)}AAAA` })).toEqual({ ...intact, receipt: 'invalid' })
  expect(await check({ salt: null, receipt: '' })).toEqual({ ...intact, content: 'removed', receipt: 'removed' })
  await register.close()
})
