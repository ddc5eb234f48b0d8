import Cookies from 'js-cookie';
import { c as cookieLifetime } from './own-processing.js';
import { a as addDuration } from './duration.js';
import { r as readCookie, d as decisionCookies } from './kept.js';
import { r as readStored, s as storeDecision } from './current-consent.js';
import { w as writeKey, r as removeKey, l as listKeys, a as readKey } from './device-keys.js';
import { c as coversName } from './tracker-name.js';

/** When the decision cookie expires: some time after its validity, during which the status is `expired` (R60). */
const cookieExpiry = (decidedAt, consent) => addDuration(new Date(decidedAt), cookieLifetime(consent));

/**
 * Browsers change `__Secure-` and `__Host-` cookies and partitioned ones only if these attributes are repeated. Over
 * http, as on a developer's machine, cookies of each kind may exist.
 */
const SECURE = ['; secure', '; secure; partitioned'];
/**
 * Erases cookies on this host and every parent domain, on every path above the page's, and where `trackers` declare
 * them (R130), including cookies that this page cannot see. Names are used exactly as stored, because any other
 * spelling is a different cookie.
 *
 * @param isErased called with the stored name.
 * @returns the names that still exist.
 */
function eraseCookies(trackers, isErased) {
    const heads = () => cookieHeads().filter((head) => isErased(head.replace('=', '')));
    const lieElsewhere = trackers.filter(({ domain, path }) => domain ?? path);
    const unseen = lieElsewhere.map(({ name }) => name).filter((name) => !name.includes('*') && isErased(name));
    const kinds = location.protocol === 'https:' ? SECURE : ['', ...SECURE];
    for (const head of new Set([...heads(), ...unseen.map((name) => `${name}=`)])) {
        const declared = trackers.filter((tracker) => coversName(tracker.name, head.replace('=', '')));
        const paths = [...parentPaths(location.pathname), ...declared.flatMap(({ path }) => path ?? [])];
        const domains = [...parentDomains(location.hostname), ...declared.flatMap(({ domain }) => domain ?? [])];
        for (const path of paths)
            for (const domain of ['', ...domains.map((host) => `; domain=${host}`)])
                for (const kind of kinds)
                    expire(`${head}; max-age=0; path=${path}${domain}${kind}`);
    }
    return heads().map((head) => head.replace('=', ''));
}
/** Declared cookies on hosts or paths that this page cannot reach. It cannot even see `HttpOnly` ones. */
const cookiesOutside = (trackers) => trackers
    .filter(({ domain }) => domain && !parentDomains(location.hostname).includes(domain.replace(/^\./, '')))
    .map(({ name, domain = '' }) => `${name} (${domain})`);
function expire(cookie) {
    try {
        document.cookie = cookie;
    }
    catch {
        // a sandboxed frame has none
    }
}
/** The names, each with its `=`; a cookie without one has no name, and is known by what it says. */
function cookieHeads() {
    try {
        return document.cookie.split('; ').map((cookie) => cookie.replace(/=.*/s, '='));
    }
    catch {
        return []; // a sandboxed frame has none
    }
}
/** `a.b.example` → `a.b.example`, `b.example`, `example`; the browser rejects public suffixes. */
const parentDomains = (host) => host.split('.').map((_, i, labels) => labels.slice(i).join('.'));
/** `/a/b` → `/`, `/a`, `/a/`, `/a/b`, `/a/b/`. */
function parentPaths(pathname) {
    const steps = pathname.split('/').filter(Boolean);
    return [
        '/',
        ...steps.flatMap((_, i) => [`/${steps.slice(0, i + 1).join('/')}`, `/${steps.slice(0, i + 1).join('/')}/`]),
    ];
}

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
    let isStored = writeCookie(value, decision, declaration);
    if (isStored && eraseOlder(decision.site))
        isStored = writeCookie(value, decision, declaration);
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
 * Erases earlier answers of this site under another domain or path, from before the declaration named one: if the browser
 * later drops the new cookie to make room, an old consent would count again. Where another site on a parent domain has
 * one too, all are left, because only its own page can write that one again.
 *
 * @returns whether the new cookie was erased with them.
 */
function eraseOlder(site) {
    const found = decisionCookies(document.cookie);
    if (found.length < 2 || !found.every((value) => readStored(value, site)))
        return false;
    eraseCookies([], (name) => name === 'evaste');
    return true;
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

export { keepDecision as a, cookiesOutside as c, eraseCookies as e, forgetDecision as f, keepStored as k, openOutbox as o, randomId as r, toHex as t, watchDeparture as w };
