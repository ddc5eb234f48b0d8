/** A thing on the page that is held until consent. */
export interface Held {
  /** The services it waits for; empty: cross-site and undeclared. */
  readonly services: readonly string[]
  /** `script`, `iframe`, `img`, `fetch`, `cookie` … */
  readonly kind: string
  /** The URL or name, shortened for display. */
  readonly what: string
  /** The element, if it is one. Refused calls have none and are not replayed. */
  readonly element?: Element
}
