import type { Primitives } from '../crypto/primitives.js'
import { toHex } from '../../declaration/hex.js'

const encoder = new TextEncoder()

/**
 * What is kept of an erased decision's id, so that an outbox or a second tab does not bring it back. The id has 96 random
 * bits at least: nobody finds it from the digest, and who has it already knows whose it is.
 */
export const erasedDigest = async (site: string, decisionId: string, sha256: Primitives['sha256']): Promise<string> =>
  toHex(await sha256(encoder.encode(`erased ${site} ${decisionId}`)))
