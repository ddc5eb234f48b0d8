import type { Declaration, Service, TrackerType } from '../../../declaration/types.js'
import type { GuardKind } from '../../../sealed/policy-gaps.js'

/**
 * What may have to wait on this page. Empty: nothing, and the page is left as it is.
 *
 * @param declaration `null`: none is known, and everything cross-site waits (R128).
 */
export function waitingKinds(
  declaration: Declaration | null,
  isAllowed: (id: string) => boolean,
): readonly GuardKind[] {
  if (!declaration) return ['address']
  const { services, purposes, sensitiveRoutes, consent } = declaration
  /** On sensitive routes nothing runs that needs consent, and a route may change at any time (R42). */
  const mayWait = ({ id, purpose }: Service): boolean =>
    !isAllowed(id) || (sensitiveRoutes.length > 0 && purposes.some((one) => one.id === purpose && one.needsConsent))
  const waiting = services.filter(mayWait)
  const hasAddresses = consent.undeclared === 'hold' || waiting.some(({ matches }) => matches[0])
  // What has neither address nor text nor tracker is known by marks alone.
  const hasInline = waiting.some(({ inline, matches, trackers }) => inline[0] ?? !(matches[0] ?? trackers[0]))
  return [
    ...(hasAddresses ? (['address'] as const) : []),
    ...(hasInline ? (['inline'] as const) : []),
    ...new Set(waiting.flatMap(({ trackers }) => trackers.map(typeOf).filter(isStored))),
  ]
}

/** Whether this kind is kept on the device: it takes no guarded element and no guarded request. */
export const isStored = (kind: GuardKind | TrackerType): kind is StoredKind =>
  !/^(address|inline|pixel|fingerprint)$/.test(kind)

type StoredKind = Exclude<TrackerType, 'pixel' | 'fingerprint'>

const typeOf = ({ type = 'cookie' }: { readonly type?: TrackerType }): TrackerType => type
