import { f as fill } from '../ui.js';
import { d as declaredLine, p as phraseLine, b as linkLine, f as paragraphedField } from './render-line.js';

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
/** The outermost regions of the EU, where its law applies too, have codes of their own. */
const OUTERMOST = 'GF GP MQ RE YT MF';
const EEA = new Set(`${OUTERMOST} AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE IS LI NO AX`.split(' '));
/** Whether a country is in the European Economic Area, where no transfer rules apply. */
const isInEea = (country) => EEA.has(country);

/** “Company, Ireland”. */
function recipientLine({ name, country }, context) {
    const { texts, language } = context;
    const line = declaredLine(name, context);
    if (!country)
        return line;
    return phraseLine(texts.inCountry, { name: line, country: countryName(country, language) });
}
/**
 * Where data go outside the EU and EEA, and the safeguards there (R07). If not declared, the text says so, never
 * “none”; nor does it for a recipient that is outside itself. Within the EEA nothing is transferred.
 */
const transferLines = (recipient, context) => paragraphsOnTransfers(recipient, context, context.texts.transfer).flat();
/** The same under a term that says what is outside: a paragraph for each country. */
const transferField = (recipient, context) => paragraphedField({ text: context.texts.transfers }, paragraphsOnTransfers(recipient, context, `${fill(context.texts.pair, { term: '{country}', value: '{mechanism}' })}.`));
function paragraphsOnTransfers({ transfers, country }, { texts, language }, phrase) {
    const outside = transfers === 'none' ? [] : transfers?.filter((transfer) => !isInEea(transfer.country));
    if (!outside?.length) {
        const isToldNothing = outside === undefined || (country !== undefined && !isInEea(country));
        return [[{ text: isToldNothing ? texts.notStated : texts.transferNone }]];
    }
    return outside.map(({ country, mechanism, copyUrl }) => {
        const values = { country: countryName(country, language), mechanism: mechanismText(country, mechanism, texts) };
        const copy = linkLine(texts.transferCopy, copyUrl);
        return [{ text: fill(phrase, values) }, ...(copy.href ? [copy] : [])];
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
function companyNoticeLines({ name, privacyUrl }, context) {
    const { texts, pick } = context;
    const line = linkLine(phraseLine(texts.companyNotice, { name: declaredLine(name, context) }), pick(privacyUrl));
    if (line.href)
        return [line];
    return [];
}

export { companyNoticeLines as a, transferField as b, countryName as c, recipientLine as r, transferLines as t };
