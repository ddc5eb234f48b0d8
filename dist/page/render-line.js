import { d as durationParts, D as DURATION_UNITS } from './asked.js';
import { e as textPicker, s as safeUrl, c as countPhrase, b as fill } from '../ui.js';
import { html } from 'lit';

const noticeContext = (declaration, texts, language) => ({
    declaration,
    texts,
    language,
    pick: textPicker(declaration, language),
});
/** A link if the URL is safe, otherwise only the text. */
function linkLine(text, address) {
    const href = safeUrl(address);
    if (href)
        return { text, href };
    return { text };
}
/** A field; none if there is no text for it. */
const fieldOf = (term, ...texts) => {
    const lines = texts.filter((text) => Boolean(text)).map((text) => ({ text }));
    if (lines.length)
        return [{ term, lines }];
    return [];
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
    if (parts.length)
        return new Intl.ListFormat(words.language, { type: 'unit' }).format(parts);
    return duration;
}
function unitText(count, unit, { texts, language }) {
    const own = texts.units?.[unit];
    if (own)
        return countPhrase(own, count, language);
    return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(count);
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
 * Countries that the European Commission has found adequate (GDPR 45), as known in November 2026; the newest is Brazil, by
 * Implementing Decision (EU) 2026/179 of 26 January 2026. `us`: recipients certified under the EU–US Data Privacy Framework;
 * `ca`: recipients subject to PIPEDA (R07). In Japan and Korea it is companies under the national data protection act.
 */
const DECISIONS = {
    ...Object.fromEntries('AD AR BR CH FO GB GG IL IM JE JP KR NZ UY'.split(' ').map((country) => [country, 'country'])),
    US: 'us',
    CA: 'ca',
};
/** The scope of the adequacy decision on a country; `undefined` if there is none. */
const adequacyScope = (country) => Object.hasOwn(DECISIONS, country) ? DECISIONS[country] : undefined;
new Set('AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE IS LI NO AX'.split(' '));

/** “Company, Ireland”. */
function recipientName({ name, country }, { texts, pick, language }) {
    if (!country)
        return pick(name);
    return fill(texts.inCountry, { name: pick(name), country: countryName(country, language) });
}
/**
 * Where data go outside the EU and EEA, and the safeguards there (R07). If not declared, the text says so, never
 * “none”.
 */
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
/** The scope of an adequacy decision depends on the country; without a decision, nothing is claimed. */
function mechanismText(country, mechanism, texts) {
    if (mechanism !== 'adequacy')
        return texts[`mechanism.${mechanism}`];
    const scope = adequacyScope(country);
    if (scope)
        return texts[`mechanism.adequacy-${scope}`];
    return texts.notStated.replace(/\.$/, '');
}
/** The company's own notice, if its URL is declared. */
function companyNoticeLines({ name, privacyUrl }, { texts, pick }) {
    const line = linkLine(fill(texts.companyNotice, { name: pick(name) }), pick(privacyUrl));
    if (line.href)
        return [line];
    return [];
}

/**
 * Renders a line as text, or as a link without a referrer. Each line has its own text direction, so that a phone number
 * in Arabic text is readable.
 */
const renderLine = ({ text, href }) => href ? html `<a href=${href} rel="noreferrer"><bdi>${text}</bdi></a>` : html `<bdi>${text}</bdi>`;

export { companyNoticeLines as a, renderLine as b, countryName as c, durationText as d, durationSeconds as e, fieldOf as f, linkLine as l, noticeContext as n, recipientName as r, transferLines as t };
