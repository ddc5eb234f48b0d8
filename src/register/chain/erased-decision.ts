import type { Primitives } from '../crypto/primitives.js'
import { toHex } from '../../declaration/hex.js'

const encoder = new TextEncoder()

/**
 * The digest that is kept of an erased decision's id, so that an outbox or a second tab cannot bring the decision back.
 * The id has at least 96 random bits: it cannot be recovered from the digest, and anyone who has the id already knows
 * whose it is.
 */
export const erasedDigest = async (site: string, decisionId: string, sha256: Primitives['sha256']): Promise<string> =>
  toHex(await sha256(encoder.encode(`erased ${site} ${decisionId}`)))
