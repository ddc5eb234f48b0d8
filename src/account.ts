export type { ConsentAccount } from './page/account/follow-account.js'
export { followAccount } from './page/account/follow-account.js'
export { leaveAccount } from './page/account/leave-account.js'
