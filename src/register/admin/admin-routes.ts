import { Hono } from 'hono'
import { type Env, refuse } from '../http/call.js'
import type { AdminNeeds } from './admit.js'
import { addEntryAdmin } from './entry-admin.js'
import { addExportAdmin } from './export-admin.js'
import { addKeyAdmin } from './key-admin.js'
import { addRightsAdmin } from './rights-admin.js'
import { addSetup } from './setup.js'
import { addSiteAdmin } from './site-admin.js'
import { addStatisticsAdmin } from './statistics-admin.js'

/** The calls under `/v1/admin`, family by family. */
export function createAdminRoutes(needs: AdminNeeds): Hono<Env> {
  const admin = new Hono<Env>()
  // No name of ours has a NUL, and databases differ in what they make of one.
  admin.use((call, next) => (call.req.url.includes('%00') ? refuse('not-found') : next()))
  addSetup(admin, needs)
  addKeyAdmin(admin, needs)
  addSiteAdmin(admin, needs)
  addEntryAdmin(admin, needs)
  addStatisticsAdmin(admin, needs)
  addRightsAdmin(admin, needs)
  addExportAdmin(admin, needs)
  return admin
}
