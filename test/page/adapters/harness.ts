import type { ConsentOptions } from '../../../src/page/session/consent-options.js'
import type { ConsentSession } from '../../../src/page/session/consent-session.js'

/** The id that every view follows, and the one that its gate needs. */
export const FOLLOWED = 'analytics'

declare global {
  /** Each page of a harness calls it while it is set up, with the session that it finds. */
  var seeSession: ((session: ConsentSession | null) => void) | undefined
}

/**
 * One framework, with an app of one page: `<output>` has the status of `analytics`, and after it `<b>the chart</b>` where
 * `analytics` is allowed, else `<i>a choice is needed</i>`.
 */
export interface Harness {
  readonly name: string
  /**
   * Renders the app into an element, as strictly as the framework can (StrictMode).
   *
   * @param options for the app to start a session with; `null`: it starts none, as beside the script tag.
   */
  mount(into: Element, options: ConsentOptions | null): Promise<void>
  /** Shows the page of another route, as the framework's router does: the page before it goes. */
  go(path: string): Promise<void>
  /** Lets the framework finish what it has begun. */
  settle(): Promise<void>
  unmount(): Promise<void>
  /** The markup of the app as a server renders it. */
  renderOnServer(options: ConsentOptions): Promise<string>
  /** Takes over the markup in an element. */
  hydrate(into: Element, options: ConsentOptions): Promise<void>
}
