import { currentConsent, GPC_PURPOSES } from '../../decision/current-consent.js'
import type { Decision } from '../../decision/decision.js'
import { packServices } from '../../decision/service-lists.js'
import type { StoredDecision } from '../../decision/stored.js'
import type { Declaration } from '../../declaration/types.js'
import { removeKey } from '../device/device-keys.js'
import { keepStored } from '../device/keep-decision.js'
import { openOutbox } from '../device/outbox.js'
import { readSecret, secretOf } from '../device/receipt-secret.js'
import type { ConsentSession } from '../session/consent-session.js'
import { randomId } from '../session/random-id.js'

/**
 * Makes the account's answer the one of this device, and records that. Purposes that have changed materially since are
 * asked as usual, because the fingerprints come along (R61).
 *
 * @returns what is wrong if the device stores nothing; then nothing has changed. Otherwise `null`.
 */
export function applyAnswer(session: ConsentSession, declaration: Declaration, answer: StoredDecision): string | null {
  const { site, register } = declaration
  const gpc = navigator.globalPrivacyControl === true
  const previous = session.decision
  // A lost secret ends a consent: the register would refuse every later record of it.
  const isContinued = previous !== null && (!register || readSecret(site, previous.consentId) !== null)
  const stored: StoredDecision = {
    ...(gpc && declaration.consent.gpc === 'refuse' ? withoutGpcPurposes(answer, declaration) : answer),
    site,
    consentId: isContinued ? previous.consentId : randomId(),
    decisionId: randomId(),
  }
  const consent = currentConsent(stored, declaration, new Date())
  const { consentId, decisionId, decidedAt } = stored
  const decision: Decision = {
    ...{ consentId, decisionId, decidedAt, site, gpc, choices: consent.purposes, services: consent.services },
    ...{ source: 'import', trusted: false, language: session.language },
    importedFrom: answer.site === site ? 'account' : `account, ${answer.site}`,
  }
  removeKey(site, 'decision') // or the account's answer, where it is older, would count as a late response of the register
  const problem = keepStored(cookieOf(stored), decision, declaration)
  if (problem) return problem
  if (register) {
    secretOf(site, consentId)
    const follows = isContinued && { previous: previous.decisionId }
    openOutbox(site).put({ decision, declaration: declaration.file, ...follows })
  }
  tellSession(site)
  return null
}

/** Lets the session read the device again, as if another tab had answered. */
export function tellSession(site: string): void {
  dispatchEvent(new StorageEvent('storage', { key: `evaste:${site}:decision` }))
}

function cookieOf({ services, ...rest }: StoredDecision): string {
  return JSON.stringify({ ...rest, ...packServices(Object.entries(services ?? {})) })
}

/** R106: what this browser refuses is not given by an answer from another one. */
function withoutGpcPurposes(answer: StoredDecision, { services }: Declaration): StoredDecision {
  const isRefused = (id: string): boolean =>
    GPC_PURPOSES.includes(services.find((service) => service.id === id)?.purpose ?? id)
  const rest = <Value>(record: Readonly<Record<string, Value>>): Readonly<Record<string, Value>> =>
    Object.fromEntries(Object.entries(record).filter(([id]) => !isRefused(id)))
  return { ...answer, choices: rest(answer.choices), services: rest(answer.services ?? {}) }
}
