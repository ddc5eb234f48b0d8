'use client'
import { startConsent } from './index.js';
import { createContext, useState, createElement, useContext, useCallback, useSyncExternalStore } from 'react';
import { r as runningSession } from './page/running-session.js';
import 'js-cookie';
import './page/decide.js';
import './page/asked.js';
import './page/stored.js';
import './page/device-keys.js';
import './page/kept.js';
import './page/receipt-secret.js';
import './page/match.js';
import './page/read.js';

/** The session that a provider has started; `null` on a server, and where there is no provider. */
const ConsentContext = createContext(null);
/**
 * Makes the provider that starts sessions with `startConsent`. The session starts with the first render, before any
 * child can make a script; it is the document's one session, and outlives the provider.
 */
function createConsentProvider(startConsent) {
    return function ConsentProvider({ children, ...options }) {
        // Rendering twice, as StrictMode does, answers the running session.
        const [session] = useState(() => (typeof window === 'undefined' ? null : startConsent(options)));
        return createElement(ConsentContext.Provider, { value: session }, children);
    };
}

/** The document's session: the provider's, else the script tag's. `null` on a server, and while there is none. */
const useConsentSession = () => useContext(ConsentContext) ?? (typeof window === 'undefined' ? null : (runningSession() ?? null));
/**
 * The status of a purpose or service, kept up to date. On a server, and in the first render over its markup, everything
 * is `requested`: no page that was rendered for one visitor tells another's choice.
 *
 * @param id a purpose or service id. Unknown: `requested`, and a problem.
 */
const useConsent = (id) => useSessionValue((session) => session.status(id), 'requested');
/**
 * Whether a purpose or service may act on this page now. Differs from `useConsent(id) === 'given'` on a sensitive route,
 * where nothing but the necessary runs (R42).
 */
const useAllowed = (id) => useSessionValue((session) => session.allows(id), false);
function useSessionValue(read, otherwise) {
    const session = useConsentSession();
    const subscribe = useCallback((changed) => session?.subscribe(changed) ?? (() => undefined), [session]);
    return useSyncExternalStore(subscribe, () => (session ? read(session) : otherwise), () => otherwise);
}

/** Renders its children while the visitor allows a purpose or service, and mounts nothing of them before. */
const Consented = ({ to, fallback = null, children }) => useAllowed(to) ? children : fallback;

/**
 * Starts the document's one session, or takes over the script tag's, for the hooks below it.
 *
 * @example
 * <ConsentProvider declaration="/evaste.json">
 *   <Consented to="youtube" fallback={<p>A film would be here.</p>}><Film /></Consented>
 * </ConsentProvider>
 */
const ConsentProvider = createConsentProvider(startConsent);

export { ConsentProvider, Consented, useAllowed, useConsent, useConsentSession };
