// `evaste-account.js`, a module that a page imports itself where visitors sign in.
export { followAccount } from '../page/account/follow-account.js'
export { leaveAccount } from '../page/account/leave-account.js'
