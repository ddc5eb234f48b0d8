import { addDuration } from '../../declaration/duration.js'
import type { RequestKind } from '../chain/entry-content.js'
import type { RegisterStore, StoredRequest, WaitingNotification } from '../stores/store.js'

/** The content of a notification about an hour with many requests. */
export interface RequestDigest {
  /** The same at each attempt. */
  readonly id: string
  readonly site: string
  /** The hour, ISO 8601 UTC; `until` is not in it. */
  readonly from: string
  readonly until: string
  readonly count: number
  readonly kinds: Readonly<Partial<Record<RequestKind, number>>>
  /** By when the first of them must be answered. */
  readonly dueAt: string
}

type Counting = Pick<RegisterStore, 'countRequests'>

/** As many notifications of a site one recipient gets in an hour; a digest tells of the others. */
const MOST_SINGLE = 10
const HOUR_MS = 3_600_000
const PREFIX = 'digest-'

/**
 * Which notifications a request causes: one for each recipient, or if many requests of the site came within an hour, the
 * digest of the hour, which is the same for all of them.
 *
 * @param request that is stored already.
 */
export async function chooseNotification(
  { site, requestId, receivedAt }: StoredRequest,
  nextAt: string,
  { countRequests }: Counting,
): Promise<Pick<WaitingNotification, 'requestId' | 'nextAt'>> {
  const receivedMs = Date.parse(receivedAt)
  const from = new Date(receivedMs - HOUR_MS).toISOString()
  const kinds = await countRequests(site, { from, until: new Date(receivedMs + 1).toISOString() })
  if (total(kinds) <= MOST_SINGLE) return { requestId, nextAt }
  const until = new Date((Math.floor(receivedMs / HOUR_MS) + 1) * HOUR_MS).toISOString()
  return { requestId: PREFIX + until, nextAt: until }
}

/** Reads the digest that a notification represents; `null` if it is about a single request. */
export async function readDigest(
  { site, requestId }: Pick<WaitingNotification, 'site' | 'requestId'>,
  { countRequests }: Counting,
): Promise<RequestDigest | null> {
  if (!requestId.startsWith(PREFIX)) return null
  const until = requestId.slice(PREFIX.length)
  const from = new Date(Date.parse(until) - HOUR_MS).toISOString()
  const kinds = await countRequests(site, { from, until })
  const dueAt = addDuration(new Date(from), 'P1M').toISOString()
  return { id: `${requestId}-${site}`, site, from, until, count: total(kinds), kinds, dueAt }
}

const total = (kinds: RequestDigest['kinds']): number => Object.values(kinds).reduce((sum, count) => sum + count, 0)
