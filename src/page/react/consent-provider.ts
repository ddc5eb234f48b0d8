import { createContext, createElement, type ReactNode, useState } from 'react'
import type { ConsentOptions } from '../session/consent-options.js'
import type { ConsentSession } from '../session/consent-session.js'

/** The session that a provider has started; `null` on a server, and without a provider. */
export const ConsentContext = createContext<ConsentSession | null>(null)

/** How to start a session: `startConsent` of `evaste`. */
export type StartConsent = (options: ConsentOptions) => ConsentSession

export interface ConsentProviderProps extends ConsentOptions {
  readonly children?: ReactNode
}

/**
 * Creates the provider that starts sessions with `startConsent`. The session starts with the first render, before any
 * child can create a script. It is the document's one session, and outlives the provider.
 */
export function createConsentProvider(startConsent: StartConsent): (props: ConsentProviderProps) => ReactNode {
  return function ConsentProvider({ children, ...options }) {
    // A second render, as in StrictMode, returns the running session.
    const [session] = useState(() => (typeof window === 'undefined' ? null : startConsent(options)))
    return createElement(ConsentContext.Provider, { value: session }, children)
  }
}
