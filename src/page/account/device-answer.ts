import { decisionCookies } from '../../decision/decision-cookie.js'
import type { Decision } from '../../decision/decision.js'
import { readStored } from '../../decision/stored.js'
import { addDuration } from '../../declaration/duration.js'
import { ownStorageLifetime } from '../../declaration/own-processing.js'
import type { Declaration } from '../../declaration/types.js'
import { readKey, removeKey, writeKey } from '../device/device-keys.js'
import { forgetDecision, keepStored } from '../device/keep-decision.js'
import { type KeptReceipt, readCookie, restoreDecision } from '../device/kept.js'

/** The device's own answer, kept aside while a visitor is signed in. */
export interface DeviceAnswer {
  /** The JSON of the decision cookie; `null` if the device had none. */
  readonly cookie: string | null
  readonly decision: Decision | null
  readonly receipt: KeptReceipt | null
  /** The `decisionId` of the account's answer that the device has taken. */
  readonly taken: string | null
  /** The `decisionId` of an answer that the server has not stored yet. */
  readonly unsaved: string | null
}

const KEY = 'account'

/** `null` while the visitor is signed out. */
export const readDeviceAnswer = (site: string): DeviceAnswer | null => readKey<DeviceAnswer>(site, KEY)

/** R29: the device's own answer is kept aside no longer than the notice states; that the visitor is signed in is. */
export function eraseExpiredAnswer(declaration: Declaration, now: Date): void {
  const { site } = declaration
  const answer = readDeviceAnswer(site)
  const decidedAt = answer?.decision?.decidedAt ?? answer?.receipt?.recordedAt
  if (decidedAt && now >= addDuration(new Date(decidedAt), ownStorageLifetime(declaration)))
    writeKey(site, KEY, { ...answer, cookie: null, decision: null, receipt: null })
}

/** @returns `null` if the device stores nothing: then it could not restore its own answer later. */
export function keepDeviceAnswer(site: string): DeviceAnswer | null {
  const answer: DeviceAnswer = {
    cookie: cookieText(site),
    decision: readKey(site, 'decision'),
    receipt: readKey(site, 'receipt'),
    taken: null,
    unsaved: null,
  }
  return writeKey(site, KEY, answer) ? answer : null
}

export function changeDeviceAnswer(site: string, change: Partial<Pick<DeviceAnswer, 'taken' | 'unsaved'>>): void {
  const answer = readDeviceAnswer(site)
  if (answer) writeKey(site, KEY, { ...answer, ...change })
}

/**
 * Restores the device's own answer exactly as it was.
 *
 * @returns whether the page must follow: `changed`, or `none` if the device has no answer of its own. `null`: it applied
 *   all the time.
 */
export function restoreDeviceAnswer(declaration: Declaration, answer: DeviceAnswer): 'changed' | 'none' | null {
  const { site } = declaration
  removeKey(site, KEY)
  const { cookie, decision, receipt } = answer
  if (cookieText(site) === cookie) return null
  forgetDecision(declaration)
  const stored = cookie === null ? null : readStored(encodeURIComponent(cookie), site)
  if (!stored || cookie === null) return 'none'
  if (receipt) writeKey(site, 'receipt', receipt)
  const details = decision?.decisionId === stored.decisionId ? decision : null
  keepStored(cookie, details ?? restoreDecision(stored, stored.services ?? {}, declaration.languages[0]), declaration)
  return 'changed'
}

/** The `decisionId` of the device's own answer. */
export const ownDecisionId = ({ cookie }: DeviceAnswer, site: string): string | null =>
  (cookie !== null && readStored(encodeURIComponent(cookie), site)?.decisionId) || null

/** The JSON of the decision cookie that applies. */
function cookieText(site: string): string | null {
  const id = readCookie(site)?.decisionId
  const value = decisionCookies(document.cookie).find((one) => id && readStored(one, site)?.decisionId === id)
  return value === undefined ? null : decodeURIComponent(value)
}
