import { createMatcher, readAddress, wholeHostOf } from '../../../declaration/match.js'
import { hasInlineMark } from '../../../held/inline-marks.js'
import type { WaitingRules } from '../calls/worker-prelude.js'
import type { GuardKind } from '../../../sealed/policy-gaps.js'
import type { Declaration, Service, TrackerType } from '../../../declaration/types.js'
import { createHold, createTrackerPolicy } from './tracker-policy.js'
import { waitingKinds } from './waiting-kinds.js'

/** The services that a thing waits for; empty if it is held only because it is undeclared; `null` if it is not held. */
export type BlockedBy = readonly string[] | null

/** Decides for each thing on the page whether it is blocked. */
export interface BlockingPolicy {
  ofUrl(url: string): BlockedBy
  /**
   * A mere connection, which reveals the visitor to the host whatever the path; not blocked if something allowed uses
   * the same host.
   */
  ofHost(url: string): BlockedBy
  ofInlineScript(text: string): BlockedBy
  /** A whole document in an attribute: any mark in it counts. */
  ofMarkup(html: string): BlockedBy
  /** `id`: a purpose or a service, as a `data-evaste` mark names it. */
  ofMark(id: string): BlockedBy
  ofTracker(type: TrackerType, name: string): BlockedBy
  /** The part of the policy that a worker needs; `undefined` if nothing is blocked. */
  rules(): WaitingRules | undefined
  /** The patterns of services that are allowed, or of those that are blocked. */
  patternsOf(allowed: boolean): readonly string[]
  /** What may be blocked on this page; empty: nothing, and the page is left unpatched. */
  kinds(): readonly GuardKind[]
}

/**
 * Creates the policy of one declaration. `isAllowed` is called for each decision; nothing is cached.
 *
 * @param declaration `null`: none is known, and everything cross-site is blocked (R128).
 * @param isAllowed takes a purpose or service id. Unknown: `false`.
 * @param report called with what would have been blocked, if the declaration only reports.
 */
export function createBlockingPolicy(
  declaration: Declaration | null,
  isAllowed: (id: string) => boolean,
  report: (services: readonly string[], what: string) => void,
): BlockingPolicy {
  const { services, consent } = declaration ?? {
    services: [],
    consent: { undeclared: 'hold', enforce: true, allow: [] },
  }
  const match = createMatcher(services, () => document.baseURI)
  const matchOwn = createMatcher([{ id: '', matches: consent.allow }], () => document.baseURI)
  const matchHost = createMatcher(
    services.map(({ id, matches }) => ({ id, matches: matches.flatMap(wholeHostOf) })),
    () => document.baseURI,
  )
  const hold = createHold(consent.enforce, report)
  const waiting = (ids: readonly string[], what: string): BlockedBy => {
    const closed = ids.filter((id) => !isAllowed(id))
    return closed.length ? hold(closed, what) : null
  }
  // The register belongs to the site, wherever it is hosted: requests to it are never blocked.
  const isUndeclared = (url: string): boolean =>
    isOther(hostOf(url), location.hostname) &&
    hostOf(url) !== hostOf(declaration?.register?.url ?? '') &&
    !matchOwn(url).length
  const ofUrl = (url: string): BlockedBy => {
    const ids = match(url)
    if (ids.length) return waiting(ids, url)
    return consent.undeclared === 'hold' && isUndeclared(url) ? hold(ids, url) : null
  }
  const idsOf = (fits: (service: Service) => boolean): readonly string[] => services.filter(fits).map(({ id }) => id)
  return {
    ofUrl,
    ofHost(url) {
      const ids = matchHost(url)
      if (ids.length && !ids.some(isAllowed)) return waiting(ids, url)
      return ofUrl(url)
    },
    ofInlineScript: (text) =>
      waiting(
        idsOf(({ inline }) => hasInlineMark(text, inline)),
        text,
      ),
    ofMarkup: (html) =>
      waiting(
        idsOf(({ inline }) => inline.some((mark) => html.includes(mark))),
        html,
      ),
    rules() {
      const closed = services.filter(({ id }) => !isAllowed(id)).map(({ id, matches }) => ({ id, matches }))
      const own = consent.undeclared === 'hold' ? location.hostname : null
      if (consent.enforce && (closed[0] ?? own)) return [closed, own]
      return undefined
    },
    patternsOf: (allowed) =>
      services.filter(({ id }) => (isAllowed(id) || !consent.enforce) === allowed).flatMap(({ matches }) => matches),
    ofMark: (id) => (isAllowed(id) ? null : [id]),
    kinds: () => waitingKinds(declaration, isAllowed),
    ofTracker: createTrackerPolicy(services, isAllowed, hold),
  }
}

const isBelow = (host: string, other: string): boolean => other.includes('.') && host.endsWith(`.${other}`)

const hostOf = (url: string): string | undefined => readAddress(url, document.baseURI)?.host

/**
 * Another host, neither parent nor subdomain of this one. Without a public suffix list, a sibling domain counts as
 * another.
 */
export const isOther = (host: string | undefined, own: string): boolean =>
  !!host && host !== own && !isBelow(host, own) && !isBelow(own, host)
