import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { ConsentSession } from '../session/consent-session.js'
import { runningSession } from '../session/running-session.js'

/** Finds the session of the document, also one that starts later, and reports when it or `<html lang>` changes. */
export class SessionLink implements ReactiveController {
  declare session: ConsentSession | undefined
  declare private readonly changed: () => void
  declare private readonly heard: readonly (readonly [type: string, listener: (event: Event) => void])[]
  declare private readonly languageObserver: MutationObserver
  declare private unsubscribe: (() => void) | undefined

  /**
   * @param host the element that connects and disconnects this; `null` if the caller does so.
   * @param changed called after each change.
   * @param heard listeners for further events of the session, by type.
   */
  constructor(
    host: ReactiveControllerHost | null,
    changed: () => void,
    heard: Readonly<Record<string, (event: Event) => void>> = {},
  ) {
    this.changed = changed
    this.heard = Object.entries(heard)
    this.languageObserver = new MutationObserver(changed)
    host?.addController(this)
  }

  hostConnected(): void {
    document.addEventListener('evaste-ready', this.follow)
    this.languageObserver.observe(document.documentElement, { attributeFilter: ['lang'] })
    this.follow()
  }

  hostDisconnected(): void {
    document.removeEventListener('evaste-ready', this.follow)
    this.languageObserver.disconnect()
    this.leave()
  }

  private readonly follow = (): void => {
    this.leave()
    this.session = runningSession()
    this.unsubscribe = this.session?.subscribe(this.changed)
    for (const [type, listener] of this.heard) this.session?.addEventListener(type, listener)
    this.changed()
  }

  private leave(): void {
    this.unsubscribe?.()
    for (const [type, listener] of this.heard) this.session?.removeEventListener(type, listener)
    this.session = undefined
  }
}
