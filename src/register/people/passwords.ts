import { fromBase64url } from '../../record/base64url.js'
import { RegisterProblem } from '../http/problem.js'
import type { Primitives, ScryptCost } from '../crypto/primitives.js'

/** One of OWASP's equivalent settings for scrypt; the one with 32 MiB, because a register may be small. */
const COST: ScryptCost = { N: 2 ** 15, r: 8, p: 3 }
/** Above this number of waiting sign-ins, further ones are told to come back. */
const MOST_WAITING = 16

/** Hashes passwords one at a time, so that any number of sign-ins leaves the other processors to records. */
export interface Passwords {
  /**
   * @param email the salt comes from it, so that all users with one address cost one computation.
   * @returns the hash in the PHC string format.
   */
  hash(password: string, email: string): Promise<string>
  /** Returns the first hash that belongs to a password; computes as long for none and for a wrong one. */
  findMatch(password: string, email: string, hashes: readonly string[]): Promise<string | null>
}

/** @param saltKey a secret of this register. */
export function createPasswords(
  { scrypt, base64url }: Pick<Primitives, 'scrypt' | 'base64url'>,
  saltKey: Promise<CryptoKey>,
): Passwords {
  const inTurn = createTurns()
  const derive = async (
    password: string,
    { N, r, p, salt }: ScryptCost & { readonly salt: string },
  ): Promise<string> => {
    // Two ways to write the same letter give one password (NIST SP 800-63B, 5.1.1.2).
    const hash = await inTurn(() => scrypt(password.normalize('NFKC'), fromBase64url(salt), { N, r, p }))
    return `$scrypt$ln=${Math.log2(N)},r=${r},p=${p}$${salt}$${base64url(hash)}`
  }
  const freshCost = async (email: string) => {
    const mac = await crypto.subtle.sign('HMAC', await saltKey, new TextEncoder().encode(email))
    return { ...COST, salt: base64url(new Uint8Array(mac).slice(0, 16)) }
  }
  return {
    hash: async (password, email) => derive(password, await freshCost(email)),
    async findMatch(password, email, hashes) {
      const found = new Map<string, string>()
      const costs = hashes.length === 0 ? [await freshCost(email)] : hashes.map(costOf)
      for (const cost of costs) {
        const id = JSON.stringify(cost)
        if (!found.has(id)) found.set(id, await derive(password, cost))
      }
      const all = [...found.values()]
      return hashes.find((hash) => all.some((one) => areEqual(one, hash))) ?? null
    },
  }
}

function costOf(hash: string): ScryptCost & { readonly salt: string } {
  const [, ln, r, p, salt = ''] = /^\$scrypt\$ln=(\d+),r=(\d+),p=(\d+)\$([\w-]+)\$/.exec(hash) ?? []
  return { N: 2 ** Number(ln), r: Number(r), p: Number(p), salt }
}

/** @throws {RegisterProblem} `busy`. */
function createTurns(): <T>(work: () => Promise<T>) => Promise<T> {
  let waiting = 0
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    if (waiting >= MOST_WAITING) throw new RegisterProblem('busy', { retryAfterSeconds: 5 })
    waiting++
    const turn = last.then(work).finally(() => waiting--)
    last = turn.catch(() => {}) // the caller gets the error
    return turn
  }
}

/** Compares without a hint of how much is alike. */
function areEqual(one: string, other: string): boolean {
  let difference = one.length ^ other.length
  for (let i = 0; i < one.length; i++) difference |= one.charCodeAt(i) ^ other.charCodeAt(i)
  return difference === 0
}
