export type * from './record/record.js'
export { openNodeRegister, type RegisterServer, type ServeOptions, serveRegister } from './register/node.js'
export {
  openRegister,
  type Register,
  type RegisterKeys,
  type RegisterOptions,
  type SiteOptions,
} from './register/register.js'
export { openSqliteStore, type SqliteStoreOptions } from './register/stores/sqlite.js'
export type { RegisterStore } from './register/stores/store.js'
export { verifyChain } from './register/chain.js'
