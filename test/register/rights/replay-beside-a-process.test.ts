import { describe, expect, test } from 'vitest'
import { createRecordingDestroyer } from '../../../src/register/recordings/destroy-recordings.js'
import { createTurns } from '../../../src/register/append/turns.js'
import { openSignatures } from '../../../src/register/crypto/signatures.js'
import { nodePrimitives } from '../../../src/register/node/node-primitives.js'
import { createOpenTerms } from '../../../src/register/retention/find-terms.js'
import { handleRequest } from '../../../src/register/rights/handle-request.js'
import { type LedgerLine, memoryLedger } from '../../../src/register/rights/ledger.js'
import { replayLedger } from '../../../src/register/rights/replay-ledger.js'
import type { RegisterStore } from '../../../src/register/stores/store.js'
import { masterKey, newVisitor, noon, openBakeryRegister, post, signingKey } from '../bakery.js'
import { onEveryStore } from '../stores/every-store.js'
import { ask } from './ask.js'

const site = 'corner-bakery'

/** A register with one open request, and what a process beside it works with. */
async function openAsked(store: RegisterStore) {
  const ledger = memoryLedger()
  const { register } = await openBakeryRegister({ store, ledger })
  const visitor = await newVisitor()
  await post(register, visitor.record)
  await ask(register, visitor, { kind: 'restriction' })
  const { sign } = await openSignatures({ signing: signingKey, master: masterKey } as never, nodePrimitives)
  const needs = {
    ...{
      store,
      ledger,
      notifiers: [],
      takeTurn: createTurns({ atOnce: 1 }),
      recordings: createRecordingDestroyer({ store, ledger }),
      now: () => new Date(noon),
    },
    sealing: { sign, sha256: nodePrimitives.sha256 },
    openTerms: createOpenTerms(async () => null, store),
  }
  const [request] = await store.requests(site, { limit: 9 })
  return { needs, requestId: request?.requestId as string }
}

onEveryStore((open) => {
  describe('a start beside a running register', () => {
    test('takes a request as answered that the other process answers at the same moment', async () => {
      const store = await open()
      const { needs, requestId } = await openAsked(store)
      let line: LedgerLine | undefined
      const written = { ...needs.ledger, append: async (one: LedgerLine) => void (line = one) }
      let isFirst = true
      const answeredMeanwhile: RegisterStore = {
        ...store,
        async request(...of) {
          const seen = await store.request(...of)
          if (isFirst) await handleRequest(site, requestId, { outcome: 'done' }, { ...needs, ledger: written })
          isFirst = false
          return seen
        },
      }
      // The other process writes its line before it commits: the start reads it first.
      const eventId = 'e'.repeat(32)
      const read = async function* (): AsyncGenerator<LedgerLine> {
        const particulars = { request: requestId, outcome: 'done' as const }
        yield { event: 'handled', eventId, site, at: noon, own: [3, '0'.repeat(64)], about: [], particulars }
      }

      const count = await replayLedger({ ...needs, store: answeredMeanwhile, ledger: { ...needs.ledger, read } })

      expect(count).toBe(0)
      expect(line?.event).toBe('handled')
      expect((await store.request(site, requestId))?.state).toBe('done')
      expect((await store.head(site)).entry).toBe(3)
    })

    test('does not start where an answer cannot be recorded again and nobody else has done it', async () => {
      const store = await open()
      const { needs, requestId } = await openAsked(store)
      const read = async function* (): AsyncGenerator<LedgerLine> {
        const particulars = { request: requestId, outcome: 'done' as const }
        yield {
          ...{ event: 'handled', eventId: 'e'.repeat(32), site, at: noon, own: [3, '0'.repeat(64)], about: [] },
          particulars,
        } as LedgerLine
      }
      const broken: RegisterStore = { ...store, append: () => Promise.reject(new Error('the disk is full')) }

      const replaying = replayLedger({ ...needs, store: broken, ledger: { ...needs.ledger, read } })

      await expect(replaying).rejects.toThrow('the disk is full')
    })
  })
})
