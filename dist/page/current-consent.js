import { a as askedPurposes, s as servicesOf } from './asked.js';
import { a as addDuration } from './duration.js';
import { l as longerDuration, L as LEAST_REFUSAL } from './least-refusal.js';

/** The most that `lastMinutes` can be, a character each. */
const MINUTES = '0123456789';
/**
 * What a recording contains and when it leaves the device, as material items: less of anything is covered by the consent to
 * more (R61). Each page calls this before anything is checked, so whatever the file contains must not throw; and it is part
 * of the tag, so it is short.
 */
const recordingScope = ({ trigger = 'report', lastMinutes = 2, unmask, unmaskPaths, }) => [
    // `always` sends on errors too.
    ...['report', `${trigger}`, trigger === 'always' ? 'error' : 'report'],
    ...MINUTES.slice(0, lastMinutes),
    ...[unmask, unmaskPaths]
        .flat()
        .flatMap((part) => (part ? `shows ${typeof part === 'string' ? part : part.selector}` : [])),
];

/** The material facts of one purpose, as concatenated short hashes. */
const fingerprint = (declaration, purpose) => [...new Set(materialOf(declaration, purpose))].sort().join('');
/**
 * Computes a short hash of each material fact of one purpose: its controller, its basis, and each service, recipient,
 * transfer, kind of tracker and recorded thing in it. Wording, addresses and lifetimes are not material (R61).
 */
function materialOf({ controller, services, recipients }, purpose) {
    const own = services.filter((service) => service.purpose === purpose.id);
    const receivers = [...(purpose.recipients ?? []), ...own.map(({ recipient }) => recipient)];
    const material = [
        `${controller.businessId ?? controller.name}`,
        `${purpose.legalBasis}`,
        ...own.flatMap(({ id, trackers, recording }) => [
            `service ${id}`,
            ...(recording ? recordingScope(recording) : []),
            ...trackers.map(({ type = 'cookie' }) => `tracker ${type}`),
        ]),
        ...recipients
            .filter(({ id }) => receivers.includes(id))
            .flatMap(({ id, transfers }) => [
            `recipient ${id}`,
            ...(Array.isArray(transfers) ? transfers : []).map(({ country }) => `transfer ${id} ${country}`),
        ]),
    ];
    return material.map(shortHash);
}
/**
 * Whether everything material about a purpose already existed when it was answered. Removing something does not require
 * a new answer.
 */
const coversPurpose = (answered, declaration, purpose) => materialOf(declaration, purpose).every(among(answered));
/** The same for two fingerprints. */
const coversFingerprint = (answered, current) => cut(current).every(among(answered));
const among = (answered) => {
    const known = cut(answered);
    return (item) => known.includes(item);
};
const cut = (joined) => joined.match(/.{5}/g) ?? [];
/** FNV-1a over UTF-16, 5 base-36 digits: enough to detect a change, too short to carry other information. */
function shortHash(text) {
    let hash = 0x811c9dc5;
    for (let i = 0; i < text.length; i++)
        hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
    return (hash >>> 0).toString(36).padStart(5, '0').slice(-5);
}

const MOST_SINGLY = 20;
/**
 * The services whose status differs from their purpose, as the cookie stores them: one by one, or as lists if there are
 * many.
 */
function packServices(differing) {
    if (!differing.length)
        return {};
    if (differing.length <= MOST_SINGLY)
        return { services: Object.fromEntries(differing) };
    const lists = {};
    for (const [id, status] of differing)
        lists[status] = lists[status] ? `${lists[status]}.${id}` : id;
    return { serviceLists: lists };
}
/** The services of such lists, one by one. */
const unpackServices = (lists) => Object.fromEntries(Object.entries(lists).flatMap(([status, ids]) => ids.split('.').map((id) => [id, status])));

/** Every consent status there is. */
const CONSENT_STATUSES = ['requested', 'given', 'refused', 'withdrawn', 'expired'];

/**
 * The format of a random id that evaste creates and the register accepts: 16 characters hold the minimum of randomness;
 * 64 fit a UUID, hexadecimal or base64url form.
 */
const RANDOM_ID = /^[\w-]{16,64}$/;
/** The form of `decision` that the cookie stores. */
function storeDecision(decision, declaration) {
    const { site, consentId, decisionId, decidedAt, choices } = decision;
    const differing = declaration.services.filter(({ id, purpose }) => decision.services[id] && decision.services[id] !== choices[purpose]);
    return {
        format: 1,
        site,
        consentId,
        decisionId,
        decidedAt,
        choices,
        ...packServices(differing.map(({ id }) => [id, decision.services[id]])),
        fingerprints: Object.fromEntries(askedPurposes(declaration).map((p) => [p.id, fingerprint(declaration, p)])),
    };
}
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

/** Purposes that Global Privacy Control concerns: selling, sharing and targeting (R106). */
const GPC_PURPOSES = ['marketing', 'social-media', 'demographics'];
const CLOCK_SKEW_MS = 24 * 3600 * 1000;
/** The visitor's current consent: what was stored, except what has expired, changed or never been asked. */
function currentConsent(stored, declaration, now) {
    const purposes = {};
    const services = {};
    const { validity } = declaration.consent;
    const isPast = !isCurrent(stored, validity, now);
    const isRefusalPast = !isCurrent(stored, longerDuration(validity, LEAST_REFUSAL), now);
    for (const purpose of askedPurposes(declaration)) {
        const isAnswered = stored && answers(stored, declaration, purpose);
        const today = (status) => {
            if (!isAnswered || !status)
                return 'requested';
            if (status === 'given')
                return isPast ? 'expired' : status;
            if (isRefusalPast)
                return 'requested';
            return status; // R58, R59: a refusal is remembered as long as a consent, or longer
        };
        const chosen = stored?.choices[purpose.id];
        purposes[purpose.id] = today(chosen);
        for (const { id } of servicesOf(declaration, purpose.id))
            services[id] = today(stored?.services?.[id] ?? chosen);
    }
    return { purposes, services };
}
/** Whether a decision is still valid: not expired (R60), and not dated by a clock that ran ahead. */
function isCurrent(stored, validity, now) {
    const decidedAt = new Date(stored?.decidedAt ?? NaN);
    return now < addDuration(decidedAt, validity) && +decidedAt <= +now + CLOCK_SKEW_MS;
}

export { GPC_PURPOSES as G, answers as a, coversFingerprint as b, currentConsent as c, fingerprint as f, packServices as p, readStored as r, storeDecision as s };
