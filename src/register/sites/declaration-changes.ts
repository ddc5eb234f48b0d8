import { askedPurposes, servicesOf } from '../../declaration/asked.js'
import { canonical } from '../../declaration/canonical.js'
import { coversFingerprint, fingerprint } from '../../declaration/fingerprint.js'
import type { Declaration, Purpose } from '../../declaration/types.js'

/** One thing that differs between two declarations. */
export interface DeclarationChange {
  readonly what:
    | 'controller'
    | 'purpose-added'
    | 'purpose-removed'
    | 'service-added'
    | 'service-removed'
    | 'recipient-added'
    | 'recipient-removed'
    | 'legal-basis'
    | 'trackers'
    | 'transfers'
    | 'retention'
    | 'wording'
  /** The id of what has changed; empty for the declaration as a whole. */
  readonly id: string
}

/** How a declaration differs from the one before. */
export interface DeclarationDifference {
  readonly changes: readonly DeclarationChange[]
  /** Ids of the purposes that are asked again of visitors who answered before (R61). */
  readonly askedAgain: readonly string[]
}

/** Compares two versions of a site's declaration. */
export function compareDeclarations(before: Declaration, after: Declaration): DeclarationDifference {
  const changes = [
    ...changedIf('controller', '', nameOf(before) !== nameOf(after)),
    ...listed('purpose', before.purposes, after.purposes),
    ...listed('service', before.services, after.services),
    ...listed('recipient', before.recipients, after.recipients),
    ...after.purposes.flatMap((purpose) => ofPurpose(purpose, before)),
    ...after.services.flatMap(({ id, trackers }) => {
      const old = before.services.find((one) => one.id === id)
      return changedIf('trackers', id, old !== undefined && canonical(old.trackers) !== canonical(trackers))
    }),
    ...after.recipients.flatMap(({ id, transfers }) => {
      const old = before.recipients.find((one) => one.id === id)
      return changedIf('transfers', id, old !== undefined && textOf(old.transfers) !== textOf(transfers))
    }),
    ...changedIf('retention', '', textOf(before.register) !== textOf(after.register)),
  ]
  const isOther = changes.length === 0 && canonical(before.file) !== canonical(after.file)
  return {
    changes: [...changes, ...changedIf('wording', '', isOther)],
    askedAgain: askedPurposes(after).flatMap((purpose) => (isAskedAgain(purpose, before, after) ? [purpose.id] : [])),
  }
}

const nameOf = ({ controller }: Declaration): string => controller.businessId ?? controller.name
const textOf = (value: unknown): string => canonical(value ?? null)
const changedIf = (what: DeclarationChange['what'], id: string, isChanged: boolean): readonly DeclarationChange[] =>
  isChanged ? [{ what, id }] : []

function listed(
  kind: 'purpose' | 'service' | 'recipient',
  before: readonly { readonly id: string }[],
  after: readonly { readonly id: string }[],
): readonly DeclarationChange[] {
  const without = (all: typeof before, others: typeof before) =>
    all.filter(({ id }) => others.every((other) => other.id !== id))
  return [
    ...without(after, before).map(({ id }) => ({ what: `${kind}-added` as const, id })),
    ...without(before, after).map(({ id }) => ({ what: `${kind}-removed` as const, id })),
  ]
}

function ofPurpose({ id, legalBasis }: Purpose, before: Declaration): readonly DeclarationChange[] {
  const old = before.purposes.find((one) => one.id === id)
  return changedIf('legal-basis', id, old !== undefined && old.legalBasis !== legalBasis)
}

/** A purpose that was not asked before is asked of everybody. */
function isAskedAgain(purpose: Purpose, before: Declaration, after: Declaration): boolean {
  const old = askedPurposes(before).find(({ id }) => id === purpose.id)
  if (!old || servicesOf(after, purpose.id).length === 0) return true
  return !coversFingerprint(fingerprint(before, old), fingerprint(after, purpose))
}
