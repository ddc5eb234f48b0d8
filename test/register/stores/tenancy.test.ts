import { expect, test } from 'vitest'
import type { StoredApiKey } from '../../../src/register/stores/store.js'
import { onEveryStore } from './every-store.js'

const key = (n: number, changes: Partial<StoredApiKey> = {}): StoredApiKey => ({
  keyHash: `${n}`.repeat(64),
  keyId: `key-${n}`,
  controller: 'kulmaleipomo',
  scopes: ['declarations', 'entries'],
  label: `Deployment ${n}`,
  createdAt: `2026-11-22T12:00:0${n}.000Z`,
  ...changes,
})
const noon = '2026-11-22T12:00:00.000Z'
const later = '2026-11-22T13:00:00.000Z'

onEveryStore((open) => {
  test('a saved site keeps what was published when its origins change', async () => {
    const store = await open()
    await store.saveSite({ site: 'corner-bakery', controller: 'kulmaleipomo', origins: ['https://leipomo.example'] })
    await store.publishDeclaration('corner-bakery', 'a'.repeat(64))

    await store.saveSite({ site: 'corner-bakery', controller: 'other', origins: ['https://www.leipomo.example'] })

    expect(await store.savedSites()).toEqual([
      {
        site: 'corner-bakery',
        controller: 'other',
        origins: ['https://www.leipomo.example'],
        declarationDigest: 'a'.repeat(64),
      },
    ])
  })

  test('a declaration of a site that is not there is left out', async () => {
    const store = await open()

    await store.publishDeclaration('nobody', 'a'.repeat(64))

    expect(await store.savedSites()).toEqual([])
  })

  test('an API key is found by its hash alone, until it is revoked', async () => {
    const store = await open()
    await store.saveApiKey(key(1))
    await store.saveApiKey(key(2, { controller: null, scopes: [] }))

    expect(await store.apiKey('1'.repeat(64))).toEqual(key(1))
    expect(await store.apiKey('2'.repeat(64))).toEqual(key(2, { controller: null, scopes: [] }))
    expect(await store.apiKey('3'.repeat(64))).toBeNull()
    expect(await store.apiKey(`1' or '1'='1`)).toBeNull()
    await store.revokeApiKey('key-1', noon)
    expect(await store.apiKey('1'.repeat(64))).toBeNull()
    expect(await store.apiKeys(null)).toEqual([key(2, { controller: null, scopes: [] })])
  })

  test('keys are listed by controller', async () => {
    const store = await open()
    for (const one of [key(1), key(2, { controller: 'asemakahvila' }), key(3, { controller: null })])
      await store.saveApiKey(one)

    expect((await store.apiKeys('kulmaleipomo')).map(({ keyId }) => keyId)).toEqual(['key-1'])
    expect((await store.apiKeys(null)).map(({ keyId }) => keyId)).toEqual(['key-1', 'key-2', 'key-3'])
  })

  test('a key is never saved over another', async () => {
    const store = await open()
    await store.saveApiKey(key(1))

    await expect(store.saveApiKey(key(1, { keyId: 'other', controller: null }))).rejects.toThrow()
    expect((await store.apiKey('1'.repeat(64)))?.controller).toBe('kulmaleipomo')
  })

  test('a set-up token makes one key, however many spend it at once, and takes every other token along', async () => {
    const store = await open()
    await store.saveSetupToken('a'.repeat(64), later)
    await store.saveSetupToken('b'.repeat(64), later)
    expect(await store.hasSetupToken('a'.repeat(64), noon)).toBe(true)

    const spent = await Promise.all([1, 2, 3].map((n) => store.spendSetupToken('a'.repeat(64), noon, key(n))))

    expect(spent.filter(Boolean)).toHaveLength(1)
    expect(await store.apiKeys(null)).toHaveLength(1)
    expect(await store.hasSetupToken('b'.repeat(64), noon)).toBe(false)
  })

  test('a set-up token that is too old, or none, makes no key', async () => {
    const store = await open()
    await store.saveSetupToken('a'.repeat(64), noon)

    expect(await store.hasSetupToken('a'.repeat(64), later)).toBe(false)
    expect(await store.spendSetupToken('a'.repeat(64), later, key(1))).toBe(false)
    expect(await store.spendSetupToken('c'.repeat(64), noon, key(1))).toBe(false)
    expect(await store.apiKeys(null)).toEqual([])
  })

  test('a store that can commit says so, time and again', async () => {
    const store = await open()

    await store.ping()

    await expect(store.ping()).resolves.toBeUndefined()
  })
})
