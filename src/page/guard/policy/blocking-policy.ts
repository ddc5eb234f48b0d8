import { createMatcher, readAddress } from '../../../declaration/match.js'
import type { WaitingRules } from '../calls/worker-prelude.js'
import { createTrackerMatcher } from '../../../declaration/tracker-name.js'
import type { Declaration, TrackerType } from '../../../declaration/types.js'

/** The services that a thing waits for; empty: nobody declares it, and that alone holds it. `null`: free to go. */
export type BlockedBy = readonly string[] | null

/** Says of each thing on the page whether it waits. */
export interface BlockingPolicy {
  ofUrl(url: string): BlockedBy
  ofInlineScript(text: string): BlockedBy
  /** `id`: a purpose or a service, as a `data-evaste` mark names it. */
  ofMark(id: string): BlockedBy
  ofTracker(type: TrackerType, name: string): BlockedBy
  /** What of it a worker needs; `undefined`: nothing waits. */
  rules(): WaitingRules | undefined
  /** Whether a tracker of this type may be declared: where none is, nothing needs watching. */
  declares(type: TrackerType): boolean
}

/**
 * Builds the policy of one declaration. `isAllowed` is called for each decision: nothing is cached.
 *
 * @param declaration `null`: none is known, and everything cross-site waits (R128).
 * @param isAllowed answers for a purpose or service id. Unknown: `false`.
 * @param report hears what would have waited, where the declaration does not enforce.
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
  const matchTracker = createTrackerMatcher(services)
  const hold = (ids: readonly string[], what: string): BlockedBy => {
    if (consent.enforce) return ids
    report(ids, what)
    return null
  }
  // The register is the site's own, wherever it stands: what a visitor asks of it never waits.
  const isUndeclared = (url: string): boolean =>
    isOther(hostOf(url), location.hostname) &&
    hostOf(url) !== hostOf(declaration?.register?.url ?? '') &&
    !matchOwn(url).length
  const waiting = (ids: readonly string[], what: string): BlockedBy => {
    const closed = ids.filter((id) => !isAllowed(id))
    return closed.length ? hold(closed, what) : null
  }
  return {
    ofUrl(url) {
      const ids = match(url)
      if (ids.length) return waiting(ids, url)
      return consent.undeclared === 'hold' && isUndeclared(url) ? hold(ids, url) : null
    },
    ofInlineScript(text) {
      const marked = services.filter(({ inline }) => inline.some((mark) => text.includes(mark)))
      return waiting(
        marked.map(({ id }) => id),
        text,
      )
    },
    rules() {
      const closed = services.filter(({ id }) => !isAllowed(id)).map(({ id, matches }) => ({ id, matches }))
      const own = consent.undeclared === 'hold' ? location.hostname : null
      return consent.enforce && (closed[0] ?? own) ? [closed, own] : undefined
    },
    ofMark: (id) => (isAllowed(id) ? null : [id]),
    declares: (type) =>
      services.some(({ trackers }) => trackers.some((tracker) => (tracker.type ?? 'cookie') === type)),
    ofTracker(type, name) {
      const ids = matchTracker(type, name)
      // A name that an allowed service declares too is that service's to write.
      return ids.some(isAllowed) ? null : waiting(ids, name)
    },
  }
}

const isBelow = (host: string, other: string): boolean => other.includes('.') && host.endsWith(`.${other}`)

const hostOf = (url: string): string | undefined => readAddress(url, document.baseURI)?.host

/** Another host, neither above nor below this one. Without a list of public suffixes, a sister domain counts as other. */
export const isOther = (host: string | undefined, own: string): boolean =>
  !!host && host !== own && !isBelow(host, own) && !isBelow(own, host)
