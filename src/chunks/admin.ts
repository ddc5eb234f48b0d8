/** The register's pages at `/admin`. */
import { startAdmin } from '../admin/shell/evaste-admin.js'

startAdmin()
