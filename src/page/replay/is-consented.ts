import { addDuration } from '../../declaration/duration.js'
import type { Declaration } from '../../declaration/types.js'
import type { ConsentSession } from '../session/consent-session.js'

/**
 * Whether the visitor has given the purpose or service, and the consent is still valid here and now. No means no: what a
 * declaration bases on anything but consent is not recorded (R36).
 */
export function isConsented({ declaration, decision, allows, status }: ConsentSession, id: string): boolean {
  if (!declaration || !decision || !allows(id) || status(id) !== 'given') return false
  const purposeId = declaration.services.find((service) => service.id === id)?.purpose ?? id
  const purpose = declaration.purposes.find((candidate) => candidate.id === purposeId)
  return !!purpose?.needsConsent && Date.now() < expiryOf(decision, declaration) // R60: also while the page stays open
}

type Decision = NonNullable<ConsentSession['decision']>

const expiries = new WeakMap<Decision, readonly [declaration: Declaration, expiresAt: number]>()

/** In milliseconds since 1970. It is asked for each change of a page. */
function expiryOf(decision: Decision, declaration: Declaration): number {
  const [of, known] = expiries.get(decision) ?? []
  if (of === declaration && known !== undefined) return known
  const expiresAt = +addDuration(new Date(decision.decidedAt), declaration.consent.validity)
  expiries.set(decision, [declaration, expiresAt])
  return expiresAt
}
