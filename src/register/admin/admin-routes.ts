import { Hono } from 'hono'
import type { Env } from '../call.js'
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
  addSetup(admin, needs)
  addKeyAdmin(admin, needs)
  addSiteAdmin(admin, needs)
  addEntryAdmin(admin, needs)
  addStatisticsAdmin(admin, needs)
  addRightsAdmin(admin, needs)
  addExportAdmin(admin, needs)
  return admin
}
