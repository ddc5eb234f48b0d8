/** Tells the session that a shadow root or a click is evaste's own. */
export type Vouch = (own: object) => void

let vouchTo: Vouch | undefined

/** What the session passes as this copy of the code loads. Without it, answers given here count as the page's own. */
export const vouchBy = (vouch: Vouch): void => void (vouchTo = vouch)

/**
 * Vouches for a click that a listener of evaste's own is handling. Not a member of an element or a layer, where the
 * page could call it.
 */
export function vouched<Own extends object>(own: Own): Own {
  vouchTo?.(own)
  return own
}

/** The element's shadow root. One that the page attached first may contain its own buttons and is not vouched for. */
export const attachRoot = (host: Element): ShadowRoot => host.shadowRoot ?? vouched(host.attachShadow({ mode: 'open' }))
