import { parseRecord, RecordError } from '../../record/parse.js'
import type { ConsentReceipt, ConsentRecord } from '../../record/record.js'
import { type Answer, CAUTIOUS, explain, problemAnswer } from '../http/answer.js'
import type { Draft, AppendOutcome } from './append-batch.js'
import type { SiteQueues } from './site-queues.js'
import { limit, type Limits, refuse } from '../http/call.js'
import { createDraft, type DraftNeeds } from './draft.js'
import type { DailyQuota } from '../http/daily-quota.js'
import type { Metrics } from '../http/metrics.js'
import { RegisterProblem } from '../http/problem.js'
import { readJson } from '../http/read-json.js'
import { renewCookie } from '../http/renew-cookie.js'
import type { Site } from '../sites/sites.js'
import type { LogEvent } from '../log.js'
import { allowedOrigin } from '../http/allowed-origin.js'

export interface AppendNeeds extends Limits, Omit<DraftNeeds, 'declarations'> {
  /** Updated in place: sites that the API adds are available at once. */
  readonly sites: ReadonlyMap<string, Site>
  readonly appends: SiteQueues<Draft, AppendOutcome>
  readonly now: () => Date
  readonly log: (event: LogEvent) => void
  readonly metrics: Metrics
  /** What a site may add per day. Records that name an unknown declaration have a smaller quota of their own. */
  readonly quota: { readonly all: DailyQuota; readonly unknown: DailyQuota }
}

/** The request that carries a record. `address` has been verified against the trusted proxies. */
export interface EntryCall {
  readonly request: Request
  readonly siteId: string
  readonly address: string | null
}

/** Splits the URL to which a page posts its record into base path and site id; `null` for any other URL. */
export function parseEntryUrl(url: string): { readonly basePath: string; readonly siteId: string } | null {
  const [, basePath = '', siteId] = /^https?:\/\/[^/?#]*([^?#]*)\/v1\/sites\/([^/?#%]+)\/entries$/.exec(url) ?? []
  if (siteId === undefined) return null
  return { basePath, siteId }
}

/** Appends the record of a request. It is by far the most frequent call, so it bypasses `Response` and routing. */
export async function answerEntry(call: EntryCall, needs: AppendNeeds): Promise<Answer> {
  const headers: Record<string, string> = { ...CAUTIOUS }
  try {
    const { kind, receipt, destroyedRecordings } = await appendEntry(call, headers, needs)
    headers['content-type'] = 'application/json'
    return {
      status: kind === 'appended' ? 201 : 200,
      headers,
      body: JSON.stringify({ ...receipt, destroyedRecordings }),
    }
  } catch (error) {
    const answer = problemAnswer(explain(error, needs.sites.get(call.siteId)?.site, needs))
    return { ...answer, headers: { ...headers, ...answer.headers } }
  }
}

interface Appended {
  readonly kind: 'appended' | 'repeated'
  readonly receipt: ConsentReceipt
  readonly destroyedRecordings?: number | undefined
}

/** @param headers receives the headers that every answer carries, including errors. */
async function appendEntry(
  { request, siteId, address }: EntryCall,
  headers: Record<string, string>,
  needs: AppendNeeds,
): Promise<Appended> {
  const site = needs.sites.get(siteId) ?? refuse('not-found')
  headers['vary'] = 'Origin'
  const origin = allowedOrigin(request, site.origins)
  headers['access-control-allow-origin'] = origin
  headers['access-control-expose-headers'] = 'Retry-After'
  limit({ env: { address } }, needs, site.site)
  if (!needs.appends.hasRoomFor(site.site)) throw new RegisterProblem('busy', { retryAfterSeconds: 5 })
  const record = parseRecord(await readJson(request))
  // The record's own claims must match the request.
  if (record.site !== site.site) refuse('invalid-record', '$.site', 'it is not the site of the address')
  if (record.origin !== origin) refuse('invalid-record', '$.origin', 'it is not the origin of the request')
  const arrival = { at: needs.now(), address }
  const draft = await createDraft(record, arrival, { ...needs, declarations: site.declarations }).catch(askAgain)
  takeQuota(site.site, draft, needs)
  for (const reason of draft.flags) needs.log({ level: 'info', event: 'flagged', site: site.site, reason })
  const appended = assertAppended(await needs.appends.append(draft))
  const cookie = await renewedCookie(request, record, site, needs).catch(askAgain)
  if (cookie) headers['set-cookie'] = cookie
  return appended
}

/** @throws {RegisterProblem} `too-many-requests` until the next day. */
function takeQuota(site: string, { text, flags, recordedAt }: Draft, { quota }: AppendNeeds): void {
  const at = new Date(recordedAt)
  const isUnknown = flags.includes('unknown-declaration')
  const retryAfterSeconds =
    (isUnknown && quota.unknown.take(site, text.length, at)) || quota.all.take(site, text.length, at)
  if (retryAfterSeconds) throw new RegisterProblem('too-many-requests', { retryAfterSeconds })
}

function assertAppended(outcome: AppendOutcome): Appended {
  switch (outcome.kind) {
    case 'appended':
    case 'repeated':
      return outcome
    case 'conflict':
      return refuse('decision-conflict')
    case 'erased':
      return refuse('decision-erased')
    case 'secret-mismatch':
      return refuse('receipt-secret-mismatch')
    default:
      return outcome satisfies never
  }
}

/** An unexpected failure is not the record's fault: the page is told to retry. */
function askAgain(cause: unknown): never {
  if (cause instanceof RegisterProblem || cause instanceof RecordError) throw cause
  throw new RegisterProblem('busy', { retryAfterSeconds: 5, cause })
}

async function renewedCookie(
  request: Request,
  record: ConsentRecord,
  { declarations }: Site,
  { now }: AppendNeeds,
): Promise<string | null> {
  if (!request.headers.get('cookie')) return null
  const own = await declarations.find(record.declaration.digest)
  return own && renewCookie(request, record, own, now())
}
