import type { Undelivered } from '../../record/undelivered.js'
import { listKeys, readKey, removeKey, writeKey } from './device-keys.js'

/** Kept until acknowledged, over closed tabs and days of a register that is down (R85). */
export interface DeviceOutbox {
  /** Where the device keeps nothing, it is remembered for this page. */
  put(undelivered: Undelivered): void
  /** Oldest first. */
  list(): readonly Undelivered[]
  remove(decisionId: string): void
}

const PREFIX = 'outbox:'

/** Opens the outbox of a site: one key a decision, so that two tabs never write over each other. */
export function openOutbox(site: string): DeviceOutbox {
  const memory = new Map<string, Undelivered>()
  return {
    put(undelivered) {
      const { decisionId } = undelivered.decision
      if (writeKey(site, PREFIX + decisionId, undelivered)) memory.delete(decisionId)
      else memory.set(decisionId, undelivered)
    },
    list: () =>
      [...listKeys(site, PREFIX).flatMap((key) => readKey<Undelivered>(site, key) ?? []), ...memory.values()].sort(
        (a, b) => a.decision.decidedAt.localeCompare(b.decision.decidedAt),
      ),
    remove(decisionId) {
      memory.delete(decisionId)
      removeKey(site, PREFIX + decisionId)
    },
  }
}
