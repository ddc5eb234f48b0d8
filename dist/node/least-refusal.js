import { a as addDuration } from './duration.js';

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

/**
 * A refusal is remembered at least this long, however short the validity is, so that repeated asking does not wear
 * visitors down (R59).
 */
const LEAST_REFUSAL = 'P6M';
/** The longer of two ISO 8601 durations; the second where the first is invalid. */
const longerDuration = (first, second) => addDuration(new Date(0), first) > addDuration(new Date(0), second) ? first : second;

export { LEAST_REFUSAL as L, coversFingerprint as a, coversPurpose as c, fingerprint as f, longerDuration as l };
