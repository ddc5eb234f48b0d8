import type { InjectionKey, Plugin } from 'vue'
import type { ConsentOptions } from '../session/consent-options.js'
import type { ConsentSession } from '../session/consent-session.js'

/** The session that the plug-in has started; absent on a server, and without the plug-in. */
export const CONSENT_SESSION: InjectionKey<ConsentSession> = Symbol('evaste')

/** Creates the plug-in that starts sessions with `startConsent` of `evaste`. It is the document's one session, and outlives the app. */
export const createConsentPlugin = (
  startConsent: (options: ConsentOptions) => ConsentSession,
): ((options: ConsentOptions) => Plugin<[]>) => {
  return (options) => ({
    install(app) {
      // Before the first component is set up: whatever it inserts is then held.
      if (typeof window !== 'undefined') app.provide(CONSENT_SESSION, startConsent(options))
    },
  })
}
