import type { Hono } from 'hono'
import { buildMonthlyReport } from '../export/monthly-report.js'
import { type Env, refuse } from '../http/call.js'
import { operation } from '../http/operation.js'
import { opens } from '../people/find-caller.js'
import type { Site } from '../sites/sites.js'
import { getOverview, getReport } from './admin-operations.js'
import { admit, type AdminNeeds, admitToSite } from './admit.js'
import { wholeNumber } from '../http/whole-number.js'

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/
const MOST = 200
const DAYS_MS = 29 * 86_400_000

/** `GET /sites/{site}/report?month=` and `GET /overview?after=&limit=`: the state of a site, and of all of them. */
export function addReportAdmin(admin: Hono<Env>, needs: AdminNeeds): void {
  admin.get('/sites/:site/report', operation(getReport), async (call) => {
    const { site, controller, declarations } = await admitToSite(call, needs, 'statistics')
    const month = call.req.query('month') ?? needs.now().toISOString().slice(0, 7)
    if (!MONTH.test(month)) return refuse('invalid-request', '$.month', 'a month such as 2026-11 is needed')
    const { store, now, publicKeys, rights, checkpoint } = needs
    const { sha256 } = rights.sealing
    const report = await buildMonthlyReport(site, month, { store, now, sha256, publicKeys: publicKeys() })
    const name = (await declarations.configured())?.controller.name ?? controller
    return call.json({ ...report, controller: name, checkpoint: await checkpoint(site) })
  })
  admin.get('/overview', operation(getOverview), async (call) => {
    const caller = await admit(call, needs, 'statistics')
    const limit = wholeNumber(call.req.query('limit') ?? '100', MOST)
    if (!limit) return refuse('invalid-request', '$.limit', `a whole number from 1 to ${MOST} is needed`)
    const after = call.req.query('after') ?? ''
    const own = [...needs.sites.values()]
      .filter(({ controller, site }) => opens(caller, controller) && site > after)
      .sort((one, other) => (one.site < other.site ? -1 : 1))
      .slice(0, limit)
    const sites = await Promise.all(own.map((site) => stateOf(site, needs)))
    const next = own.length === limit ? own.at(-1)?.site : undefined
    return call.json({ sites, next: next ?? null })
  })
}

async function stateOf({ site, controller, isConfigured, declarations }: Site, { store, now }: AdminNeeds) {
  const at = now()
  const period = {
    from: new Date(at.getTime() - DAYS_MS).toISOString().slice(0, 10),
    to: at.toISOString().slice(0, 10),
  }
  const [head, figures, open, newest, declaration] = await Promise.all([
    store.head(site),
    store.statistics(site, { ...period, by: [] }),
    store.countOpenRequests(site, at.toISOString()),
    store.findEntries(site, { limit: 1 }),
    declarations.configured(),
  ])
  const [sums] = figures.decisions
  return {
    ...{ site, controller, from: isConfigured ? 'configuration' : 'api' },
    name: declaration?.controller.name ?? null,
    version: declaration?.version ?? null,
    entries: head.entry,
    newestAt: newest[0]?.recordedAt ?? null,
    decisions: {
      gave_all: Number(sums?.gave_all ?? 0),
      gave_some: Number(sums?.gave_some ?? 0),
      gave_none: Number(sums?.gave_none ?? 0),
      withdrew: Number(sums?.withdrew ?? 0),
      less_visible: Number(sums?.less_visible ?? 0),
    },
    requests: open,
  }
}
