export { startConsent } from './index.js';
import { onMount } from 'svelte';
import { writable, fromStore, readonly } from 'svelte/store';
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

/**
 * Returns the document's session. `null` on a server, and before a session starts.
 *
 * @example
 * const openSettings = () => useConsentSession()?.open()
 */
const useConsentSession = () => typeof window === 'undefined' ? null : (runningSession() ?? null);
/**
 * Returns the status of a purpose or service and follows its changes. On a server, and until the component is mounted, every
 * status is `requested`, so that a page rendered for one visitor hydrates for every other. Call it while a component is
 * initialised.
 *
 * @param id a purpose or service id. An unknown id is `requested`, and a problem is reported.
 * @example
 * const analytics = useConsent('analytics')
 * const isAsked = () => analytics.current === 'requested'
 */
const useConsent = (id) => followSession((session) => session.status(id), 'requested');
/**
 * Returns whether a purpose or service may act on this page now: what `{#if}` around its content needs. It differs from
 * `useConsent(id).current === 'given'` on a sensitive route, where only necessary services run (R42). Call it while a component
 * is initialised.
 *
 * @param id a purpose or service id.
 * @example
 * const films = useAllowed('films')
 */
const useAllowed = (id) => followSession((session) => session.allows(id), false);
function followSession(read, otherwise) {
    const value = writable(otherwise);
    onMount(() => {
        const session = useConsentSession();
        if (!session)
            return undefined;
        const follow = () => value.set(read(session));
        follow();
        return session.subscribe(follow);
    });
    return fromStore(readonly(value));
}

export { useAllowed, useConsent, useConsentSession };
