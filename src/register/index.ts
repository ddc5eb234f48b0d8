export { type ChainProblem, type ChainReport, verifyChain } from './chain.js'
export { parseRegisterConfig, type RegisterConfig, RegisterConfigError } from './config.js'
export type { DisclosedEntry } from './consent-json-ld.js'
export {
  logToStdout,
  openNodeRegister,
  type RegisterServer,
  type ServeOptions,
  serveRegister,
  showConsent,
} from './node.js'
export { nodeHandler } from './node-handler.js'
export { nodePrimitives } from './node-primitives.js'
export { type Primitives, webPrimitives } from './primitives.js'
export { verifyReceipt } from './receipt.js'
export type { PublicKey, SigningKey } from './signing-key.js'
export { type CheckpointClaims, verifyCheckpoint } from './checkpoint.js'
export {
  type LogEvent,
  openRegister,
  type Register,
  type RegisterKeys,
  type RegisterOptions,
  type SiteOptions,
} from './register.js'
export { openPostgresStore, type PostgresStoreOptions } from './stores/postgres.js'
export { openSqliteStore, type SqliteStoreOptions } from './stores/sqlite.js'
export type { RegisterStore } from './stores/store.js'
