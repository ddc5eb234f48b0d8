import { EXPLAIN } from '../page/session/explain-event.js'
import { looksWrong } from '../page/session/looks-wrong.js'
import { runningSession } from '../page/session/running-session.js'
import { whenUndeclared } from '../page/session/when-undeclared.js'
import { loadRecorderFile } from './load-recorder-file.js'
import { tellMissingChunk } from '../page/ui/tell-missing-chunk.js'

export * from '../page/ui/first-layer/after-banner.js'
export { openDecisionStore } from './open-decision-store.js'

loadRecorderFile(import.meta.url)

// This file loads where the visitor is asked or answers, and not on other page views: here it looks for mistakes in the
// declaration, and for what nobody declares.
const session = runningSession()
if (session && !location.search.includes('evaste-debug')) {
  void session.ready.then(() => {
    if (session.declaration && looksWrong(session.declaration)) session.dispatchEvent(new Event(EXPLAIN))
  })
  // Not `new URL(…)`, which bundlers take for a file of the page.
  const files = [import.meta.url.replace(/[^/]*$/, '')]
  whenUndeclared(session, files, () => {
    const told = import('./undeclared.js')
    told.then(({ tellUndeclared }) => tellUndeclared(session, files)).catch(tellMissingChunk)
  })
}
