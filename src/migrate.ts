export type { ConsentTool, Migration } from './declaration/types.js'
export { migrateConsent } from './page/migrate/migrate-consent.js'
