import { r as readStored } from './stored.js';
import { a as readKey } from './device-keys.js';

/**
 * Reads the decision cookie. Beside it may lie another site's, from a domain above, or an older one, from before the
 * declaration named a domain: the newest of this site counts.
 */
function readCookie(site) {
    try {
        const [newest = null] = [...document.cookie.matchAll(/(?:^|; )evaste=([^;]*)/g)]
            .flatMap(([, text = '']) => readStored(text, site) ?? [])
            .sort((a, b) => (a.decidedAt < b.decidedAt ? 1 : -1));
        // The register renews the cookie: an answer that came late must not outlive what was decided meanwhile.
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
/** Whether a record waits to be acknowledged. */
function hasUndelivered(site) {
    try {
        return Object.keys(localStorage).some((name) => name.startsWith(`evaste:${site}:outbox:`));
    }
    catch {
        return false;
    }
}

export { restoreDecision as a, readReceipt as b, hasUndelivered as h, readCookie as r };
