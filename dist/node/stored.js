/** What is material about one purpose, as short hashes side by side. */
/**
 * A short hash of each thing that is material about one purpose: its controller, its basis, and each service, recipient,
 * transfer and kind of tracker in it. A wording, an address or a lifetime is not material (R61).
 */
function materialOf({ controller, services, recipients }, purpose) {
    const own = services.filter((service) => service.purpose === purpose.id);
    const receivers = [...(purpose.recipients ?? []), ...own.map(({ recipient }) => recipient)];
    const material = [
        `${controller.businessId ?? controller.name}`,
        `${purpose.legalBasis}`,
        ...own.flatMap(({ id, trackers }) => [
            `service ${id}`,
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
/** Whether everything material about a purpose was already there when it was answered: taking something away asks nobody. */
const coversPurpose = (answered, declaration, purpose) => materialOf(declaration, purpose).every(among(answered));
const among = (answered) => {
    const known = cut(answered);
    return (item) => known.includes(item);
};
const cut = (joined) => joined.match(/.{5}/g) ?? [];
/** FNV-1a over UTF-16, 5 base-36 digits: enough to notice a change, too little to carry anything else. */
function shortHash(text) {
    let hash = 0x811c9dc5;
    for (let i = 0; i < text.length; i++)
        hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
    return (hash >>> 0).toString(36).padStart(5, '0').slice(-5);
}

// As the register takes them: any other would keep each later record of this visitor out.
const RANDOM_ID = /^[\w-]{16,64}$/;
const STATUSES = ['requested', 'given', 'refused', 'withdrawn', 'expired'];
/** Reads what the device kept, as it stands in the cookie. Anything corrupt or unknown is `null`: nothing is allowed, ask again (R62). */
function readStored(text, site) {
    try {
        const stored = JSON.parse(decodeURIComponent(text));
        const isWhole = stored.format === 1 &&
            stored.site === site &&
            [stored.consentId, stored.decisionId].every((id) => RANDOM_ID.test(id)) &&
            Date.parse(stored.decidedAt) > 0 &&
            areStatuses(stored.choices) &&
            areStatuses(stored.services ?? {}) &&
            Object.values(stored.fingerprints).every((print) => typeof print === 'string');
        return isWhole ? stored : null;
    }
    catch {
        return null;
    }
}
const areStatuses = (record) => Object.values(record).every((status) => STATUSES.includes(status));
/** Whether `stored` answers a purpose as it is declared now: nothing material was added to it since. */
const answers = ({ fingerprints }, declaration, purpose) => coversPurpose(fingerprints[purpose.id] ?? '', declaration, purpose);

export { answers as a, readStored as r };
