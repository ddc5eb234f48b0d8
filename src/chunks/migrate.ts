import { migrateConsent } from '../page/migrate/migrate-consent.js'
import { runningSession } from '../page/session/running-session.js'

// `evaste-migrate.js`: a line after the tag takes over what visitors chose in the tool of `consent.migrate`.
const session = runningSession()
if (session) void migrateConsent(session)
else console.error('evaste: evaste-migrate.js goes after the tag of evaste.js')
