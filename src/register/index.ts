export { type ChainProblem, type ChainReport, verifyChain } from './chain/verify-chain.js'
export { parseRegisterConfig, type RegisterConfig, RegisterConfigError } from './node/config.js'
export type { DisclosedEntry } from './disclosure/consent-json-ld.js'
export {
  logToStdout,
  openNodeRegister,
  type RegisterServer,
  type ServeOptions,
  serveRegister,
  showConsent,
} from './node/server.js'
export { nodeHandler } from './node/handler.js'
export { nodePrimitives } from './node/node-primitives.js'
export { type Primitives, webPrimitives } from './crypto/primitives.js'
export { verifyReceipt } from './chain/verify-receipt.js'
export type { PublicKey, SigningKey } from './crypto/signing-key.js'
export { type CheckpointClaims, verifyCheckpoint } from './chain/checkpoint.js'
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
