import { startGuard } from '../page/guard/guard.js'
import { guardWhenNeeded } from '../page/guard/guard-when-needed.js'
import { cannotOpen } from '../page/session/sealing.js'
import { startTag } from './start-tag.js'

// `evaste.js`, the script tag: with the guard in it, which nearly every page needs before its first answer.
startTag({
  prepareGuard: () => (options, failed) => guardWhenNeeded(options, () => startGuard, failed, undefined),
  sealingWith: () => cannotOpen,
})
