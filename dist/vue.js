import { startConsent } from './index.js';
import { shallowRef, onMounted, watch, toValue, onUnmounted, readonly, inject, defineComponent } from 'vue';
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

/** The session that the plug-in has started; absent on a server, and without the plug-in. */
const CONSENT_SESSION = Symbol('evaste');
/** Creates the plug-in that starts sessions with `startConsent` of `evaste`. It is the document's one session, and outlives the app. */
const createConsentPlugin = (startConsent) => {
    return (options) => ({
        install(app) {
            // Before the first component is set up: whatever it inserts is then held.
            if (typeof window !== 'undefined')
                app.provide(CONSENT_SESSION, startConsent(options));
        },
    });
};

/**
 * Returns the document's session: the plug-in's, or else the script tag's. `null` on a server, and before a session starts.
 * Call it in `setup`.
 *
 * @example
 * const session = useConsentSession()
 * const openSettings = () => session?.open()
 */
const useConsentSession = () => inject(CONSENT_SESSION, null) ?? (typeof window === 'undefined' ? null : (runningSession() ?? null));
/**
 * Returns the status of a purpose or service and follows its changes. On a server, and until the component is mounted, every
 * status is `requested`, so that a page rendered for one visitor hydrates for every other. Call it in `setup`.
 *
 * @param id a purpose or service id, or a ref or getter of one. An unknown id is `requested`, and a problem is reported.
 * @example
 * const status = useConsent('analytics')
 * const isAsked = () => status.value === 'requested'
 */
const useConsent = (id) => useSessionValue(id, (session, one) => session.status(one), 'requested');
/**
 * Returns whether a purpose or service may act on this page now. It differs from `useConsent(id).value === 'given'` on a
 * sensitive route, where only necessary services run (R42). Call it in `setup`.
 *
 * @param id a purpose or service id, or a ref or getter of one.
 * @example
 * const mayChat = useAllowed('chat')
 */
const useAllowed = (id) => useSessionValue(id, (session, one) => session.allows(one), false);
function useSessionValue(id, read, otherwise) {
    const provided = useConsentSession();
    const value = shallowRef(otherwise);
    let stop = () => undefined;
    onMounted(() => {
        // A session can start after the setup, as from a script at the end of the page.
        const session = provided ?? runningSession();
        if (!session)
            return;
        const follow = () => void (value.value = read(session, toValue(id)));
        const unsubscribe = session.subscribe(follow);
        const unwatch = watch(() => toValue(id), follow);
        stop = () => (unsubscribe(), unwatch());
        follow();
    });
    onUnmounted(() => stop());
    return readonly(value);
}

/**
 * Renders its default slot while the visitor allows a purpose or service. Until then, and on a server, it renders the slot
 * `fallback`, and mounts nothing of the other.
 *
 * @example
 * import { h } from 'vue'
 *
 * const film = () =>
 *   h(Consented, { to: 'youtube' }, {
 *     default: () => h('iframe', { title: 'Our ovens', src: 'https://www.youtube-nocookie.com/embed/ovens' }),
 *     fallback: () => h('p', 'A video, once you allow YouTube.'),
 *   })
 */
const Consented = defineComponent({
    name: 'Consented',
    props: {
        /** A purpose or service id. */
        to: { type: String, required: true },
    },
    slots: Object,
    setup(props, { slots }) {
        const isAllowed = useAllowed(() => props.to);
        return () => (isAllowed.value ? slots.default?.({}) : slots.fallback?.({}));
    },
});

/**
 * Whether a tag is one of evaste's elements, which Vue must not look up as components.
 *
 * @example
 * const compilerOptions = { isCustomElement: isEvasteElement }
 */
const isEvasteElement = (tag) => tag.startsWith('evaste-');

/**
 * Creates the plug-in that starts the document's one session, or takes over the script tag's, for the composables.
 *
 * @example
 * import { createApp, h } from 'vue'
 *
 * createApp({ render: () => h('main') })
 *   .use(createConsent({ declaration: '/evaste.json' }))
 *   .mount('#app')
 */
const createConsent = /* @__PURE__ */ createConsentPlugin(startConsent);

export { Consented, createConsent, isEvasteElement, useAllowed, useConsent, useConsentSession };
