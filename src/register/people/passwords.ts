import { fromBase64url } from '../../record/base64url.js'
import { RegisterProblem } from '../http/problem.js'
import type { Primitives, ScryptCost } from '../crypto/primitives.js'

/** One of OWASP's equivalent settings for scrypt; the one with 32 MiB, because a register may be small. */
const COST: ScryptCost = { N: 2 ** 15, r: 8, p: 3 }
/** Above this number of waiting sign-ins, further ones are told to come back. */
const MOST_WAITING = 16

/** Hashes passwords one at a time, so that any number of sign-ins leaves the other processors to records. */
export interface Passwords {
  /** @returns the hash in the PHC string format. */
  hash(password: string): Promise<string>
  /**
   * Takes the same time for a wrong password and for no hash at all.
   *
   * @param hash `null`: of a user who does not exist; the answer is then false.
   */
  matches(password: string, hash: string | null): Promise<boolean>
}

export function createPasswords({ scrypt, base64url }: Pick<Primitives, 'scrypt' | 'base64url'>): Passwords {
  const inTurn = createTurns()
  const derive = async (password: string, salt: Uint8Array, cost = COST): Promise<string> =>
    // Two ways to write the same letter give one password (NIST SP 800-63B, 5.1.1.2).
    base64url(await inTurn(() => scrypt(password.normalize('NFKC'), salt, cost)))
  return {
    async hash(password) {
      const salt = crypto.getRandomValues(new Uint8Array(16))
      const { N, r, p } = COST
      return `$scrypt$ln=${Math.log2(N)},r=${r},p=${p}$${base64url(salt)}$${await derive(password, salt)}`
    },
    async matches(password, hash) {
      const [, ln, r, p, salt = '', expected = ''] = PHC.exec(hash ?? '') ?? []
      const cost = ln === undefined ? COST : { N: 2 ** Number(ln), r: Number(r), p: Number(p) }
      const found = await derive(password, fromBase64url(salt), cost)
      return areEqual(found, expected) && hash !== null
    },
  }
}

const PHC = /^\$scrypt\$ln=(\d+),r=(\d+),p=(\d+)\$([\w-]+)\$([\w-]+)$/

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
