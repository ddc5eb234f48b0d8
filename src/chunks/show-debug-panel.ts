import { runNow } from '../page/session/run-now.js'
import type { SeenOnPage } from '../page/ui/debug/watch-page.js'
import { loadElements } from '../page/ui/start-ui.js'
import type { TagParts } from './start-tag.js'

/**
 * Shows the panel of `?evaste-debug`. What it shows of the page's start is collected from now on, by a file that other page
 * views do not load; where the page forbids to run that now, from when it can be imported.
 */
export function showDebugPanel({ tag, base, load }: TagParts): void {
  const found = (): SeenOnPage | undefined => (window as { readonly 'evaste:seen'?: SeenOnPage })['evaste:seen']
  runNow(new URL('evaste-seen.js', base).href, tag?.nonce)
  void loadElements(load)
    .then(async (placeElement) => {
      if (!found()) await load('seen')
      return placeElement('evaste-debug')
    })
    .then((panel) => {
      Object.assign(panel, found(), { files: [base.href] })
      document.dispatchEvent(new Event('evaste-socket'))
    })
}
