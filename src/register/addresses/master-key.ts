import type { Primitives } from '../crypto/primitives.js'
import type { KeyQueries } from '../stores/store.js'

type Bytes = Uint8Array<ArrayBuffer>

/** A known value, stored among the keys; only the master key that wrapped them can unwrap it. */
export const MASTER_CHECK = 'master-check'

/**
 * Asserts that this master key is the one that wrapped the store's keys. Two processes with different master keys could
 * not read each other's addresses, and this would go unnoticed until an address is requested.
 *
 * @throws if it is a different key; the message says what to do.
 */
export async function assertMasterKey(
  master: Bytes,
  keys: KeyQueries,
  { wrap, unwrap }: Pick<Primitives, 'wrap' | 'unwrap'>,
): Promise<void> {
  if (!(await keys.wrappedKey(MASTER_CHECK)))
    // Another process may have started at the same moment; the first to write its key wins.
    await keys.saveKeys([{ keyId: MASTER_CHECK, wrappedKey: await wrap(master, new Uint8Array(32)) }]).catch(() => {})
  const wrapped = await keys.wrappedKey(MASTER_CHECK)
  if (!wrapped) throw new Error('the keys’ database takes no keys')
  try {
    await unwrap(master, Uint8Array.from(wrapped))
  } catch (cause) {
    throw new Error(
      'this is not the master key of the register’s database. Copy master.key from the machine that began the register',
      { cause },
    )
  }
}
