import { describe, expect, test } from 'vitest'
import { onEveryStore } from './every-store.js'

onEveryStore((open) => {
  describe('documents', () => {
    test('the first of two with one digest is kept', async () => {
      const store = await open()
      const document = { digest: 'a'.repeat(64), kind: 'declaration', text: '{"site":"ä"}' } as const

      await store.saveDocument(document)
      await store.saveDocument({ ...document, text: '{}' })

      expect(await store.document(document.digest)).toEqual(document)
      expect(await store.document('b'.repeat(64))).toBeNull()
    })
  })

  test('a store that is open says that it is there', async () => {
    const store = await open()

    await expect(store.ping()).resolves.toBeUndefined()
  })
})
