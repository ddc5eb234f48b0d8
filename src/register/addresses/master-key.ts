import type { Primitives } from '../crypto/primitives.js'
import type { KeyQueries } from '../stores/store.js'

type Bytes = Uint8Array<ArrayBuffer>

/** Stands among the keys, and opens with the master key that they were wrapped with. */
export const MASTER_CHECK = 'master-check'

/**
 * Makes sure that this master key is the one of the store's keys: two processes with two master keys could not read
 * each other's addresses, and nobody would know until one is asked for.
 *
 * @throws where it is another, saying what to do.
 */
export async function assertMasterKey(
  master: Bytes,
  keys: KeyQueries,
  { wrap, unwrap }: Pick<Primitives, 'wrap' | 'unwrap'>,
): Promise<void> {
  if (!(await keys.wrappedKey(MASTER_CHECK)))
    // Another process that begins at the same moment may be faster: then its key counts.
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
