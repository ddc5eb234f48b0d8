import { m as matchesPieces } from './match.js';

/** The names of evaste's own cookie, storage items and databases. No declared tracker matches them. */
const isOwnName = (name) => /^evaste(?:$|:)/.test(name);
/** Whether a declared name, in which `*` matches anything, matches `name`. */
const coversName = (declared, name) => !isOwnName(name) && [name, unescaped(name)].some((spelling) => matchesPieces(declared.split('*'), spelling));
/** The readable form: what a cookie's name may not contain is escaped in it. */
function unescaped(name) {
    try {
        return decodeURIComponent(name);
    }
    catch {
        return name;
    }
}
/** Creates the look-up of declared tracker names. */
function createTrackerMatcher(services) {
    const declared = services.flatMap(({ id, trackers }) => trackers.map(({ name, type = 'cookie' }) => ({ id, type, name })));
    return (type, name) => declared.filter((tracker) => tracker.type === type && coversName(tracker.name, name)).map(({ id }) => id);
}

export { createTrackerMatcher as a, coversName as c, isOwnName as i };
