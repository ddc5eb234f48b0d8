import Cookies from 'js-cookie';
import { c as cookieLifetime } from './own-processing.js';
import { a as addDuration } from './duration.js';
import { s as storeDecision } from './current-consent.js';
import { w as writeKey, r as removeKey, l as listKeys, a as readKey } from './device-keys.js';
import { r as readCookie } from './kept.js';

/** When the decision cookie expires: some time after its validity, during which the status is `expired` (R60). */
const cookieExpiry = (decidedAt, consent) => addDuration(new Date(decidedAt), cookieLifetime(consent));

/** Browsers reject a cookie whose name and value are longer. */
const MOST_BYTES = 4096;
/**
 * Writes the decision cookie, and then the details that exceed its size limit. Other tabs are notified of the latter,
 * and read the cookie.
 *
 * @returns what is wrong if the browser stores nothing (the decision then applies to this page only), otherwise `null`.
 */
const keepDecision = (decision, declaration) => keepStored(JSON.stringify(storeDecision(decision, declaration)), decision, declaration);
/** The same for a decision that was stored before: `value` is the JSON of the cookie. */
function keepStored(value, decision, declaration) {
    const isStored = writeCookie(value, decision, declaration);
    const hasDetails = writeKey(decision.site, 'decision', decision);
    if (isStored)
        return hasDetails
            ? null
            : 'this browser’s local storage is full or denied: the choice holds, but not where it was made';
    if (encodeURIComponent(value).length > MOST_BYTES)
        return `${declaration.services.length} services do not fit into a cookie of 4 kB: the choice holds for this page only; declare fewer services, or shorter ids`;
    if (Object.hasOwn(document, 'cookie'))
        return 'a script of this page has replaced document.cookie: the choice holds for this page only';
    return 'this browser stores no cookies: the choice holds for this page only';
}
/** Removes the decision and its receipt from the device: the visitor is asked again. */
function forgetDecision({ site, consent }) {
    withoutAdditions(() => Cookies.remove('evaste', whereOf(consent)));
    for (const key of ['decision', 'receipt'])
        removeKey(site, key);
}
/** Host-only unless declared otherwise (R66). */
const whereOf = ({ cookie }) => ({
    path: cookie?.path ?? '/',
    ...(cookie?.domain && { domain: cookie.domain }),
});
function writeCookie(value, decision, declaration) {
    const { site, consent } = declaration;
    try {
        const lifetimeMs = +cookieExpiry(decision.decidedAt, consent) - Date.now();
        withoutAdditions(() => Cookies.set('evaste', value, {
            // Not `expires`, because a test of a site may have set the page's clock, but not the browser's.
            'max-age': String(Math.floor(lifetimeMs / 1000)),
            ...whereOf(consent),
            sameSite: 'Lax',
            secure: location.protocol === 'https:',
        }));
    }
    catch {
        return false; // as in a sandboxed frame
    }
    return readCookie(site)?.decisionId === decision.decisionId;
}
/**
 * Runs with nothing to be listed in `Object.prototype`: js-cookie reads attributes with `for…in`, and would take what a
 * library of the page has added there for one of them.
 */
function withoutAdditions(work) {
    const added = Object.keys(Object.prototype);
    const list = (enumerable) => {
        // Without a prototype, because a descriptor's inherited keys count too.
        for (const name of added)
            Reflect.defineProperty(Object.prototype, name, { __proto__: null, enumerable });
    };
    list(false);
    try {
        work();
    }
    finally {
        list(true);
    }
}

const PREFIX = 'outbox:';
/** Opens the outbox of a site. Each decision has its own key, so that two tabs never overwrite each other. */
function openOutbox(site) {
    const memory = new Map();
    return {
        put(undelivered) {
            const { decisionId } = undelivered.decision;
            if (writeKey(site, PREFIX + decisionId, undelivered))
                memory.delete(decisionId);
            else
                memory.set(decisionId, undelivered);
        },
        list: () => [...new Map([...readOutbox(site), ...memory]).values()].sort((a, b) => a.decision.decidedAt.localeCompare(b.decision.decidedAt)),
        remove(decisionId) {
            memory.delete(decisionId);
            removeKey(site, PREFIX + decisionId);
        },
    };
}
/** The stored items by `decisionId`. Anything that is not an undelivered decision is skipped. */
const readOutbox = (site) => listKeys(site, PREFIX).flatMap((key) => {
    const kept = readKey(site, key);
    const { decisionId, decidedAt } = kept?.decision ?? {};
    const isWhole = kept?.declaration && key === PREFIX + decisionId && typeof decidedAt === 'string';
    if (isWhole)
        return [[decisionId, kept]];
    return [];
});

/** Two lower-case hexadecimal digits per byte. */
function toHex(bytes) {
    let text = '';
    for (const byte of bytes)
        text += (byte + 256).toString(16).slice(1);
    return text;
}

/** 128 random bits as 32 hexadecimal digits. */
const randomId = () => toHex(crypto.getRandomValues(new Uint8Array(16)));

/** How long a page that the visitor is leaving is left alone. A download begins like a departure, but the page stays. */
const LEAVING_MS = 10_000;
/** Notes from now on whether the visitor leaves the page, so that a reload does not take them back from a link. */
function watchDeparture() {
    let until = 0;
    const note = () => void (until = performance.now() + LEAVING_MS);
    addEventListener('beforeunload', note);
    return (reload) => {
        removeEventListener('beforeunload', note);
        setTimeout(reload, until - performance.now());
    };
}

export { keepDecision as a, forgetDecision as f, keepStored as k, openOutbox as o, randomId as r, toHex as t, watchDeparture as w };
