import { createMatcher } from '../../declaration/match.js'
import type { Service, TrackerType } from '../../declaration/types.js'
import { createTrackerMatcher } from '../../declaration/tracker-name.js'

/** The services that a thing waits for; empty: nobody declares it, and that alone holds it. `null`: free to go. */
export type Waits = readonly string[] | null

/** Says of each thing on the page whether it waits. */
export interface Judge {
  ofUrl(url: string): Waits
  ofInlineScript(text: string): Waits
  /** `id`: a purpose or a service, as a `data-evaste` mark names it. */
  ofMark(id: string): Waits
  ofTracker(type: TrackerType, name: string): Waits
}

/** What the judge goes by. Until a declaration is known: no services, and everything undeclared is held (R128). */
export interface Law {
  readonly services: readonly Service[]
  readonly undeclared: 'allow' | 'hold'
}

/**
 * Builds the judge of one law. What is allowed is asked anew each time.
 *
 * @param isAllowed answers for a purpose or service id. Unknown: `false`.
 */
export function createJudge(
  { services, undeclared }: Law,
  isAllowed: (id: string) => boolean,
  document: Document,
): Judge {
  const match = createMatcher(services, () => document.baseURI)
  const matchTracker = createTrackerMatcher(services)
  const waiting = (ids: readonly string[]): Waits => {
    const closed = ids.filter((id) => !isAllowed(id))
    return closed.length ? closed : null
  }
  return {
    ofUrl(url) {
      const ids = match(url)
      if (ids.length) return waiting(ids)
      return undeclared === 'hold' && isCrossSite(url, document) ? [] : null
    },
    ofInlineScript: (text) =>
      waiting(services.filter(({ inline }) => inline.some((mark) => text.includes(mark))).map(({ id }) => id)),
    ofMark: (id) => waiting([id]),
    ofTracker(type, name) {
      const ids = matchTracker(type, name)
      // A name that an allowed service declares too is that service's to write.
      return ids.some(isAllowed) ? null : waiting(ids)
    },
  }
}

/** A judge that only tells: everything goes free, and `report` hears what would have waited. */
export function reportOnly(judge: Judge, report: (services: readonly string[], what: string) => void): Judge {
  const tell = (waits: Waits, what: string): null => {
    if (waits) report(waits, what)
    return null
  }
  return {
    ofUrl: (url) => tell(judge.ofUrl(url), url),
    ofInlineScript: (text) => tell(judge.ofInlineScript(text), text.trim().slice(0, 80)),
    ofMark: judge.ofMark,
    ofTracker: (type, name) => tell(judge.ofTracker(type, name), name),
  }
}

/** Another host, neither above nor below this one. Without a list of public suffixes, a sister domain counts as other. */
function isCrossSite(url: string, { baseURI, location }: Document): boolean {
  try {
    const { hostname, protocol } = new URL(url, baseURI)
    const [short, long] = [hostname, location.hostname].sort((a, b) => a.length - b.length) as [string, string]
    return /^(http|ws)s?:$/.test(protocol) && short !== long && !(short.includes('.') && long.endsWith(`.${short}`))
  } catch {
    return false
  }
}
