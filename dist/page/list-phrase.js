import { f as durationText, o as ownServiceId, g as durationSeconds } from './render-line.js';
import { f as fill, c as countPhrase, b as textDirection } from '../ui.js';

/** A date in words; what is no date stays as it was written. */
const dateText = (date, language) => format(date, language, { dateStyle: 'long', timeZone: 'UTC' });
/** A moment in the visitor's own time zone. */
const timeText = (moment, language) => format(moment, language, { dateStyle: 'long', timeStyle: 'short' });
function format(moment, language, options) {
    const time = Date.parse(moment);
    if (Number.isNaN(time))
        return moment;
    // A language that the browser has no month names for gets figures in the order of ISO 8601, not another language.
    return Intl.DateTimeFormat.supportedLocalesOf(language).length
        ? new Intl.DateTimeFormat(language, options).format(time)
        : new Intl.DateTimeFormat('sv', { ...options, dateStyle: 'short' }).format(time);
}

/** Those that Chromium has no name for. */
const NAMES = { ga: 'Gaeilge', is: 'íslenska', mt: 'Malti' };
/** What a language calls itself: `fi` is “suomi”. */
const languageName = (language) => NAMES[language] ?? new Intl.DisplayNames(language, { type: 'language' }).of(language) ?? language;

/** The company's own sentence on a purpose, else ours; none for a purpose that neither describes. */
const purposeDescription = ({ id, description }, { texts, pick }) => pick(description) || texts[`description.${id}`] || '';
/** How long data are kept (R08), or undefined where it is unsaid. */
function retentionText(retention, context) {
    const { texts, pick } = context;
    const { period, from, criteria } = retention ?? {};
    if (!period)
        return pick(criteria) || undefined;
    const text = durationText(period, context);
    return from ? fill(texts.keptFrom, { period: text, from: pick(from) }) : text;
}

/** A service's name; evaste's own storage is named by what it is for. */
const serviceName = ({ id, name }, { texts, pick }) => id === ownServiceId ? texts['own.service'] : pick(name);
/** How long a tracker stays. */
function lifetimeText({ lifetime }, context) {
    const { texts } = context;
    if (lifetime === undefined)
        return texts.notStated;
    if (lifetime === 'session' || lifetime === 'persistent')
        return texts[`lifetime.${lifetime}`];
    return durationText(lifetime, context);
}
/** Its place among others by how long it stays: a session is the shortest; what nobody can tell stands last. */
function lifetimeOrder({ lifetime }) {
    if (lifetime === 'session')
        return 0;
    return (lifetime && durationSeconds(lifetime)) || Infinity;
}
/** What a tracker does: the company's words, ours for evaste's own, else the service's description. */
function trackerUse({ description, type = 'cookie' }, service, { texts, pick }) {
    if (description)
        return pick(description);
    if (service.id === ownServiceId && (type === 'cookie' || type === 'local-storage'))
        return texts[`own.${type}`];
    return pick(service.description) || texts.notStated;
}
/** “2 cookies”, or “3 cookies or similar” where not all of them are cookies. */
function storedCount(trackers, { texts, language }) {
    const allCookies = trackers.every(({ type = 'cookie' }) => type === 'cookie');
    return countPhrase(allCookies ? texts.cookies : texts.stored, trackers.length, language);
}

/** “a, b and c”; with commas alone where the browser has no “and” in the language. */
const listPhrase = (items, language) => 
// Names in Latin letters would run into one another, and turn the whole line round.
textDirection(language) === 'rtl' && items.length
    ? `\u200f${joined(items.map((item) => `\u2068${item}\u2069`), language)}`
    : joined(items, language);
const joined = (items, language) => Intl.ListFormat.supportedLocalesOf(language).length
    ? new Intl.ListFormat(language, { type: 'conjunction' }).format(items)
    : items.join(', ');

export { lifetimeText as a, storedCount as b, languageName as c, timeText as d, lifetimeOrder as e, dateText as f, listPhrase as l, purposeDescription as p, retentionText as r, serviceName as s, trackerUse as t };
