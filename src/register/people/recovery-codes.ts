import { sha256 } from '../../declaration/digest.js'
import type { RegisterStore } from '../stores/store.js'

const COUNT = 10
/** Without letters that look alike. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789'.slice(0, 31)
const LENGTH = 16

/** Replaces a user's recovery codes. Each has 79 random bits, so its hash needs no salt. */
export async function renewRecoveryCodes(userId: string, store: RegisterStore): Promise<readonly string[]> {
  const codes = Array.from({ length: COUNT }, newCode)
  await store.replaceRecoveryCodes(userId, await Promise.all(codes.map(hashOf)))
  return codes
}

/** Uses up a recovery code, however it is typed. */
export const acceptsRecoveryCode = async (userId: string, code: string, store: RegisterStore): Promise<boolean> =>
  store.spendRecoveryCode(userId, await hashOf(code))

const hashOf = (code: string): Promise<string> => sha256(code.toLowerCase().replace(/[^a-z0-9]/g, ''))

/** Such as `k3pd-9wqa-mm2x-tb7e`. */
function newCode(): string {
  let code = ''
  while (code.length < LENGTH) {
    const [byte = 255] = crypto.getRandomValues(new Uint8Array(1))
    // Of 256 values, the last 8 would make some letters likelier.
    if (byte < LETTERS.length * 8) code += LETTERS[byte % LETTERS.length]
  }
  return code.replace(/(.{4})(?=.)/g, '$1-')
}
