import { Hono } from 'hono'
import { type Env, refuse } from '../http/call.js'
import { addAudit } from './audit-admin.js'
import { addEntryAdmin } from './entry-admin.js'
import { addExportAdmin } from './export-admin.js'
import { addKeyAdmin } from './key-admin.js'
import { addRecipientAdmin } from './recipient-admin.js'
import { addRecordingAdmin, type RecordingAdminNeeds } from './recording-admin.js'
import { addReportAdmin } from './report-admin.js'
import { addRightsAdmin } from './rights-admin.js'
import { addSetup } from './setup.js'
import { addSiteAdmin } from './site-admin.js'
import { addStatisticsAdmin } from './statistics-admin.js'
import { addThirdPartiesAdmin } from './third-parties-admin.js'
import { addVersionAdmin } from './version-admin.js'
import { addUserAdmin } from './user-admin.js'

/** The routes under `/v1/admin`, one group per resource. */
export function createAdminRoutes(needs: RecordingAdminNeeds): Hono<Env> {
  const admin = new Hono<Env>()
  // No identifier of the register contains NUL, and databases handle it differently.
  admin.use((call, next) => (call.req.url.includes('%00') ? refuse('not-found') : next()))
  addSetup(admin, needs)
  addKeyAdmin(admin, needs)
  addUserAdmin(admin, needs)
  addSiteAdmin(admin, needs)
  addEntryAdmin(admin, needs)
  addRecordingAdmin(admin, needs)
  addStatisticsAdmin(admin, needs)
  addThirdPartiesAdmin(admin, needs)
  addVersionAdmin(admin, needs)
  addReportAdmin(admin, needs)
  addRightsAdmin(admin, needs)
  addRecipientAdmin(admin, needs)
  addExportAdmin(admin, needs)
  addAudit(admin, needs)
  return admin
}
