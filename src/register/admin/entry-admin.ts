import type { Hono } from 'hono'
import { type Env, refuse } from '../http/call.js'
import { rowsOf } from '../export/export-table.js'
import { type AdminNeeds, admitToSite } from './admit.js'

const MOST = 1_000

/** `GET /sites/{site}/entries?after=&limit=`: one page of entries, in ascending order. */
export function addEntryAdmin(admin: Hono<Env>, needs: AdminNeeds): void {
  admin.get('/sites/:site/entries', async (call) => {
    const { site } = await admitToSite(call, needs, 'entries')
    const after = wholeNumber(call.req.query('after') ?? '0', Number.MAX_SAFE_INTEGER)
    const limit = wholeNumber(call.req.query('limit') ?? '100', MOST)
    if (after === null) return refuse('invalid-request', '$.after', 'the number of an entry is needed')
    if (!limit) return refuse('invalid-request', '$.limit', `a whole number from 1 to ${MOST} is needed`)
    const entries = await needs.store.entries(site, { after, limit })
    const next = entries.length === limit ? entries.at(-1)?.entry : undefined
    // Encrypted addresses are omitted: they are not for everyday reading (R71).
    return call.json({ entries: await rowsOf(site, entries, needs.rights), next: next ?? null })
  })
}

function wholeNumber(text: string, most: number): number | null {
  const number = Number(text)
  if (/^\d{1,16}$/.test(text) && number <= most) return number
  return null
}
