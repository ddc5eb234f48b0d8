import type { ChainSource } from '../../register/chain/verify-chain.js'
import type { PublicKey } from '../../register/crypto/signing-key.js'

/** What is verified: sites, and the keys that come with them. */
export interface Subject {
  readonly source: ChainSource
  readonly sites: readonly string[]
  readonly keys: readonly PublicKey[]
  /** Whether the keys were given separately: keys from the file itself only prove that the file agrees with itself. */
  readonly isVouchedFor: boolean
  /** Problems that do not belong to an entry, once the entries are read. */
  readonly others: () => readonly string[]
  readonly close: () => Promise<void>
}
