'use client'
import { startConsent } from './index.js';
import { createContext, useState, createElement, useContext, useCallback, useSyncExternalStore } from 'react';
import { r as runningSession } from './page/running-session.js';
import './page/watch-departure.js';
import 'js-cookie';
import './page/own-processing.js';
import './page/asked.js';
import './page/duration.js';
import './page/least-refusal.js';
import './page/kept.js';
import './page/current-consent.js';
import './page/device-keys.js';
import './page/tracker-name.js';
import './page/match.js';
import './page/resolve-url.js';
import './page/receipt-secret.js';
import './page/events.js';
import './page/blocking-policy.js';
import './page/error.js';
import './page/read.js';
import './page/decide.js';
import './page/primary-language.js';
import './page/evidence-of-action.js';
import './page/open-on-click.js';
import './page/signal-products.js';

/** The session that a provider has started; `null` on a server, and without a provider. */
const ConsentContext = createContext(null);
/**
 * Creates the provider that starts sessions with `startConsent`. The session starts with the first render, before any
 * child can create a script. It is the document's one session, and outlives the provider.
 */
function createConsentProvider(startConsent) {
    return function ConsentProvider({ children, ...options }) {
        // A second render, as in StrictMode, returns the running session.
        const [session] = useState(() => (typeof window === 'undefined' ? null : startConsent(options)));
        return createElement(ConsentContext.Provider, { value: session }, children);
    };
}

/**
 * Returns the document's session: the provider's, or else the script tag's. `null` on a server, and before a session starts.
 *
 * @example
 * const Settings = () => {
 *   const session = useConsentSession()
 *   return <button onClick={() => session?.open()}>Cookie settings</button>
 * }
 */
const useConsentSession = () => useContext(ConsentContext) ?? (typeof window === 'undefined' ? null : (runningSession() ?? null));
/**
 * Returns the status of a purpose or service and follows its changes. On a server and during hydration every status is
 * `requested`, so a page rendered for one visitor never reveals another visitor's choice.
 *
 * @param id a purpose or service id. An unknown id is `requested`, and a problem is reported.
 * @example
 * const Statistics = () => <p>Statistics: {useConsent('analytics')}</p>
 */
const useConsent = (id) => useSessionValue((session) => session.status(id), 'requested');
/**
 * Returns whether a purpose or service may act on this page now. It differs from `useConsent(id) === 'given'` on a sensitive
 * route, where only necessary services run (R42).
 *
 * @example
 * const Chat = () => (useAllowed('chat') ? <div id="chat" /> : null)
 */
const useAllowed = (id) => useSessionValue((session) => session.allows(id), false);
function useSessionValue(read, otherwise) {
    const session = useConsentSession();
    const subscribe = useCallback((changed) => session?.subscribe(changed) ?? (() => undefined), [session]);
    return useSyncExternalStore(subscribe, () => (session ? read(session) : otherwise), () => otherwise);
}

/**
 * Renders its children while the visitor allows a purpose or service. Before that it mounts none of them.
 *
 * @example
 * import { Consented } from 'evaste/react'
 *
 * export const Oven = () => (
 *   <Consented to="youtube" fallback={<p>A video, once you allow YouTube.</p>}>
 *     <iframe title="Our ovens" src="https://www.youtube-nocookie.com/embed/ovens" />
 *   </Consented>
 * )
 */
const Consented = ({ to, fallback = null, children }) => useAllowed(to) ? children : fallback;

/**
 * Starts the document's one session, or takes over the script tag's, for the hooks below it.
 *
 * @example
 * import { useConsent } from 'evaste/react'
 *
 * const Statistics = () => <p>Statistics: {useConsent('analytics')}</p>
 *
 * export const App = () => (
 *   <ConsentProvider declaration="/evaste.json">
 *     <Statistics />
 *   </ConsentProvider>
 * )
 */
const ConsentProvider = /* @__PURE__ */ createConsentProvider(startConsent);

export { ConsentProvider, Consented, useAllowed, useConsent, useConsentSession };
