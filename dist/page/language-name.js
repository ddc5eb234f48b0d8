import { d as declaredLine, c as durationText, p as phraseLine, e as durationSeconds } from './render-line.js';
import { p as purposeTitle, c as countPhrase, f as fill } from '../ui.js';
import { b as ownServiceId, C as COOKIE_GRACE } from './own-processing.js';
import { s as sumDurations } from './duration.js';
import { l as longerDuration, L as LEAST_REFUSAL } from './least-refusal.js';

/** The title of a purpose as a line. */
const purposeLine = (purpose, context) => declaredLine(purpose.title, context, purposeTitle(purpose, context.texts, context.pick));
/** The company's own sentence about a purpose, otherwise evaste's; none if neither exists. */
const purposeDescription = ({ id, description }, { texts, pick }) => pick(description) || texts[`description.${id}`] || '';
/** How long data are kept (R08); undefined if not declared. */
function retentionLine(retention, context) {
    const { texts, pick } = context;
    const { period, from, criteria } = retention ?? {};
    if (!period)
        return pick(criteria) ? declaredLine(criteria, context) : undefined;
    const text = durationText(period, context);
    if (from)
        return phraseLine(texts.keptFrom, { period: text, from: declaredLine(from, context) });
    return { text };
}

/** A service's name; evaste's own storage is named after its use. */
const serviceName = ({ id, name }, { texts, pick }) => id === ownServiceId ? texts['own.service'] : pick(name);
/** What a table of a service's trackers is of; evaste's own is no product that would be named. */
const trackersCaption = (service, context) => service.id === ownServiceId
    ? { text: context.texts['heading.trackers'] }
    : phraseLine(context.texts.trackersOf, { service: serviceLine(service, context) });
/** The name of a service as a line. */
const serviceLine = (service, context) => declaredLine(service.name, context, serviceName(service, context));
/** Whatever is declared, these read or send something and store nothing (R29). */
const storesNothing = ({ type }) => type === 'pixel' || type === 'fingerprint';
/** How long a tracker stays. */
function lifetimeText(tracker, context) {
    const { texts } = context;
    const { lifetime } = tracker;
    if (storesNothing(tracker))
        return texts['lifetime.none'];
    if (lifetime === undefined)
        return texts.notStated;
    if (lifetime === 'session' || lifetime === 'persistent' || lifetime === 'none')
        return texts[`lifetime.${lifetime}`];
    return durationText(lifetime, context);
}
/** The sort key of the lifetime: a session is the shortest, and an unknown lifetime sorts last. */
function lifetimeOrder(tracker) {
    const { lifetime } = tracker;
    if (storesNothing(tracker) || lifetime === 'session' || lifetime === 'none')
        return 0;
    return (lifetime && durationSeconds(lifetime)) || Infinity;
}
/** What a tracker does: the company's text, evaste's for its own trackers, otherwise the service's description. */
function trackerUseLine({ description, type = 'cookie' }, service, context) {
    const { texts, pick } = context;
    if (description)
        return declaredLine(description, context);
    if (service.id === ownServiceId && (type === 'cookie' || type === 'local-storage'))
        return { text: ownUse(type, context) };
    return pick(service.description) ? declaredLine(service.description, context) : { text: texts.notStated };
}
/** The cookie outlives an answer by 30 days, or by more where a refusal is remembered for longer (R59). */
function ownUse(type, context) {
    const { consent, register } = context.declaration;
    const { validity } = consent;
    // Without a register there is no proof, and nothing waits to be sent.
    if (type === 'local-storage' && !register)
        return context.texts['own.asked'];
    if (type === 'cookie' && longerDuration(sumDurations(validity, COOKIE_GRACE), LEAST_REFUSAL) === LEAST_REFUSAL)
        return fill(context.texts.consentRefusal, { period: durationText(LEAST_REFUSAL, context) });
    return context.texts[`own.${type}`];
}
/** “2 cookies”, or “3 cookies or similar” if not all of them are cookies. */
function storedCount(trackers, { texts, language }) {
    const allCookies = trackers.every(({ type = 'cookie' }) => type === 'cookie');
    return countPhrase(allCookies ? texts.cookies : texts.stored, trackers.length, language);
}

/** Names that Chromium lacks. */
const NAMES = { ga: 'Gaeilge', is: 'íslenska', mt: 'Malti' };
/** Returns a language's name in that language: “suomi” for `fi`. */
const languageName = (language) => NAMES[language] ?? new Intl.DisplayNames(language, { type: 'language' }).of(language) ?? language;

export { serviceName as a, trackerUseLine as b, purposeDescription as c, storedCount as d, languageName as e, lifetimeOrder as f, lifetimeText as l, purposeLine as p, retentionLine as r, serviceLine as s, trackersCaption as t };
