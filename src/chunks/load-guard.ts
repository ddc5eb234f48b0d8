import { trust } from '../page/guard/elements/trust.js'
import type { StartGuard } from '../page/guard/guard.js'
import type { LoadGuard } from '../page/guard/guard-when-needed.js'
import { runNow } from '../page/session/run-now.js'
import type { openGuard } from './guard.js'
import type { TagParts } from './start-tag.js'

const KEY = 'evaste:guard'

/** Loads `evaste-guard.js` and runs it at once; where the page forbids that, as soon as it can be imported. */
export const loadGuardFor =
  ({ tag, base, load }: TagParts): LoadGuard =>
  () => {
    runNow(new URL('evaste-guard.js', base).href, tag?.nonce)
    return takeGuard() ?? load('guard').then(() => takeGuard() ?? Promise.reject(new Error('an old evaste-guard.js')))
  }

/** Takes what the file has left for us, so that no script of the page finds it. */
function takeGuard(): StartGuard | undefined {
  const { [KEY]: open } = window as { readonly [KEY]?: typeof openGuard }
  Reflect.deleteProperty(window, KEY)
  return open?.(trust)
}
