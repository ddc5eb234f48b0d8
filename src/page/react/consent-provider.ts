import { createContext, createElement, type ReactNode, useState } from 'react'
import type { ConsentOptions } from '../session/consent-options.js'
import type { ConsentSession } from '../session/consent-session.js'

/** The session that a provider has started; `null` on a server, and where there is no provider. */
export const ConsentContext = createContext<ConsentSession | null>(null)

/** How a session is started: `startConsent` of `evaste`. */
export type StartConsent = (options: ConsentOptions) => ConsentSession

export interface ConsentProviderProps extends ConsentOptions {
  readonly children?: ReactNode
}

/**
 * Makes the provider that starts sessions with `startConsent`. The session starts with the first render, before any
 * child can make a script; it is the document's one session, and outlives the provider.
 */
export function createConsentProvider(startConsent: StartConsent): (props: ConsentProviderProps) => ReactNode {
  return function ConsentProvider({ children, ...options }) {
    // Rendering twice, as StrictMode does, answers the running session.
    const [session] = useState(() => (typeof window === 'undefined' ? null : startConsent(options)))
    return createElement(ConsentContext.Provider, { value: session }, children)
  }
}
