import type { Hono } from 'hono'
import { type Env, refuse } from '../http/call.js'
import { operation } from '../http/operation.js'
import { listAudit } from './admin-operations.js'
import { type AdminNeeds, findOwnSite } from './admit.js'
import { describeAudit, namesOf } from './audit.js'

const MOST = 1_000

/**
 * `GET /sites/{site}/audit?after=&limit=`: who accessed the site's records, oldest first. With `order=newest`, the newest
 * first, before the record `before`.
 */
export function addAudit(admin: Hono<Env>, needs: AdminNeeds): void {
  admin.get('/sites/:site/audit', operation(listAudit), async (call) => {
    const { site } = await findOwnSite(call, needs, 'exports')
    const limit = Number(call.req.query('limit') ?? '100')
    if (!Number.isInteger(limit) || limit < 1 || limit > MOST)
      return refuse('invalid-request', '$.limit', `a whole number from 1 to ${MOST} is needed`)
    const { order, after = '', before } = call.req.query()
    const records =
      order === 'newest'
        ? await needs.store.newestAudit(site, { before, limit })
        : await needs.store.audit(site, { after, limit })
    const next = records.length === limit ? records.at(-1)?.auditId : undefined
    const names = await namesOf(records, needs)
    return call.json({ audit: records.map((record) => describeAudit(record, names)), next: next ?? null })
  })
}
