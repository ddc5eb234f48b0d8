import type { Undelivered } from '../../record/undelivered.js'
import type { DeviceKeys } from './device-keys.js'

/** Kept until acknowledged, over closed tabs and days of a register that is down (R85). */
export interface DeviceOutbox {
  /** @returns `false` where the device does not keep it beyond this page. */
  put(undelivered: Undelivered): boolean
  /** Oldest first. */
  list(): readonly Undelivered[]
  remove(decisionId: string): void
}

const PREFIX = 'outbox:'

/** One key a decision: two tabs never write over each other. */
export const openOutbox = (keys: DeviceKeys): DeviceOutbox => ({
  put: (undelivered) => keys.write(PREFIX + undelivered.decision.decisionId, undelivered),
  list: () =>
    keys
      .list(PREFIX)
      .flatMap((key) => keys.read<Undelivered>(key) ?? [])
      .sort((a, b) => a.decision.decidedAt.localeCompare(b.decision.decidedAt)),
  remove: (decisionId) => keys.remove(PREFIX + decisionId),
})
