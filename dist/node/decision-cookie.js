import { c as coversPurpose } from './least-refusal.js';

/** Every consent status there is. */
const CONSENT_STATUSES = ['requested', 'given', 'refused', 'withdrawn', 'expired'];

/** The services of such lists, one by one. */
const unpackServices = (lists) => Object.fromEntries(Object.entries(lists).flatMap(([status, ids]) => ids.split('.').map((id) => [id, status])));

/**
 * The format of a random id that evaste creates and the register accepts: 16 characters hold the minimum of randomness;
 * 64 fit a UUID, hexadecimal or base64url form.
 */
const RANDOM_ID = /^[\w-]{16,64}$/;
/**
 * Parses a stored cookie value. Returns `null` for anything corrupt or unknown: nothing is allowed, and the visitor is
 * asked again (R62).
 */
function readStored(text, site) {
    try {
        const { serviceLists, ...rest } = JSON.parse(decodeURIComponent(text));
        const stored = serviceLists ? { ...rest, services: unpackServices(serviceLists) } : rest;
        const isWhole = stored.format === 1 &&
            stored.site === site &&
            [stored.consentId, stored.decisionId].every((id) => RANDOM_ID.test(id)) &&
            Date.parse(stored.decidedAt) > 0 &&
            areStatuses(stored.choices) &&
            areStatuses(stored.services ?? {}) &&
            Object.entries(stored.fingerprints).every(([, print]) => typeof print === 'string');
        if (isWhole)
            return stored;
        return null;
    }
    catch {
        return null;
    }
}
const areStatuses = (record) => Object.entries(record).every(([, status]) => CONSENT_STATUSES.includes(status));
/** Whether `stored` answers a purpose as declared now: nothing material was added to it since. */
const answers = ({ fingerprints }, declaration, purpose) => coversPurpose(fingerprints[purpose.id] ?? '', declaration, purpose);

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

export { CONSENT_STATUSES as C, RANDOM_ID as R, answers as a, decisionCookies as d, newestDecision as n, readStored as r };
