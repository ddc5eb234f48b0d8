import type { ChainSource } from '../../register/chain/verify-chain.js'
import type { PublicKey } from '../../register/crypto/signing-key.js'

/** What is verified: some sites, and the keys that come with them. */
export interface Subject {
  readonly source: ChainSource
  readonly sites: readonly string[]
  readonly keys: readonly PublicKey[]
  /** Whether the keys were given: keys that come with the file prove only that it agrees with itself. */
  readonly isVouchedFor: boolean
  /** Problems that are not an entry's, once the entries are read. */
  readonly others: () => readonly string[]
  readonly close: () => Promise<void>
}
