import { runNow } from '../page/session/run-now.js'
import { loadElements } from '../page/ui/start-ui.js'
import type { ShowSeen } from './seen.js'
import type { TagParts } from './start-tag.js'

/**
 * Shows the panel of `?evaste-debug`. What it shows of the page's start is collected from now on, by a file that other page
 * views do not load; where the page forbids to run that now, from when it can be imported.
 */
export function showDebugPanel({ tag, base, load }: TagParts): void {
  const found = (): ShowSeen | undefined => (window as { readonly 'evaste:seen'?: ShowSeen })['evaste:seen']
  runNow(new URL('evaste-seen.js', base).href, tag?.nonce)
  void loadElements(load).then(async (place) => {
    if (!found()) await load('seen')
    return found()?.(place, [base.href])
  })
}
