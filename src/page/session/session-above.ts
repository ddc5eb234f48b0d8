import type { ConsentSession } from './consent-session.js'
import { runningSession } from './running-session.js'

/** The session of the same site in a page around this frame. It asks for both, and the frame follows its answer. */
export function sessionAbove(site: string | undefined): ConsentSession | undefined {
  try {
    for (let page: Window = window; page !== page.parent; page = page.parent) {
      const session = runningSession(page.parent)
      if (session?.declaration?.site === site) return session
    }
  } catch {
    // The page is of another origin, whose answer does not apply to this frame.
  }
  return undefined
}
