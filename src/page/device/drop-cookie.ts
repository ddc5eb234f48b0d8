import type { ConsentSettings } from '../../declaration/types.js'

/**
 * Removes the decision cookie. For a withdrawal, before the code has loaded that writes the new decision: if the page is
 * left first, or the code never comes, the next page asks, and does not find the consent that was withdrawn (R57).
 */
export function dropCookie({ cookie }: ConsentSettings): void {
  try {
    // An empty domain counts as none.
    document.cookie = `evaste=;max-age=0;path=${cookie?.path ?? '/'};domain=${cookie?.domain ?? ''}`
  } catch {
    // A sandboxed frame has no cookies.
  }
}
