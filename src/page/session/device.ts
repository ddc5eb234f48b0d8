import { type Standing, standing } from '../../decision/standing.js'
import type { Decision } from '../../decision/decision.js'
import type { StoredDecision } from '../../decision/stored.js'
import type { Declaration } from '../../declaration/types.js'
import type { SessionReceipt } from './consent-session.js'
import { openDecisionCookie } from '../device/decision-cookie.js'
import { type DeviceKeys, openDeviceKeys } from '../device/device-keys.js'
import { openOutbox, type DeviceOutbox } from '../device/outbox.js'

/** What the cookie has no room for. Its writing is also what tells other tabs. */
type Circumstances = Pick<Decision, 'decisionId' | 'source' | 'trusted' | 'language' | 'gpc'>

/** What this device keeps for one declaration. */
export interface Device {
  readonly keys: DeviceKeys
  readonly outbox: DeviceOutbox
  readStored(): StoredDecision | null
  /** The decision behind what is stored. A cookie that came alone, from another subdomain, counts as imported. */
  restore(stored: StoredDecision, language: string): Decision
  /** Cookie, circumstances and, with a register, the outbox. @returns `false` where something lasts for this page only. */
  keep(decision: Decision, stored: StoredDecision, previous: Decision | null): boolean
  /** The receipt of the decision that is stored, once the register has acknowledged it. */
  readReceipt(stored: StoredDecision | null): SessionReceipt | null
  keepReceipt(decision: Pick<Decision, 'decisionId'>, receipt: SessionReceipt): void
  /** Whether a `storage` event tells of a decision in another tab. */
  isDecisionElsewhere(event: StorageEvent): boolean
}

export function openDevice(declaration: Declaration, page: Window): Device {
  const { site, register, file } = declaration
  const keys = openDeviceKeys(site, () => page.localStorage)
  const cookie = openDecisionCookie(declaration, page.location)
  const outbox = openOutbox(keys)
  return {
    keys,
    outbox,
    readStored: cookie.read,
    restore(stored, language) {
      const { consentId, decisionId, decidedAt, choices } = stored
      const { services }: Standing = standing(stored, declaration, new Date(decidedAt))
      const kept = keys.read<Circumstances>('decision')
      const circumstances: Circumstances =
        kept?.decisionId === decisionId ? kept : { decisionId, source: 'import', trusted: false, language, gpc: false }
      return { ...circumstances, consentId, site, choices, services, decidedAt }
    },
    keep(decision, stored, previous) {
      const { decisionId, source, trusted, language, gpc } = decision
      // Before the other tabs hear of it, the cookie they will read is written.
      const isKept = cookie.write(stored)
      const undelivered = { decision, declaration: file, ...(previous && { previous: previous.decisionId }) }
      const isQueued = !register || outbox.put(undelivered)
      return (
        keys.write('decision', { decisionId, source, trusted, language, gpc } satisfies Circumstances) &&
        isKept &&
        isQueued
      )
    },
    readReceipt(stored) {
      const kept = keys.read<SessionReceipt & { decisionId: string }>('receipt')
      if (!kept || kept.decisionId !== stored?.decisionId) return null
      const { entry, recordedAt, jws } = kept
      return { entry, recordedAt, jws }
    },
    keepReceipt: ({ decisionId }, receipt) => void keys.write('receipt', { decisionId, ...receipt }),
    isDecisionElsewhere: ({ key }) => key === `evaste:${site}:decision`,
  }
}
