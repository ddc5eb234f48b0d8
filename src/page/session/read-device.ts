import { currentConsent } from '../../decision/current-consent.js'
import type { Declaration } from '../../declaration/types.js'
import { readCookie, restoreDecision } from '../device/kept.js'

type DeviceState = [consent: ReturnType<typeof currentConsent>, decision: ReturnType<typeof restoreDecision> | null]

/** What the device has stored for this site: the current consent, and the decision or `null`. */
export function readDevice(declaration: Declaration): DeviceState {
  const stored = readCookie(declaration.site, declaration.register !== null)
  const consent = currentConsent(stored, declaration, new Date())
  return [consent, stored && restoreDecision(stored, consent.services, declaration.languages[0])]
}
