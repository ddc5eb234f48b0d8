import { describe, expect, test } from 'vitest'
import type { StoredKey } from '../../../src/register/stores/store.js'
import { onEveryStore, plain } from './every-store.js'

const key = (i: number): StoredKey => ({ keyId: `key-${i}`, wrappedKey: new Uint8Array(40).fill(i) })

onEveryStore((open) => {
  describe('keys', () => {
    test('are there once saved, however many at a time', async () => {
      const store = await open()

      await store.saveKeys(Array.from({ length: 2_048 }, (_, i) => key(i)))

      expect(plain(await store.wrappedKey('key-7'))).toEqual(plain(key(7).wrappedKey))
      expect(plain(await store.wrappedKey('key-2047'))).toEqual(plain(key(2047).wrappedKey))
      expect(await store.wrappedKey('nobody')).toBeNull()
    })

    test('are all saved or none', async () => {
      const store = await open()
      await store.saveKeys([key(1)])

      await expect(store.saveKeys([key(2), { ...key(1), wrappedKey: new Uint8Array(40) }])).rejects.toThrow()

      expect(await store.wrappedKey('key-2')).toBeNull()
      expect(plain(await store.wrappedKey('key-1'))).toEqual(plain(key(1).wrappedKey))
    })

    test('are gone once destroyed, and nobody else’s with them', async () => {
      const store = await open()
      await store.saveKeys([key(1), key(2), key(3)])

      await store.destroyKeys(['key-1', 'key-3', 'nobody'])

      expect(await Promise.all(['key-1', 'key-2', 'key-3'].map((id) => store.wrappedKey(id)))).toEqual([
        null,
        expect.anything(),
        null,
      ])
    })
  })
})
