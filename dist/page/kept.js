import { r as readStored } from './current-consent.js';
import { a as readKey } from './device-keys.js';

/**
 * The values of all cookies named `evaste`, still encoded. Besides the newest there may be one of another site, set on
 * a parent domain, and an older one, set before the declaration named a domain.
 *
 * @param cookies a `Cookie` header or `document.cookie`.
 */
const decisionCookies = (cookies) => [...cookies.matchAll(/(?:^|; )evaste=([^;]*)/g)].map(([, value = '']) => value);
/** The newest decision for a site; `null` if no value is readable. */
const newestDecision = (cookies, site) => decisionCookies(cookies)
    .flatMap((value) => readStored(value, site) ?? [])
    .sort((a, b) => (a.decidedAt < b.decidedAt ? 1 : -1))[0] ?? null;

/**
 * Reads the decision cookie: the newest one of this site.
 *
 * @param isRenewed whether a register renews the cookie: a late response of it must not replace a newer decision. Without
 * one, only this page writes the cookie, and local storage is not opened, which costs more than all else here.
 */
function readCookie(site, isRenewed = true) {
    try {
        const newest = newestDecision(document.cookie, site);
        const isLate = newest && isRenewed && (readKey(site, 'decision')?.decidedAt ?? '') > newest.decidedAt;
        return isLate ? null : newest;
    }
    catch {
        return null; // a sandboxed frame has no cookies
    }
}
/**
 * The decision behind the cookie, with what that has no room for, which is read when somebody asks for it. A cookie that
 * came alone, from another subdomain, counts as imported.
 */
function restoreDecision({ site, consentId, decisionId, decidedAt, choices }, services, language) {
    const imported = { source: 'import', trusted: false, gpc: false, language };
    let details = null;
    const decision = { consentId, decisionId, site, decidedAt, choices, services };
    for (const name of Object.keys(imported))
        Object.defineProperty(decision, name, {
            enumerable: true,
            get: () => (details ??= readOf(site, 'decision', decisionId) ?? imported)[name],
        });
    return decision;
}
/** The receipt of a decision, once the register has acknowledged it. */
const readReceipt = ({ site, decisionId }) => readOf(site, 'receipt', decisionId);
/** The stored details of exactly this decision. */
function readOf(site, key, decisionId) {
    const kept = readKey(site, key);
    if (kept?.decisionId === decisionId)
        return kept;
    return null;
}
/** Whether the device has items of a site whose keys start with `prefix`, such as `outbox:`. */
function hasItems(site, prefix) {
    try {
        return Object.keys(localStorage).some((name) => name.startsWith(`evaste:${site}:${prefix}`));
    }
    catch {
        return false;
    }
}

export { restoreDecision as a, readReceipt as b, decisionCookies as d, hasItems as h, readCookie as r };
