import type { Hono } from 'hono'
import type { Env } from '../http/call.js'
import { operation } from '../http/operation.js'
import { getThirdParties } from './admin-operations.js'
import { type AdminNeeds, admitToSite } from './admit.js'
import { readPeriod } from './statistics-admin.js'

const MOST = 200

/** `GET /sites/{site}/third-parties?from=&to=`: what sealed pages stopped, and who else pages contacted; counts alone. */
export function addThirdPartiesAdmin(admin: Hono<Env>, needs: AdminNeeds): void {
  admin.get('/sites/:site/third-parties', operation(getThirdParties), async (call) => {
    const { site } = await admitToSite(call, needs, 'statistics')
    const period = readPeriod(call, needs.now())
    return call.json({
      site,
      ...period,
      thirdParties: await needs.store.thirdParties(site, { ...period, limit: MOST }),
    })
  })
}
