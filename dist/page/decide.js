import { a as askedPurposes, s as servicesOf } from './asked.js';

const DURATION = /^P(\d+Y)?(\d+M)?(\d+W)?(\d+D)?(?:T(\d+H)?(\d+M)?(\d+S)?)?$/;
/**
 * The moment an ISO 8601 duration after `date`, on the UTC calendar; a day that the month lacks becomes its last.
 *
 * @returns an invalid date where `duration` is none: compare with `!(date <= x)` where that matters.
 */
function addDuration(date, duration) {
    const [years, months, weeks, days, hours, minutes, seconds] = (DURATION.exec(duration)?.slice(1) ?? ['']).map((part = '0') => parseInt(part));
    const moved = new Date(date);
    moved.setUTCMonth(moved.getUTCMonth() + years * 12 + months);
    if (moved.getUTCDate() !== date.getUTCDate())
        moved.setUTCDate(0);
    return new Date(+moved + ((((weeks * 7 + days) * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000);
}

/**
 * What is material about one purpose, as short hashes side by side: its controller, its basis, and each service,
 * recipient, transfer and kind of tracker in it. A wording, an address or a lifetime is not material (R61).
 */
function fingerprint({ controller, services, recipients }, purpose) {
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
    return [...new Set(material.map(shortHash))].sort().join('');
}
/** Whether everything material now was already there when it was answered: taking something away asks nobody. */
function coversFingerprint(answered, current) {
    const known = cut(answered);
    return cut(current).every((item) => known.includes(item));
}
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
/** The form of `decision` that the cookie keeps. */
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
        ...(differing.length && {
            services: Object.fromEntries(differing.map(({ id }) => [id, decision.services[id]])),
        }),
        fingerprints: Object.fromEntries(askedPurposes(declaration).map((p) => [p.id, fingerprint(declaration, p)])),
    };
}
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
const answers = ({ fingerprints }, declaration, purpose) => coversFingerprint(fingerprints[purpose.id] ?? '', fingerprint(declaration, purpose));

/** Purposes that Global Privacy Control speaks of: selling, sharing and targeting (R106). */
const GPC_PURPOSES = ['marketing', 'social-media', 'demographics'];
const CLOCK_SKEW_MS = 24 * 3600 * 1000;
/** Where a visitor stands: what was stored, less what has lapsed, changed or never been asked. */
function standing(stored, declaration, now) {
    const purposes = {};
    const services = {};
    const isPast = stored && !isCurrent(stored, declaration, now);
    for (const purpose of askedPurposes(declaration)) {
        const isAnswered = stored && answers(stored, declaration, purpose);
        const today = (status) => {
            if (!isAnswered || !status)
                return 'requested';
            if (!isPast)
                return status;
            return status === 'given' ? 'expired' : 'requested'; // R58: a refusal lives as long as a consent
        };
        const chosen = stored?.choices[purpose.id];
        purposes[purpose.id] = today(chosen);
        for (const { id } of servicesOf(declaration, purpose.id))
            services[id] = today(stored?.services?.[id] ?? chosen);
    }
    return { purposes, services };
}
/** Whether a decision still counts: not past its validity (R60), and not from a clock that ran ahead. */
function isCurrent(stored, { consent }, now) {
    const decidedAt = new Date(stored.decidedAt);
    return now < addDuration(decidedAt, consent.validity) && +decidedAt <= +now + CLOCK_SKEW_MS;
}

/**
 * The decision that follows: named purposes and services as chosen, a service after its purpose unless it is named;
 * unnamed ones unchanged, and if undecided, refused. No means no: nothing unnamed is ever given.
 */
function decide(before, declaration, deciding) {
    const { choices: chosen, ...rest } = deciding;
    // Without a prototype: nobody else's property is a choice.
    const named = { __proto__: null, ...chosen };
    const choices = {};
    const services = {};
    for (const { id } of askedPurposes(declaration)) {
        choices[id] = next(before.purposes[id], named[id]);
        for (const { id: own } of servicesOf(declaration, id))
            services[own] = next(before.services[own], named[own in named ? own : id]);
    }
    return { ...rest, site: declaration.site, choices, services };
}
function next(before, allowed) {
    // Only `true` is a yes, and nothing that resembles it.
    if (allowed === true || (allowed === undefined && before === 'given'))
        return 'given';
    return before === 'given' || before === 'withdrawn' ? 'withdrawn' : 'refused'; // R81
}

export { GPC_PURPOSES as G, addDuration as a, standing as b, decide as d, readStored as r, storeDecision as s };
