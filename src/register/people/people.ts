import type { Primitives } from '../crypto/primitives.js'
import type { Limits } from '../http/call.js'
import { createRateLimit, type Rate, type RateLimit } from '../http/rate-limit.js'
import type { LogEvent } from '../log.js'
import type { Site } from '../sites/sites.js'
import type { RegisterStore } from '../stores/store.js'
import { createPasswords, type Passwords } from './passwords.js'
import { createSecretBox, deriveMacKey, deriveSecret, type SecretBox } from './secret-box.js'

/** How often one may guess a password or a code. */
export interface SignInLimits {
  /** One account from one network; wrong guesses elsewhere do not lock its user out. */
  readonly takeFromBoth: RateLimit
  readonly takeFromAccount: RateLimit
  readonly takeFromNetwork: RateLimit
}

/** What the calls of signing in depend on. */
export interface PeopleNeeds extends Limits {
  /** Updated in place when sites change. */
  readonly sites: ReadonlyMap<string, Pick<Site, 'site' | 'controller'>>
  readonly store: RegisterStore
  readonly passwords: Passwords
  readonly secrets: SecretBox
  readonly signInLimits: SignInLimits
  readonly now: () => Date
  readonly log: (event: LogEvent) => void
}

const QUARTER_HOUR = 900
/** Wrong guesses at a password or a code. */
const PER_BOTH: Rate = { burst: 5, perSecond: 5 / QUARTER_HOUR }
const PER_ACCOUNT: Rate = { burst: 30, perSecond: 30 / 3600 }
const PER_NETWORK: Rate = { burst: 30, perSecond: 30 / QUARTER_HOUR }

/** The parts of `PeopleNeeds` that no other room needs. */
export function createPeople(
  primitives: Primitives,
  master: Uint8Array<ArrayBuffer>,
  nowMs: () => number,
): Pick<PeopleNeeds, 'passwords' | 'secrets' | 'signInLimits'> {
  return {
    passwords: createPasswords(primitives, deriveMacKey(master, 'password salts')),
    secrets: createSecretBox(primitives, deriveSecret(master, 'user secrets')),
    signInLimits: {
      takeFromBoth: createRateLimit(PER_BOTH, nowMs),
      takeFromAccount: createRateLimit(PER_ACCOUNT, nowMs),
      takeFromNetwork: createRateLimit(PER_NETWORK, nowMs),
    },
  }
}
