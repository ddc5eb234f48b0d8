import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { assertMasterKey } from '../addresses/master-key.js'
import type { RegisterKeys } from '../crypto/signatures.js'
import { acceptLedger } from '../rights/assert-whole-ledger.js'
import type { RightsLedger } from '../rights/ledger.js'
import type { RegisterStore } from '../stores/store.js'
import { acceptMissingRetired, openKeyFiles } from './key-files.js'
import { acceptNewMaster, assertComplete, type Loss, markBegun } from './losses.js'
import { nodePrimitives } from './node-primitives.js'
import { openLedger } from './open-ledger.js'
import { openStore, type StorePlace } from './open-store.js'

/** The parts of a register, wherever they are stored. */
export interface RegisterParts {
  readonly keys: RegisterKeys
  readonly store: RegisterStore
  readonly ledger: RightsLedger
}

/** What visitors requested. Never restored together with the databases. */
const LEDGER_FILE = 'rights.ndjson'

/**
 * Opens a register's databases, keys and ledger; creates them on the first start.
 *
 * @param acceptLoss what the operator knows is lost for good and is to be recreated.
 * @throws if part of an existing register is missing or other users can read a key; the message says what to do.
 */
export async function openParts(place: StorePlace, acceptLoss: readonly Loss[] = []): Promise<RegisterParts> {
  await mkdir(place.data, { recursive: true, mode: 0o700 })
  const store = await openStore(place)
  try {
    const ledger = await openLedger(join(place.data, LEDGER_FILE), store.sharedLedger)
    await assertComplete(place.data, store, { hasLedger: await hasLines(ledger), accepted: acceptLoss })
    if (acceptLoss.includes('ledger') || acceptLoss.includes('entries')) await acceptLedger(store, ledger)
    if (acceptLoss.includes('master-key')) await acceptNewMaster(store)
    const keys = await openKeyFiles(place.data)
    if (acceptLoss.includes('retired-keys')) await acceptMissingRetired(place.data)
    await assertMasterKey(keys.master, store, nodePrimitives)
    await markBegun(store)
    return { keys, store, ledger }
  } catch (cause) {
    await store.close()
    throw cause
  }
}

async function hasLines(ledger: RightsLedger): Promise<boolean> {
  for await (const _ of ledger.read()) return true
  return false
}
