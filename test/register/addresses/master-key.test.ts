import { describe, expect, test } from 'vitest'
import { onEveryStore } from '../stores/every-store.js'
import { masterKey, openBakeryRegister, signingKey } from '../bakery.js'

const keys = (fill: number) => ({ signing: signingKey, master: new Uint8Array(32).fill(fill) })

onEveryStore((open) => {
  describe('a register', () => {
    test('opens with the master key that it was begun with, and with no other', async () => {
      const store = await open()
      await openBakeryRegister({ store, keys: { signing: signingKey, master: masterKey } })

      await expect(openBakeryRegister({ store, keys: keys(9) })).rejects.toThrow('Copy master.key from the machine')
      await expect(openBakeryRegister({ store, keys: keys(7) })).resolves.toBeDefined()
    })

    test('begun by two processes at once with two master keys lets only one of them go on', async () => {
      const store = await open()

      const openings = await Promise.allSettled([1, 2].map((fill) => openBakeryRegister({ store, keys: keys(fill) })))

      expect(openings.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    })
  })
})
