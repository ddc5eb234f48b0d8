import { addDuration } from '../../declaration/duration.js'
import type { ConsentSession } from '../session/consent-session.js'

/**
 * Whether the visitor has given the purpose or service, and the consent is still valid here and now. No means no: what a
 * declaration bases on anything but consent is not recorded (R36).
 */
export function isConsented({ declaration, decision, allows, status }: ConsentSession, id: string): boolean {
  if (!declaration || !decision || !allows(id) || status(id) !== 'given') return false
  const purposeId = declaration.services.find((service) => service.id === id)?.purpose ?? id
  const purpose = declaration.purposes.find((candidate) => candidate.id === purposeId)
  const expiresAt = addDuration(new Date(decision.decidedAt), declaration.consent.validity)
  return !!purpose?.needsConsent && new Date() < expiresAt // R60: also while the page stays open
}
