import { r as readStored } from './stored.js';
import { a as readKey } from './device-keys.js';

/**
 * The values of all cookies named `evaste`, encoded as they are. Beside the newest there may be one of another site,
 * from a parent domain, and an older one, from before the declaration named a domain.
 *
 * @param cookies a `Cookie` header or `document.cookie`.
 */
const decisionCookies = (cookies) => [...cookies.matchAll(/(?:^|; )evaste=([^;]*)/g)].map(([, value = '']) => value);
/** The newest decision for a site; `null` where there is none that can be read. */
const newestDecision = (cookies, site) => decisionCookies(cookies)
    .flatMap((value) => readStored(value, site) ?? [])
    .sort((a, b) => (a.decidedAt < b.decidedAt ? 1 : -1))[0] ?? null;

/** Reads the decision cookie: the newest one of this site. */
function readCookie(site) {
    try {
        const newest = newestDecision(document.cookie, site);
        // The register renews the cookie; a late response must not replace a newer decision.
        const isLate = newest && (readKey(site, 'decision')?.decidedAt ?? '') > newest.decidedAt;
        return isLate ? null : newest;
    }
    catch {
        return null; // a sandboxed frame has no cookies
    }
}
/**
 * The decision behind the cookie, with what that has no room for. A cookie that came alone, from another subdomain,
 * counts as imported.
 */
function restoreDecision({ site, consentId, decisionId, decidedAt, choices }, services, language) {
    const kept = readOf(site, 'decision', decisionId);
    return {
        source: 'import',
        trusted: false,
        gpc: false,
        language,
        ...kept,
        consentId,
        decisionId,
        site,
        decidedAt,
        choices,
        services,
    };
}
/** The receipt of a decision, once the register has acknowledged it. */
const readReceipt = ({ site, decisionId }) => readOf(site, 'receipt', decisionId);
/** What is kept of this very decision. */
function readOf(site, key, decisionId) {
    const kept = readKey(site, key);
    return kept?.decisionId === decisionId ? kept : null;
}
/** Whether the device has items of a site whose keys begin with `prefix`, such as `outbox:`. */
function hasItems(site, prefix) {
    try {
        return Object.keys(localStorage).some((name) => name.startsWith(`evaste:${site}:${prefix}`));
    }
    catch {
        return false;
    }
}

export { restoreDecision as a, readReceipt as b, hasItems as h, readCookie as r };
