import { describe, expect, test } from 'vitest'
import { readEntryContent } from '../../../src/register/chain/entry-content.js'
import { verifyChain } from '../../../src/register/chain/verify-chain.js'
import { createRecordingDestroyer } from '../../../src/register/recordings/destroy-recordings.js'
import { memoryLedger } from '../../../src/register/rights/ledger.js'
import type { RegisterStore } from '../../../src/register/stores/store.js'
import { newVisitor, post } from '../bakery.js'
import { ask } from '../rights/ask.js'
import { onEveryStore } from '../stores/every-store.js'
import { openRecordingRegister, sayNow, saying, send, site, visitorSaying } from './recording-visitor.js'

/** A visitor with one recording, and what is stored of it. */
async function recorded(store: RegisterStore, ledger = { ...memoryLedger(), isVolatile: false }) {
  const { register, at } = await openRecordingRegister(store, { ledger })
  const visitor = await visitorSaying(register, 'given')
  await send(register, visitor)
  const [recording] = await store.recordings(site, { limit: 9 })
  if (!recording) throw new Error('the recording was not kept')
  const body = await store.recordingBody(site, recording.recordingId)
  const isThere = async () => ({
    rows: (await store.storedRecordings(site)).count,
    hasKey: (await store.wrappedKey(recording.keyId)) !== null,
  })
  return { register, at, visitor, recording, body, isThere, ledger }
}
const DESTROYED = { rows: 0, hasKey: false }

onEveryStore((open) => {
  describe('a recording is destroyed', () => {
    test.each(['withdrawn', 'refused'] as const)('when its consent is %s: entry and answer say so', async (status) => {
      const store = await open()
      const { register, visitor, isThere } = await recorded(store)

      const answer = await sayNow(register, visitor, status)

      expect(await answer.json()).toMatchObject({ entry: 2, destroyedRecordings: 1 })
      expect(await isThere()).toEqual(DESTROYED)
      const [, second] = await store.entries(site, { after: 0, limit: 9 })
      expect(JSON.parse(second?.server ?? '').flags).toContain('recordings-destroyed')
      expect(await verifyChain(store, site)).toMatchObject({ entries: 2, problems: [] })
    })

    test('when a browser that has lost its receipt secret refuses under another consent', async () => {
      const { register, visitor, isThere } = await recorded(await open())
      const { declaration, decisionId: previous } = visitor.record

      await post(register, (await newVisitor({ declaration, previous, ...saying('withdrawn') })).record)

      expect(await isThere()).toEqual(DESTROYED)
    })

    test.each(['objection', 'erasure'])('by an %s: entry and answer say so', async (kind) => {
      const store = await open()
      const { register, visitor, isThere } = await recorded(store)

      const answer = await ask(register, visitor, { kind })

      expect(await answer.json()).toMatchObject({ destroyedRecordings: 1 })
      expect(await isThere()).toEqual(DESTROYED)
      const content = (await store.entries(site, { after: 0, limit: 9 })).map(readEntryContent).at(-1)
      expect(content).toMatchObject({ kind: 'event', event: { event: kind, recordings: 1 } })
      expect(await verifyChain(store, site)).toMatchObject({ entries: 2, problems: [] })
    })

    test('but not when the visitor allows it again, or another visitor refuses', async () => {
      const { register, visitor, isThere } = await recorded(await open())

      await sayNow(register, visitor, 'given')
      await sayNow(register, await visitorSaying(register, 'given'), 'withdrawn')

      expect(await isThere()).toEqual({ rows: 1, hasKey: true })
    })

    test('again after a restore of a backup from before, with its key', async () => {
      const store = await open()
      const { register, visitor, recording, body, isThere, ledger } = await recorded(store)
      const wrappedKey = (await store.wrappedKey(recording.keyId)) as Uint8Array
      await sayNow(register, visitor, 'withdrawn')
      await store.saveKeys([{ keyId: recording.keyId, wrappedKey }])
      await store.append((transaction) => transaction.saveRecording(recording, body))

      await openRecordingRegister(store, { ledger })

      expect(await isThere()).toEqual(DESTROYED)
    })

    test('when it is due, unless its consent is restricted', async () => {
      const store = await open()
      const { register, visitor, isThere, recording } = await recorded(store)
      const recordings = createRecordingDestroyer({ store, ledger: memoryLedger() })
      const due = { at: recording.deleteAfter, limit: 9 }

      const early = await recordings.due(site, { ...due, at: '2026-12-06T11:59:59.999Z' })
      await ask(register, visitor, { kind: 'restriction' })
      const whileRestricted = [await recordings.due(site, due), await store.countDueRecordings(site, due.at)]
      await store.append((transaction) =>
        transaction.saveTerms(site, visitor.record.consentId, { restrictedAt: null, keepUntil: null }),
      )

      expect([early, ...whileRestricted]).toEqual([0, 0, 0])
      expect(await recordings.due(site, due)).toBe(1)
      expect(await isThere()).toEqual(DESTROYED)
    })

    test('with its site, and with its body in a storage of its own', async () => {
      const stored = new Map<string, Uint8Array>()
      const bodies = {
        put: async (_: string, id: string, body: Uint8Array) => void stored.set(id, body),
        get: async (_: string, id: string) => stored.get(id) ?? null,
        delete: async (_: string, id: string) => void stored.delete(id),
      }
      const store = await open()
      const { register } = await openRecordingRegister(store, { recordings: { bodies } })
      const visitor = await visitorSaying(register, 'given')
      await send(register, visitor)
      expect([stored.size, (await store.recordings(site, { limit: 9 }))[0]?.place]).toEqual([1, 'storage'])

      await createRecordingDestroyer({ store, ledger: memoryLedger(), bodies }).allOf(site)

      expect([stored.size, await store.recordingLeftovers(site, { at: '9999', limit: 9 })]).toEqual([0, []])
      expect(await store.storedRecordings(site)).toEqual({ count: 0, bytes: 0 })
    })
  })
})
