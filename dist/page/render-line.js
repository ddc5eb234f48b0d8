import { n as needsSemicolons, b as semicolonPhrase, l as listPhrase, d as foreignLanguage, t as textPicker, s as safeUrl, c as countPhrase } from '../ui.js';
import { s as shippedLanguage } from './shipped-language.js';
import { d as durationParts, D as DURATION_UNITS } from './duration.js';
import { html, nothing } from 'lit';

/** The paragraphs of a field. */
const paragraphsOf = ({ lines, more = [] }) => [lines, ...more];
/** A field with a paragraph for each of these; none if there are none. */
const paragraphedField = (term, [lines, ...more]) => lines ? [{ term, lines, ...(more.length && { more }) }] : [];
/** A block of fields; none if there are no fields. */
const fieldsBlock = (fields) => fields.length ? [{ kind: 'fields', fields }] : [];
const paragraph = (...texts) => ({
    kind: 'paragraph',
    lines: texts.map(asLine).filter(({ text }) => text),
});
/** A part under a heading of its own, because under the last one it would seem to be about that alone; none without text. */
const ownPart = (id, heading, text) => text.text ? [{ kind: 'subsection', id, heading: { text: heading }, blocks: [paragraph(text)] }] : [];
const asLine = (text) => (typeof text === 'string' ? { text } : text);

/**
 * A declared text as a line, with its language if it differs from the notice's.
 *
 * @param shown what is shown if nothing is declared, or in another form than declared.
 */
function declaredLine(text, { pick, langOf }, shown = pick(text)) {
    const lang = langOf(text);
    if (lang)
        return { text: shown, lang };
    return { text: shown };
}
/** Fills the `{name}` placeholders of a phrase as `fill` does, and keeps the languages of the values. */
const phraseLine = (phrase, values) => joinLines(String(phrase)
    .split(/(\{\w+\})/)
    .map((piece) => asLine(/^\{\w+\}$/.test(piece) ? (values[piece.slice(1, -1)] ?? '') : piece)));
/** “a, b and c”, with the languages of the items; “a and b; c” where an item has a conjunction of its own. */
function listLine(items, language) {
    const places = items.map((_, at) => `{${at}}`);
    const isAmbiguous = needsSemicolons(items.map(({ text }) => text), language);
    const phrase = isAmbiguous ? semicolonPhrase(places, language) : listPhrase(places, language);
    return phraseLine(phrase, Object.fromEntries(items.map((item, at) => [at, item])));
}
/** Joins pieces of one text. */
function joinLines(parts) {
    const text = parts.map((part) => part.text).join('');
    if (parts.some(({ lang, parts: inner }) => lang ?? inner))
        return { text, parts: parts.filter((part) => part.text) };
    return { text };
}

const noticeContext = (declaration, texts, language) => ({
    declaration,
    texts,
    language,
    pick: textPicker(declaration, language),
    langOf: foreignLanguage(declaration, language, shippedLanguage(language, ...declaration.languages)),
});
/** A link if the URL is safe, otherwise only the text. */
function linkLine(text, address) {
    const href = safeUrl(address);
    if (href)
        return { ...asLine(text), href };
    return asLine(text);
}
/** What may be an address: words have no link, although a browser would take them for a path. */
const addressOrWords = (line) => /^(https?:\/\/|\/)\S+$/i.test(line.text) ? linkLine(line.text, line.text) : line;
/** A field; none if there is no text for it. */
const fieldOf = (term, ...texts) => {
    const lines = texts.map((text) => asLine(text ?? '')).filter(({ text }) => text);
    if (lines.length)
        return [{ term: asLine(term), lines }];
    return [];
};

const UNIT_SECONDS = [31_556_952, 2_629_746, 604_800, 86_400, 3_600, 60, 1];
/** Returns the approximate length of an ISO 8601 duration in seconds, for sorting; `undefined` if it is not valid. */
function durationSeconds(duration) {
    return durationParts(duration)?.reduce((sum, count = 0, i) => sum + count * UNIT_SECONDS[i], 0);
}
/** Formats an ISO 8601 duration in words: `P13M` as “13 months”. Text that is not a duration is returned unchanged. */
function durationText(duration, words) {
    const counts = withWholeYears(durationParts(duration) ?? []);
    const parts = counts.flatMap((count, i) => count === undefined ? [] : [unitText(count, DURATION_UNITS[i], words)]);
    if (parts.length)
        return new Intl.ListFormat(words.language, { type: 'conjunction' }).format(parts);
    return duration;
}
/** “4 years” for three years and twelve months. A time in months alone is left as it was declared. */
function withWholeYears([years, months, ...rest]) {
    if (!years || !months || months < 12)
        return [years, months, ...rest];
    return [years + Math.floor(months / 12), months % 12 || undefined, ...rest];
}
function unitText(count, unit, { texts, language }) {
    const own = texts.units?.[unit];
    if (own)
        return countPhrase(own, count, language);
    return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(count);
}

/**
 * Renders a line as text, or as a link without a referrer. Each line has its own text direction, so that a phone number
 * in Arabic text is readable.
 */
const renderLine = ({ href, ...line }) => href ? html `<a href=${href} rel="noreferrer">${renderIsolated(line)}</a>` : renderIsolated(line);
const renderIsolated = ({ text, lang, parts }) => parts ? html `<bdi>${parts.map(renderText)}</bdi>` : html `<bdi lang=${lang ?? nothing}>${text}</bdi>`;
/** Renders a line within a sentence or as a heading: text in another language says which (WCAG 3.1.2). */
const renderText = ({ text, lang, parts }) => {
    if (parts)
        return parts.map(renderText);
    return lang ? html `<bdi lang=${lang}>${text}</bdi>` : text;
};

export { renderLine as a, linkLine as b, durationText as c, declaredLine as d, durationSeconds as e, paragraphedField as f, paragraph as g, fieldOf as h, fieldsBlock as i, joinLines as j, asLine as k, listLine as l, addressOrWords as m, noticeContext as n, ownPart as o, phraseLine as p, paragraphsOf as q, renderText as r };
