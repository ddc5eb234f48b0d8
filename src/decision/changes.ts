import { askedPurposes, servicesOf } from '../declaration/asked.js'
import { coversFingerprint, fingerprint } from '../declaration/fingerprint.js'
import type { Declaration, Purpose, Recipient, Service } from '../declaration/types.js'
import { answers, type StoredDecision } from './stored.js'

/** What was added to one purpose since it was answered. The fingerprint does not show what was removed. */
export interface PurposeChanges {
  /** The purpose did not need consent then. The other lists are empty, because all of it is new. */
  readonly isNew: boolean
  readonly services: readonly Service[]
  readonly recipients: readonly Recipient[]
  /** Countries that data may be transferred to now but not before, as declared. */
  readonly countries: readonly string[]
}

/** Determines, for each purpose that is asked again because it has changed, what has changed in it (R61). */
export const changesSince = (stored: StoredDecision, declaration: Declaration): ReadonlyMap<string, PurposeChanges> =>
  new Map(
    askedPurposes(declaration)
      .filter((purpose) => !answers(stored, declaration, purpose))
      .map((purpose) => [purpose.id, purposeChanges(stored.fingerprints[purpose.id], declaration, purpose)]),
  )

function purposeChanges(answered: string | undefined, declaration: Declaration, purpose: Purpose): PurposeChanges {
  if (answered === undefined) return { isNew: true, services: [], recipients: [], countries: [] }
  const own = servicesOf(declaration, purpose.id)
  const receivers = [...(purpose.recipients ?? []), ...own.map(({ recipient }) => recipient)]
  const recipients = declaration.recipients.filter(({ id }) => receivers.includes(id))
  // The fingerprint of one part alone shows whether that part existed when the whole was answered.
  const alone = (part: Pick<Declaration, 'services' | 'recipients'>): string =>
    fingerprint({ ...declaration, ...part }, { ...purpose, recipients: part.recipients.map(({ id }) => id) })
  const known = answered + alone({ services: [], recipients: [] })
  const isNewService = ({ recipient: _, ...service }: Service): boolean =>
    !coversFingerprint(known, alone({ services: [{ ...service, trackers: [] }], recipients: [] }))
  const named = ({ transfers: _, ...recipient }: Recipient): string => alone({ services: [], recipients: [recipient] })
  const newCountries = (recipient: Recipient): readonly string[] =>
    (Array.isArray(recipient.transfers) ? recipient.transfers : [])
      .filter((transfer) => {
        const one = alone({ services: [], recipients: [{ ...recipient, transfers: [transfer] }] })
        return !coversFingerprint(known + named(recipient), one)
      })
      .map(({ country }) => country)
  return {
    isNew: false,
    services: own.filter(isNewService),
    recipients: recipients.filter((recipient) => !coversFingerprint(known, named(recipient))),
    countries: [...new Set(recipients.flatMap(newCountries))],
  }
}
