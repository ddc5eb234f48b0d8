import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { ConsentSession } from '../session/consent-session.js'
import { runningSession } from '../session/running-session.js'

/** Finds the session of the document, also one that starts later, and tells when it or `<html lang>` changes. */
export class SessionLink implements ReactiveController {
  declare session: ConsentSession | undefined
  declare private readonly changed: () => void
  declare private readonly opened: (() => void) | null
  declare private readonly languageObserver: MutationObserver
  declare private unsubscribe: (() => void) | undefined

  /** @param opened is called when the settings are to be opened. */
  constructor(host: ReactiveControllerHost, changed: () => void, opened: (() => void) | null = null) {
    this.changed = changed
    this.opened = opened
    this.languageObserver = new MutationObserver(changed)
    host.addController(this)
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
    this.session?.addEventListener('evaste-open', this.opened)
    this.changed()
  }

  private leave(): void {
    this.unsubscribe?.()
    this.session?.removeEventListener('evaste-open', this.opened)
    this.session = undefined
  }
}
