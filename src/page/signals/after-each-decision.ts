import type { SignalContext } from './signal.js'

/** Calls `tell` once for each decision, and once at the start where a service needs none. */
export function afterEachDecision({ session, services }: SignalContext, tell: () => void): () => void {
  let told: unknown
  return () => {
    const { decision } = session
    if (told === decision) return
    told = decision
    if (decision ?? services.some(({ id }) => session.allows(id))) tell()
  }
}
