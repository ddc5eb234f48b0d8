import { i as isGiven } from './is-given.js';
import { o as openCommandQueue } from './command-queue.js';

/** `gtag.js` and Google Tag Manager each have a name for it. */
const CALLBACKS = ['event_callback', 'eventCallback'];
/**
 * Calls the function that a page passes with an event and waits for, such as one that follows a link or sends a form. Google's
 * code, which would call it, is held; if that is allowed later, it calls the function no second time.
 *
 * @param command what the page has put into the data layer.
 */
function answerHeldEvent(command) {
    // gtag.js queues `arguments`, Google Tag Manager an object.
    const { 2: settings = command } = Object(command);
    const owner = Object(settings);
    for (const name of CALLBACKS) {
        const callback = owner[name];
        if (typeof callback !== 'function')
            continue;
        let isCalled = false;
        const callOnce = (...args) => {
            if (!isCalled)
                callback(...args);
            isCalled = true;
        };
        if (Reflect.set(owner, name, callOnce))
            setTimeout(callOnce);
    }
}

/** Google's own loaders, and what a server of the site's own calls them. */
const LOADER = /googletagmanager\.com\/|\/(?:gtm|gtag)\.js\b|\/gtag\/js\b/;
const HOST = /\/\/(?:\*\.)?([^/:*]+)|^([^/:*]+)$/;
/**
 * Calls `found` with each data layer that a Google tag on the page names by `&l=` in its URL, before the tag's code runs: a
 * script is on the page before it has loaded.
 *
 * @param services the declared services of Google's, by whose hosts a tag is known that the site's own server sends.
 */
function followDataLayers(services, found) {
    const hosts = services.flatMap(({ matches }) => matches.flatMap((pattern) => HOST.exec(pattern)?.slice(1).filter(Boolean) ?? []));
    const look = (script) => {
        const { src = '' } = script;
        const [, name] = /[?&]l=([\w$]+)/.exec(src) ?? [];
        if (name && (LOADER.test(src) || hosts.some((host) => src.includes(host))))
            found(name);
    };
    for (const script of document.scripts)
        look(script);
    new MutationObserver((records) => {
        for (const { addedNodes } of records)
            for (const node of addedNodes) {
                if (node.nodeName === 'SCRIPT')
                    look(node);
                else if (node.firstChild)
                    for (const script of node.getElementsByTagName('script'))
                        look(script);
            }
    }).observe(document, { childList: true, subtree: true });
}

/** The storage types of Consent Mode, and the well-known purpose that each depends on. */
const QUESTIONS = [
    ['functionality_storage', 'preferences'],
    ['personalization_storage', 'preferences'],
    ['analytics_storage', 'analytics'],
    ['ad_storage', 'marketing'],
    ['ad_user_data', 'marketing'],
    ['ad_personalization', 'marketing'],
];
/**
 * Google Consent Mode v2: everything is denied before any Google tag loads (R96), then each decision is signalled once.
 * Storage types that no service declares, or that any Google service is refused for, are denied. A container of Google
 * Tag Manager also gets the event `evaste_decided`.
 *
 * @see https://developers.google.com/tag-platform/security/guides/consent
 */
const google = (context) => {
    const { page, session, services, report } = context;
    const layers = new Map();
    const names = new Set(services.map(({ dataLayer = 'dataLayer' }) => dataLayer));
    const isHeld = () => services.length > 0 && !services.some(({ id }) => session.allows(id));
    const answerWhileHeld = (command) => {
        if (isHeld())
            answerHeldEvent(command);
    };
    // A page's own handlers call it, and its snippet, which defines it, may be held.
    page.gtag ??= function (command) {
        // eslint-disable-next-line prefer-rest-params
        const given = arguments;
        // What a visitor did before consent is not sent after it.
        if (command === 'event' && isHeld())
            answerHeldEvent(given);
        else
            page[[...names][0]]?.push(given);
    };
    const tell = () => {
        const waiting = session.held.filter((held) => services.some(({ id }) => held.services.includes(id)));
        for (const name of waiting.flatMap(layerOf))
            names.add(name);
        for (const name of names) {
            const layer = layers.get(name) ?? openCommandQueue(page, name, answerWhileHeld);
            layers.set(name, layer);
            tellLayer(layer, context);
            if (layer.isEmptied())
                report({
                    code: 'signal-lost',
                    message: `the page has emptied ${name}: Google's tags do not know what is denied`,
                });
        }
    };
    // A container names its data layer, unless it is the default one: while it is held, or once it loads.
    session.subscribe(tell);
    followDataLayers(services, (name) => {
        if (names.has(name))
            return;
        names.add(name);
        tell();
    });
    return tell;
};
/** The data layer that a held container names: in its URL, or in front of its id in its inline snippet. */
function layerOf({ what, element }) {
    const [, inUrl, inSnippet] = /[?&]l=([\w$]+)|([\w$]+)["'],\s*["']GTM-/.exec(what + (element?.textContent ?? '')) ?? [];
    return inUrl ?? inSnippet ?? [];
}
function tellLayer(layer, context) {
    const { session, services } = context;
    const { decision, allows } = session;
    if (layer.told === decision)
        return;
    const commands = [];
    // R97: the queue recognises a command by being `arguments`; it would ignore an array.
    function gtag(..._command) {
        // eslint-disable-next-line prefer-rest-params
        commands.push(arguments);
    }
    const isTold = (wanted) => isGiven(session, wanted) && services.every(({ id, purpose }) => purpose !== wanted || allows(id));
    const consent = (command, isGranted, others) => {
        // R100: Google assumes these two to be granted. The first concerns reports in Analytics alone: since June 2026
        // `ad_storage` alone decides what reaches Google Ads.
        gtag('set', 'allow_google_signals', isGranted('analytics') && isGranted('demographics'));
        gtag('set', 'allow_ad_personalization_signals', isGranted('marketing'));
        const answers = QUESTIONS.map(([question, purpose]) => [question, isGranted(purpose) ? 'granted' : 'denied']);
        gtag('consent', command, { ...Object.fromEntries(answers), ...others });
    };
    const isFirst = layer.told === undefined;
    // A tag that is released later finds the answer further back in the queue, and is told to look there.
    if (isFirst)
        consent('default', () => false, { security_storage: 'denied', wait_for_update: 500 });
    if (decision ?? QUESTIONS.some(([, purpose]) => isTold(purpose))) {
        consent('update', isTold, { security_storage: 'granted' });
        if (services.some(isContainer))
            commands.push(decidedEvent(context));
    }
    layer.told = decision;
    layer[isFirst ? 'putFirst' : 'push'](...commands);
}
const isContainer = ({ id, matches }) => id === 'google-tag-manager' || /gtm\.js|googletagmanager\.com( |$)/.test(matches.join(' '));
/** For triggers of Google Tag Manager: the purposes and services that are allowed, by id. */
function decidedEvent({ session }) {
    const { purposes = [], services = [] } = session.declaration ?? {};
    const allowed = (all) => all.map(({ id }) => id).filter((id) => session.allows(id));
    return { event: 'evaste_decided', evaste_purposes: allowed(purposes), evaste_services: allowed(services) };
}

export { google };
