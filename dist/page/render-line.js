import { d as durationParts, D as DURATION_UNITS } from './asked.js';
import { e as textPicker, s as safeUrl, c as countPhrase, b as fill } from '../ui.js';
import { html } from 'lit';

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
/** A field, or none where there is no text for it. */
const fieldOf = (term, ...texts) => {
    const lines = texts.filter((text) => Boolean(text)).map((text) => ({ text }));
    return lines.length ? [{ term, lines }] : [];
};

const UNIT_SECONDS = [31_556_952, 2_629_746, 604_800, 86_400, 3_600, 60, 1];
/** Returns the approximate length of an ISO 8601 duration in seconds, for sorting; `undefined` if it is not valid. */
function durationSeconds(duration) {
    return durationParts(duration)?.reduce((sum, count = 0, i) => sum + count * UNIT_SECONDS[i], 0);
}
/** Formats an ISO 8601 duration in words: `P13M` as “13 months”. Text that is not a duration is returned unchanged. */
function durationText(duration, words) {
    const counts = durationParts(duration) ?? [];
    const parts = counts.flatMap((count, i) => count === undefined ? [] : [unitText(count, DURATION_UNITS[i], words)]);
    return parts.length ? new Intl.ListFormat(words.language, { type: 'unit' }).format(parts) : duration;
}
function unitText(count, unit, { texts, language }) {
    const own = texts.units?.[unit];
    return own
        ? countPhrase(own, count, language)
        : new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(count);
}

/**
 * Names a country in the visitor's language.
 *
 * @param code ISO 3166-1 alpha-2; anything else is returned unchanged, because a company may write “several countries”.
 * @example countryName('US', 'fi') // 'Yhdysvallat'
 */
function countryName(code, language) {
    try {
        return new Intl.DisplayNames(language, { type: 'region' }).of(code.toUpperCase()) ?? code;
    }
    catch {
        return code;
    }
}

/**
 * Countries that the European Commission has found adequate (GDPR 45), as known in November 2026. `us`: recipients certified
 * under the EU–US Data Privacy Framework; `ca`: recipients subject to PIPEDA (R07).
 */
const DECISIONS = {
    ...Object.fromEntries('AD AR BR CH FO GB GG IL IM JE JP KR NZ UY'.split(' ').map((country) => [country, 'country'])),
    US: 'us',
    CA: 'ca',
};
/** The scope of the adequacy decision on a country; `undefined` where there is none. */
const adequacyScope = (country) => Object.hasOwn(DECISIONS, country) ? DECISIONS[country] : undefined;
new Set('AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE IS LI NO AX'.split(' '));

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
        const values = { country: countryName(country, language), mechanism: mechanismText(country, mechanism, texts) };
        const copy = linkLine(texts.transferCopy, copyUrl);
        return [{ text: fill(texts.transfer, values) }, ...(copy.href ? [copy] : [])];
    });
}
/** What an adequacy decision covers depends on the country; where there is none, nothing is claimed. */
function mechanismText(country, mechanism, texts) {
    if (mechanism !== 'adequacy')
        return texts[`mechanism.${mechanism}`];
    const scope = adequacyScope(country);
    return scope ? texts[`mechanism.adequacy-${scope}`] : texts.notStated.replace(/\.$/, '');
}
/** The company's own notice, where it has said where it is. */
function companyNoticeLines({ name, privacyUrl }, { texts, pick }) {
    const line = linkLine(fill(texts.companyNotice, { name: pick(name) }), pick(privacyUrl));
    return line.href ? [line] : [];
}

/** A line as text, or as a link that tells the other site nothing. Each runs in its own direction: a phone number in Arabic too. */
const renderLine = ({ text, href }) => href ? html `<a href=${href} rel="noreferrer"><bdi>${text}</bdi></a>` : html `<bdi>${text}</bdi>`;

export { companyNoticeLines as a, renderLine as b, countryName as c, durationText as d, durationSeconds as e, fieldOf as f, linkLine as l, noticeContext as n, recipientName as r, transferLines as t };
