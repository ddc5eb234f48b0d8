import type { Hono } from 'hono'
import type { Env } from '../http/call.js'
import { operation } from '../http/operation.js'
import { listSiteVersions } from '../sites/site-versions.js'
import { listVersions } from './admin-operations.js'
import { type AdminNeeds, admitToSite } from './admit.js'

/** `GET /sites/{site}/versions`: the declarations that decisions were made under, oldest first, and the current one. */
export function addVersionAdmin(admin: Hono<Env>, needs: AdminNeeds): void {
  admin.get('/sites/:site/versions', operation(listVersions), async (call) => {
    const { site, declarations } = await admitToSite(call, needs, 'declarations')
    const digest = await declarations.configuredDigest()
    const version = (await declarations.configured())?.version ?? digest ?? ''
    const versions = await listSiteVersions(site, needs.store, digest === null ? undefined : { version, digest })
    return call.json({
      site,
      versions: versions.map((one) => ({ ...one, isCurrent: one.digest === digest && digest !== null })),
    })
  })
}
