import type { Decision } from '../../decision/decision.js'
import { addDuration } from '../../declaration/duration.js'
import { ownStorageLifetime } from '../../declaration/own-processing.js'
import type { Declaration } from '../../declaration/types.js'
import { listKeys, readKey, removeKey } from './device-keys.js'
import type { KeptReceipt } from './kept.js'

/**
 * R29: erases evaste's own items after the lifetime that the notice states. Undelivered records are kept, and so is that a
 * visitor is signed in: an answer given then would otherwise become the device's own (`page/account`).
 */
export function eraseExpiredItems(declaration: Declaration, now: Date): void {
  const { site } = declaration
  const decidedAt = readKey<Decision>(site, 'decision')?.decidedAt ?? readKey<KeptReceipt>(site, 'receipt')?.recordedAt
  const end = addDuration(new Date(decidedAt ?? 0), ownStorageLifetime(declaration))
  if (now < end) return
  for (const key of listKeys(site, '')) if (!/^(outbox:|account$)/.test(key)) removeKey(site, key)
}
