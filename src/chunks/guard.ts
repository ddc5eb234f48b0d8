import { type trust, trustBy } from '../page/guard/elements/trust.js'
import { startGuard, type StartGuard } from '../page/guard/guard.js'

/** What `evaste-guard.js` puts under `evaste:guard`, for the script that takes it from there. */
export function openGuard(trustOfPage: typeof trust): StartGuard {
  trustBy(trustOfPage)
  return startGuard
}
