import { E as EvasteError } from './error.js';
import { r as readPattern } from './match.js';

/** An id in a declaration: of a site, purpose, service or recipient. */
const DECLARED_ID = /^[a-z0-9][a-z0-9-]{0,62}$/;

/** Every basis except consent. An unknown basis counts as consent. */
const OTHER_BASES = 'contract legal-obligation vital-interests public-task legitimate-interests'.split(' ');
const UNTRUSTED = 'cannot be trusted; npx evaste bundle says why';
/**
 * Reads a declaration as a page does, and fills in the defaults for holding and asking. Values that these depend on
 * must be valid. An unknown setting counts as the stricter one, and unknown keys are accepted, so that an old script
 * works with a new file.
 *
 * @throws {EvasteError} `declaration-unreadable` if it cannot be trusted; `parseDeclaration` explains why, with every
 *   path.
 */
function readDeclaration(value) {
    let cause;
    try {
        const declaration = fillIn(value);
        if (isTrusted(declaration))
            return declaration;
    }
    catch (error) {
        cause = error; // null, or not an array
    }
    throw new EvasteError('declaration-unreadable', UNTRUSTED, { cause });
}
const fillIn = (file) => ({
    ...file,
    file,
    purposes: list(file.purposes).map(readPurpose),
    services: list(file.services).map(readService),
    recipients: list(file.recipients),
    sensitiveRoutes: list(file.sensitiveRoutes),
    consent: readConsent(file.consent ?? {}),
    register: file.register ?? null,
});
function readPurpose(purpose) {
    const details = isString(purpose) ? { id: purpose } : purpose;
    const { id, necessity } = details;
    const legalBasis = details.legalBasis ??
        // A declared necessity accompanies an Art. 6 basis; everything else needs consent (R32).
        (necessity || id === 'necessary' ? 'legitimate-interests' : 'consent');
    return { ...details, legalBasis, needsConsent: !necessity && !OTHER_BASES.includes(legalBasis) };
}
const readService = (details) => ({
    ...details,
    matches: list(details.matches),
    inline: list(details.inline),
    trackers: list(details.trackers),
});
const readConsent = (options) => ({
    ...options,
    validity: options.validity ?? 'P6M', // R60
    gpc: options.gpc === 'ignore' ? 'ignore' : 'refuse',
    undeclared: (options.undeclared ?? 'allow') === 'allow' ? 'allow' : 'hold',
    enforce: options.enforce !== false,
    allow: list(options.allow),
    signals: list(options.signals),
});
/** Whether everything that holding, asking and recording depend on exists and has the right type. */
function isTrusted(read) {
    const { purposes, services, register } = read;
    const ids = [...purposes, ...services].map(({ id }) => id);
    return (read.format === 1 &&
        isText(list(read.languages)) &&
        isWords(read.controller.name) &&
        isText(read.notice.url) &&
        read.sensitiveRoutes.every(isWords) &&
        (!register || isWords(register.url)) &&
        [read.site, ...ids].every((id) => isWords(id) && DECLARED_ID.test(id) && id !== 'constructor') && // every object has one
        new Set(ids).size === ids.length &&
        purposes.every((purpose) => isText(purpose.necessity ?? '-') && list(purpose.recipients).every(isWords)) && // R32
        services.every(({ purpose, matches, inline, trackers }) => purposes.some(({ id }) => id === purpose) &&
            [...matches, ...inline].every(isWords) &&
            matches.every(readPattern) &&
            // A name of wildcards alone would erase everything.
            trackers.every(({ name }) => isWords(name.replaceAll('*', '')))) &&
        read.recipients.every(({ id, transfers }) => isWords(id) && (!Array.isArray(transfers) || [...transfers].every(({ country }) => isWords(country)))));
}
/** An optional list, or an empty one. Throws if the value is not an array. */
const list = (items) => [...(items ?? []).values()];
const isString = (value) => typeof value === 'string';
const isWords = (value) => isString(value) && /\S/.test(value);
/** Text, or text by language. */
const isText = (value) => {
    const words = isString(value) ? [value] : Object.entries(value).map(([, words]) => words);
    return words.length > 0 && words.every(isWords);
};

export { readDeclaration as r };
