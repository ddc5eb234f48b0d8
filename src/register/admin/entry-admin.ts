import type { Hono } from 'hono'
import { isDay, isUtcTime } from '../../record/utc-time.js'
import { type Call, type Env, refuse } from '../http/call.js'
import { operation } from '../http/operation.js'
import { wholeNumber } from '../http/whole-number.js'
import { rowsOf } from '../export/export-table.js'
import { answerKinds, type EntrySearch } from '../stores/queries/entry-search.js'
import { listEntries } from './admin-operations.js'
import { type AdminNeeds, admitToSite } from './admit.js'
import { addEntryDetails } from './entry-details.js'

const MOST = 1_000
const CONSENT_ID = /^[A-Za-z0-9_-]{16,64}$/

/**
 * `GET /sites/{site}/entries?after=&limit=`: one page of entries, in ascending order. With `order=newest`, the newest
 * first, and only those of `version`, `answer`, `from` and `until` (UTC days or times; `until` exclusive) or `consent`,
 * before the entry `before`.
 */
export function addEntryAdmin(admin: Hono<Env>, needs: AdminNeeds): void {
  admin.get('/sites/:site/entries', operation(listEntries), async (call) => {
    const { site } = await admitToSite(call, needs, 'entries')
    const limit = wholeNumber(call.req.query('limit') ?? '100', MOST)
    if (!limit) return refuse('invalid-request', '$.limit', `a whole number from 1 to ${MOST} is needed`)
    if (call.req.query('order') === 'newest') return sendNewest(call, site, limit, needs)
    const after = wholeNumber(call.req.query('after') ?? '0', Number.MAX_SAFE_INTEGER)
    if (after === null) return refuse('invalid-request', '$.after', 'the number of an entry is needed')
    const entries = await needs.store.entries(site, { after, limit })
    const next = entries.length === limit ? entries.at(-1)?.entry : undefined
    // Encrypted addresses are omitted: they are not for everyday reading (R71).
    return call.json({ entries: await rowsOf(site, entries, needs.rights), next: next ?? null })
  })
  addEntryDetails(admin, needs)
}

async function sendNewest(call: Call, site: string, limit: number, needs: AdminNeeds): Promise<Response> {
  const consentId = call.req.query('consent')
  if (consentId !== undefined) {
    if (!CONSENT_ID.test(consentId)) return refuse('invalid-request', '$.consent', 'the id of a consent is needed')
    const entries = (await needs.store.entriesOfConsent(site, consentId)).toReversed()
    return call.json({ entries: await rowsOf(site, entries, needs.rights), next: null })
  }
  const entries = await needs.store.findEntries(site, { ...readSearch(call), limit })
  const next = entries.length === limit ? entries.at(-1)?.entry : undefined
  return call.json({ entries: await rowsOf(site, entries, needs.rights), next: next ?? null })
}

function readSearch(call: Call): Omit<EntrySearch, 'limit'> {
  const version = call.req.query('version')
  if (version !== undefined && version.length > 128)
    return refuse('invalid-request', '$.version', 'at most 128 characters are needed')
  const answer = answerKinds.find((one) => one === call.req.query('answer'))
  if (call.req.query('answer') !== undefined && !answer)
    return refuse('invalid-request', '$.answer', `one of ${answerKinds.join(', ')} is needed`)
  const before = wholeNumber(call.req.query('before') ?? String(Number.MAX_SAFE_INTEGER), Number.MAX_SAFE_INTEGER)
  if (before === null) return refuse('invalid-request', '$.before', 'the number of an entry is needed')
  return { version, answer, before, from: readTime(call, 'from'), until: readTime(call, 'until') }
}

function readTime(call: Call, name: 'from' | 'until'): string | undefined {
  const text = call.req.query(name)
  if (text === undefined) return undefined
  const time = isDay(text) ? `${text}T00:00:00.000Z` : text
  if (isUtcTime(time)) return new Date(time).toISOString()
  return refuse('invalid-request', `$.${name}`, 'a UTC day such as 2026-11-22 or time is needed')
}
