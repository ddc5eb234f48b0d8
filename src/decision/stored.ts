import { coversPurpose, fingerprint } from '../declaration/fingerprint.js'
import type { Declaration, Purpose } from '../declaration/types.js'
import { askedPurposes } from '../declaration/asked.js'
import { packServices, type ServiceLists, unpackServices } from './service-lists.js'
import { CONSENT_STATUSES, type ConsentStatus, type Decision } from './decision.js'

/** A decision as stored on the device: the `evaste` cookie. */
export interface StoredDecision {
  readonly format: 1
  readonly site: string
  readonly consentId: string
  readonly decisionId: string
  readonly decidedAt: string
  readonly choices: Readonly<Record<string, ConsentStatus>>
  /** Only those that differ from their purpose. */
  readonly services?: Readonly<Record<string, ConsentStatus>>
  /** The fingerprint of each purpose when it was answered. */
  readonly fingerprints: Readonly<Record<string, string>>
}

/**
 * The format of a random id that evaste creates and the register accepts: 16 characters hold the minimum of randomness;
 * 64 fit a UUID, hexadecimal or base64url form.
 */
export const RANDOM_ID = /^[\w-]{16,64}$/

/** The JSON of the cookie. */
interface CookieForm extends StoredDecision {
  readonly serviceLists?: ServiceLists
}

/** The form of `decision` that the cookie stores. */
export function storeDecision(decision: Decision, declaration: Declaration): CookieForm {
  const { site, consentId, decisionId, decidedAt, choices } = decision
  const differing = declaration.services.filter(
    ({ id, purpose }) => decision.services[id] && decision.services[id] !== choices[purpose],
  )
  return {
    format: 1,
    site,
    consentId,
    decisionId,
    decidedAt,
    choices,
    ...packServices(differing.map(({ id }) => [id, decision.services[id] as ConsentStatus])),
    fingerprints: Object.fromEntries(askedPurposes(declaration).map((p) => [p.id, fingerprint(declaration, p)])),
  }
}

/**
 * Parses a stored cookie value. Returns `null` for anything corrupt or unknown: nothing is allowed, and the visitor is
 * asked again (R62).
 */
export function readStored(text: string, site: string): StoredDecision | null {
  try {
    const { serviceLists, ...rest } = JSON.parse(decodeURIComponent(text)) as CookieForm
    const stored: StoredDecision = serviceLists ? { ...rest, services: unpackServices(serviceLists) } : rest
    const isWhole =
      stored.format === 1 &&
      stored.site === site &&
      [stored.consentId, stored.decisionId].every((id) => RANDOM_ID.test(id)) &&
      Date.parse(stored.decidedAt) > 0 &&
      areStatuses(stored.choices) &&
      areStatuses(stored.services ?? {}) &&
      Object.entries(stored.fingerprints).every(([, print]) => typeof print === 'string')
    if (isWhole) return stored
    return null
  } catch {
    return null
  }
}

const areStatuses = (record: object): boolean =>
  Object.entries(record).every(([, status]) => CONSENT_STATUSES.includes(status as ConsentStatus))

/** Whether `stored` answers a purpose as declared now: nothing material was added to it since. */
export const answers = ({ fingerprints }: StoredDecision, declaration: Declaration, purpose: Purpose): boolean =>
  coversPurpose(fingerprints[purpose.id] ?? '', declaration, purpose)
