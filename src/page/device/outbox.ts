import type { Undelivered } from '../../record/undelivered.js'
import { listKeys, readKey, removeKey, writeKey } from './device-keys.js'

/** Records that are stored until acknowledged, even if tabs are closed and the register is down for days (R85). */
export interface DeviceOutbox {
  /** If the device cannot store them, they are remembered for this page. */
  put(undelivered: Undelivered): void
  /** Oldest first. */
  list(): readonly Undelivered[]
  remove(decisionId: string): void
}

const PREFIX = 'outbox:'

/** Opens the outbox of a site. Each decision has its own key, so that two tabs never overwrite each other. */
export function openOutbox(site: string): DeviceOutbox {
  const memory = new Map<string, Undelivered>()
  return {
    put(undelivered) {
      const { decisionId } = undelivered.decision
      if (writeKey(site, PREFIX + decisionId, undelivered)) memory.delete(decisionId)
      else memory.set(decisionId, undelivered)
    },
    list: () =>
      [...new Map([...readOutbox(site), ...memory]).values()].sort((a, b) =>
        a.decision.decidedAt.localeCompare(b.decision.decidedAt),
      ),
    remove(decisionId) {
      memory.delete(decisionId)
      removeKey(site, PREFIX + decisionId)
    },
  }
}

/** The stored items by `decisionId`. Anything that is not an undelivered decision is skipped. */
const readOutbox = (site: string): readonly (readonly [string, Undelivered])[] =>
  listKeys(site, PREFIX).flatMap((key) => {
    const kept = readKey<Partial<Undelivered>>(site, key)
    const { decisionId, decidedAt } = kept?.decision ?? {}
    const isWhole = kept?.declaration && key === PREFIX + decisionId && typeof decidedAt === 'string'
    if (isWhole) return [[decisionId as string, kept as Undelivered]]
    return []
  })
