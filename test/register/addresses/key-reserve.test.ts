import { describe, expect, test } from 'vitest'
import { KeyReserve } from '../../../src/register/addresses/key-reserve.js'
import { nodePrimitives } from '../../../src/register/node/node-primitives.js'
import type { StoredKey } from '../../../src/register/stores/store.js'
import { masterKey, newVisitor, openBakeryRegister, post } from '../bakery.js'

/** A keys' database that counts what it is asked, and can be out of order. */
function openKeys() {
  const saved = new Map<string, StoredKey>()
  const state = { saves: 0, fails: false }
  return {
    saved,
    state,
    saveKeys(keys: readonly StoredKey[]) {
      if (state.fails) return Promise.reject(new Error('disk full'))
      state.saves += 1
      for (const key of keys) saved.set(key.keyId, key)
      return Promise.resolve()
    },
    destroyKeys(keyIds: readonly string[]) {
      for (const keyId of keyIds) saved.delete(keyId)
      return Promise.resolve()
    },
  }
}
const openReserve = (keys: ReturnType<typeof openKeys>) =>
  new KeyReserve({ keys, master: masterKey, wrap: nodePrimitives.wrap })

describe('keys made ahead', () => {
  test('are saved before they are given, each to one taker', async () => {
    const keys = openKeys()
    const reserve = openReserve(keys)

    const taken = await Promise.all(Array.from({ length: 500 }, () => reserve.take()))

    expect(new Set(taken.map(({ keyId }) => keyId)).size).toBe(500)
    for (const { keyId, key } of taken) {
      const wrapped = Uint8Array.from(keys.saved.get(keyId)?.wrappedKey ?? [])
      expect(Buffer.from(await nodePrimitives.unwrap(masterKey, wrapped))).toEqual(Buffer.from(key))
    }
  })

  test('cost ten thousand entries a handful of commits', async () => {
    const keys = openKeys()
    const reserve = openReserve(keys)

    for (let i = 0; i < 10_000; i++) await reserve.take()

    expect(keys.state.saves).toBeLessThanOrEqual(20)
  })

  test('that nobody used are destroyed at the end, those in use are not', async () => {
    const keys = openKeys()
    const reserve = openReserve(keys)
    const used = await Promise.all(Array.from({ length: 40 }, () => reserve.take()))

    await reserve.close()

    expect([...keys.saved.keys()].sort()).toEqual(used.map(({ keyId }) => keyId).sort())
  })

  test('that cannot be saved are not given; once they can, all goes on', async () => {
    const keys = openKeys()
    const reserve = openReserve(keys)
    keys.state.fails = true

    await expect(reserve.take()).rejects.toMatchObject({ problem: 'busy' })

    keys.state.fails = false
    expect((await reserve.take()).key).toHaveLength(32)
  })
})

test('a register whose keys cannot be saved answers 503 and keeps no entry', async () => {
  const { store } = await openBakeryRegister()
  const full = { ...store, saveKeys: () => Promise.reject(new Error('disk full')) }
  const { register } = await openBakeryRegister({ store: full })

  const response = await post(register, (await newVisitor()).record)

  expect(response.status).toBe(503)
  expect(response.headers.get('retry-after')).toBe('5')
  expect((await store.head('corner-bakery')).entry).toBe(0)
})
