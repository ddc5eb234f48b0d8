import { a as textPicker, s as safeUrl, c as countPhrase, f as fill } from '../ui.js';
import { html } from 'lit';

/** What a register does with what it keeps, with every default filled in: for the register, and for whoever tells of it. */
const registerSettings = (register) => ({
    ip: 'encrypted',
    ipRetention: 'P90D', // R74
    ...register,
    retention: { given: 'P3Y', refused: 'P6M', ...register.retention },
});

/** The service id under which evaste's own storage is told of. */
const ownServiceId = 'evaste';
/** The purpose under which the consent register is told of (R27). */
const consentRecordId = 'consent-record';
/** The recipient id of whoever keeps the consent register. */
const registerKeeperId = 'consent-register';
/**
 * A declaration together with what evaste itself does, for whoever tells people about it: the settings and the notice.
 * What the company has declared under the same ids wins. Not for the digest, the guard or the fingerprints.
 */
function withOwnProcessing(declaration) {
    const { purposes, services, recipients, register } = declaration;
    return {
        ...declaration,
        purposes: added(purposes, necessary(declaration), ...(register ? [consentRecord(register)] : [])),
        services: added(services, ownService(declaration)),
        recipients: added(recipients, ...(register ? [registerKeeper(declaration)] : [])),
    };
}
const added = (items, ...own) => [...items, ...own.filter(({ id }) => !items.some((item) => item.id === id))];
const necessary = ({ consent }) => ({
    id: 'necessary',
    legalBasis: 'legitimate-interests',
    needsConsent: false,
    retention: { period: consent.validity },
});
/** R89: what remembers the choice needs no consent but is told, with its lifetime. */
const ownService = ({ site, consent }) => ({
    id: ownServiceId,
    name: 'evaste',
    purpose: 'necessary',
    matches: [],
    inline: [],
    trackers: [
        { name: 'evaste', type: 'cookie', lifetime: consent.validity },
        { name: `evaste:${site}:*`, type: 'local-storage', lifetime: 'persistent' },
    ],
});
/** R27, R73: keeping proof is processing too. Art. 7(1) obliges to it. */
const consentRecord = (register) => ({
    id: consentRecordId,
    legalBasis: 'legal-obligation',
    needsConsent: false,
    retention: { period: registerSettings(register).retention.given },
    recipients: [registerKeeperId],
});
/** R87: whoever hosts the register is a recipient, as processor; else the controller keeps it itself. */
const registerKeeper = ({ processor, controller }) => {
    const { name, country, url } = processor ?? controller;
    return {
        id: registerKeeperId,
        name,
        role: processor ? 'processor' : 'controller',
        ...(country && { country }),
        ...(url && { privacyUrl: url }),
    };
};

const noticeContext = (declaration, texts, language) => ({
    declaration,
    texts,
    language,
    pick: textPicker(declaration, language),
});
/** A link where the address is safe, else the words alone. */
function linkLine(text, address) {
    const href = safeUrl(address);
    return href ? { text, href } : { text };
}
/** A fact whose text may be unsaid: then there is no fact. */
const factOf = (term, ...texts) => {
    const lines = texts.filter((text) => Boolean(text)).map((text) => ({ text }));
    return lines.length ? [{ term, lines }] : [];
};

const ISO_DURATION = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;
const UNITS = ['year', 'month', 'week', 'day', 'hour', 'minute', 'second'];
const UNIT_SECONDS = [31_556_952, 2_629_746, 604_800, 86_400, 3_600, 60, 1];
/** About how long an ISO 8601 duration is, to put several in order; `undefined` where it cannot be read. */
function durationSeconds(duration) {
    const [, ...counts] = ISO_DURATION.exec(duration) ?? [];
    return counts.length
        ? counts.reduce((sum, count, i) => sum + Number(count ?? 0) * UNIT_SECONDS[i], 0)
        : undefined;
}
/** An ISO 8601 duration in words: `P13M` is “13 months”. What cannot be read stays as it was written. */
function durationText(duration, words) {
    const [, ...counts] = ISO_DURATION.exec(duration) ?? [];
    const parts = UNITS.flatMap((unit, i) => (counts[i] === undefined ? [] : [unitText(Number(counts[i]), unit, words)]));
    return parts.length ? new Intl.ListFormat(words.language, { type: 'unit' }).format(parts) : duration;
}
function unitText(count, unit, { texts, language }) {
    const own = texts.units?.[unit];
    return own
        ? countPhrase(own, count, language)
        : new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(count);
}

/** A country's name from its ISO 3166-1 alpha-2 code; what is no code stays as it was written. */
function countryName(code, language) {
    try {
        return new Intl.DisplayNames(language, { type: 'region' }).of(code.toUpperCase()) ?? code;
    }
    catch {
        return code; // not a code: a company may write “several countries”
    }
}

/** “Company, Ireland”. */
function recipientName({ name, country }, { texts, pick, language }) {
    if (!country)
        return pick(name);
    return fill(texts.inCountry, { name: pick(name), country: countryName(country, language) });
}
/** Where data go outside the EU and EEA and what protects them there (R07). Unsaid: says so, never “none”. */
function transferLines({ transfers }, { texts, language }) {
    if (transfers === undefined)
        return [{ text: texts.notStated }];
    if (transfers === 'none' || transfers.length === 0)
        return [{ text: texts.transferNone }];
    return transfers.flatMap(({ country, mechanism, copyUrl }) => {
        const values = { country: countryName(country, language), mechanism: texts[`mechanism.${mechanism}`] };
        const copy = linkLine(texts.transferCopy, copyUrl);
        return [{ text: fill(texts.transfer, values) }, ...(copy.href ? [copy] : [])];
    });
}
/** The company's own notice, where it has said where it is. */
function companyNoticeLines({ name, privacyUrl }, { texts, pick }) {
    const line = linkLine(fill(texts.companyNotice, { name: pick(name) }), pick(privacyUrl));
    return line.href ? [line] : [];
}

/** A line as text, or as a link that tells the other site nothing. Each runs in its own direction: a phone number in Arabic too. */
const renderLine = ({ text, href }) => href ? html `<a href=${href} rel="noreferrer"><bdi>${text}</bdi></a>` : html `<bdi>${text}</bdi>`;

export { companyNoticeLines as a, renderLine as b, countryName as c, consentRecordId as d, registerSettings as e, durationText as f, durationSeconds as g, factOf as h, registerKeeperId as i, linkLine as l, noticeContext as n, ownServiceId as o, recipientName as r, transferLines as t, withOwnProcessing as w };
