import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { MASTER_CHECK } from '../addresses/master-key.js'
import type { RegisterStore } from '../stores/store.js'
import { findMissingRetired, MASTER, SIGNING } from './key-files.js'

/** A part of a register that can be lost while the others remain. */
export const losses = ['master-key', 'signing-key', 'retired-keys', 'keys', 'entries', 'ledger'] as const
export type Loss = (typeof losses)[number]

/** Marks, among the keys, that the entries' database exists. The bytes are not a key. */
const ENTRIES_BEGUN = 'entries-begun'

const WHAT: Readonly<Record<Exclude<Loss, 'ledger'>, readonly [lost: string, otherwise: string]>> = {
  'master-key': ['master.key is not in the data folder', 'addresses that were kept can then never be read again'],
  'signing-key': [
    'signing-key.json is not in the data folder',
    'a new key signs then, and receipts of the old one verify only with its public half in retired-keys.json',
  ],
  'retired-keys': [
    'retired-keys.json lacks keys that were published',
    'receipts that they signed can then not be verified any more',
  ],
  keys: ['the database of keys is empty (keys.sqlite)', 'addresses that were kept can then never be read again'],
  entries: ['the database of entries is empty (register.sqlite)', 'the register then begins at entry 1'],
}

/**
 * Asserts that an existing register is complete. A part that is silently recreated would look fine, and the loss would
 * be noticed too late.
 *
 * @param accepted what the operator knows is lost for good.
 * @throws naming what is missing and what to do.
 */
export async function assertComplete(
  folder: string,
  store: Pick<RegisterStore, 'hasBegun' | 'wrappedKey'>,
  { hasLedger, accepted }: { readonly hasLedger: boolean; readonly accepted: readonly Loss[] },
): Promise<void> {
  // From what is created last to what is created first: another process may be starting for the first time.
  const hadEntries = (await store.wrappedKey(ENTRIES_BEGUN)) !== null || hasLedger
  const hasEntries = await store.hasBegun()
  const hasKeys = (await store.wrappedKey(MASTER_CHECK)) !== null
  const hasSigning = await exists(join(folder, SIGNING))
  const lost: readonly (readonly [Exclude<Loss, 'ledger'>, boolean])[] = [
    ['master-key', hasKeys && !(await exists(join(folder, MASTER)))],
    ['signing-key', hasEntries && !hasSigning],
    ['retired-keys', hasSigning && (await findMissingRetired(folder)).length > 0],
    ['keys', hasEntries && !hasKeys],
    ['entries', hadEntries && !hasEntries],
  ]
  const unknown = lost.filter(([name, isLost]) => isLost && !accepted.includes(name)).map(([name]) => name)
  if (unknown.length === 0) return
  const lines = unknown.map(
    (name) => `${WHAT[name][0]}. If it is lost for good, type --accept-loss ${name} once: ${WHAT[name][1]}.`,
  )
  throw new Error(
    `something of the register in ${folder} is missing; put its newest copy in its place. ${lines.join(' ')}`,
  )
}

/** Records that entries and keys exist, for the check at the next start. Call it once both databases can commit. */
export async function markBegun(store: RegisterStore): Promise<void> {
  await store.ping()
  if ((await store.wrappedKey(ENTRIES_BEGUN)) === null)
    await store.saveKeys([{ keyId: ENTRIES_BEGUN, wrappedKey: new Uint8Array(8) }]).catch(() => {}) // another process was faster
}

/** A new master key cannot unwrap what the old one wrapped, so the check for the same master key starts over. */
export const acceptNewMaster = (store: RegisterStore): Promise<void> => store.destroyKeys([MASTER_CHECK])

const exists = (file: string): Promise<boolean> =>
  stat(file).then(
    () => true,
    () => false,
  )
