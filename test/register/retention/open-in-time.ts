import { createTurns } from '../../../src/register/append/turns.js'
import { readEntryContent } from '../../../src/register/chain/entry-content.js'
import { openSignatures } from '../../../src/register/crypto/signatures.js'
import { digest } from '../../../src/declaration/digest.js'
import { readDeclaration } from '../../../src/declaration/read.js'
import type { DeclarationFile } from '../../../src/declaration/types.js'
import { nodePrimitives } from '../../../src/register/node/node-primitives.js'
import { createRecordingDestroyer } from '../../../src/register/recordings/destroy-recordings.js'
import { createOpenTerms } from '../../../src/register/retention/find-terms.js'
import { type RetentionNeeds, type RetentionRun, runRetention } from '../../../src/register/retention/retention.js'
import { memoryLedger } from '../../../src/register/rights/ledger.js'
import type { RegisterStore } from '../../../src/register/stores/store.js'
import { bakery, masterKey, newVisitor, openBakeryRegister, signingKey, type Visitor } from '../bakery.js'

export const site = 'corner-bakery'
/** A page that holds every entry of these tests. */
export const all = { after: 0, limit: 1000 }

/** The bakery's register at a time of one's own, with what retention needs. */
export async function openInTime(open: () => Promise<RegisterStore>, declaration: DeclarationFile = bakery) {
  let now = new Date('2026-01-01T12:00:00.000Z')
  let declared = declaration
  const opened = await openBakeryRegister({
    store: await open(),
    now: () => now,
    sites: [{ site, origins: ['https://www.leipomo.example'], declaration }],
  })
  const { sign } = await openSignatures({ signing: signingKey, master: masterKey } as never, nodePrimitives)
  const ledger = memoryLedger()
  const recordings = createRecordingDestroyer({ store: opened.store, ledger })
  const needs: RetentionNeeds = {
    recordings,
    store: opened.store,
    sealing: { sign, sha256: nodePrimitives.sha256 },
    openTerms: createOpenTerms(async () => readDeclaration(declared), opened.store),
    now: () => now,
  }
  return {
    ...opened,
    needs: { ...needs, ledger, recordings, notifiers: [], takeTurn: createTurns({ atOnce: 1 }) },
    at: (time: string) => void (now = new Date(time)),
    declare: (other: DeclarationFile) => void (declared = other),
    kinds: async () => (await opened.store.entries(site, all)).map((entry) => readEntryContent(entry).kind),
    /** These tests leap through the years, and their sites are small. */
    run: (more: RetentionRun = {}) => runRetention({ site, confirmed: ['clock', 'share'], ...more }, needs),
  }
}

/** A visitor who was shown this declaration and gave one answer. */
export const visitorOf = async (
  declaration: DeclarationFile,
  choice: 'given' | 'refused' = 'given',
): Promise<Visitor> =>
  newVisitor({
    declaration: { digest: await digest(declaration), version: '1' },
    choices: { analytics: choice, marketing: 'refused' },
    services: { matomo: choice, newsletter: 'refused' },
  })
