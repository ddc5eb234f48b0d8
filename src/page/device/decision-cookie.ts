import Cookies from 'js-cookie'
import { readStored, type StoredDecision } from '../../decision/stored.js'
import { addDuration } from '../../declaration/duration.js'
import type { Declaration } from '../../declaration/types.js'

const NAME = 'evaste'
const GRACE_MS = 30 * 24 * 3600 * 1000

/** Where the decision is kept: the cookie, and where cookies are off, memory. */
export interface DecisionCookie {
  read(): StoredDecision | null
  /** @returns `false` where the device does not keep it. */
  write(stored: StoredDecision): boolean
}

/** Opens the cookie of a declaration: host-only unless it says otherwise (R66). */
export function openDecisionCookie({ site, consent }: Declaration, location: Location): DecisionCookie {
  const { domain, path } = consent.cookie
  let memory: StoredDecision | null = null
  return {
    read: () => readStored(Cookies.get(NAME), site) ?? memory,
    write(stored) {
      memory = stored
      Cookies.set(NAME, JSON.stringify(stored), {
        // Past its validity it says `expired`, and then goes (R60).
        expires: new Date(+addDuration(new Date(stored.decidedAt), consent.validity) + GRACE_MS),
        path,
        ...(domain && { domain }),
        sameSite: 'Lax',
        secure: location.protocol === 'https:',
      })
      return readStored(Cookies.get(NAME), site)?.decisionId === stored.decisionId
    },
  }
}
