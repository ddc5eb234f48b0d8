import type { ConsentSession } from './consent-session.js'
import { sessionAbove } from './session-above.js'

/** R56: opens the settings when an element with `data-evaste-open` is clicked anywhere on the page. */
export function openOnClick(session: ConsentSession, signal?: AbortSignal): void {
  const onClick = (event: Event): void => {
    // The path also goes through open shadow roots.
    if (!event.composedPath().some((target) => (target as Element).hasAttribute?.('data-evaste-open'))) return
    event.preventDefault()
    ;(sessionAbove(session.declaration?.site) ?? session).open()
  }
  // First in the capture phase, because a page's own listener may stop the event.
  addEventListener('click', onClick, { capture: true, ...(signal && { signal }) })
}
