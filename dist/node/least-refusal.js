import { a as addDuration } from './duration.js';

/**
 * Returns the purposes that need consent and that at least one service uses. Empty: no banner, only the notice link.
 * For an audience of children no consent is asked, so nothing is allowed (R65).
 */
const askedPurposes = ({ purposes, services, audience }) => {
    if (audience?.children)
        return [];
    return purposes.filter(({ id, needsConsent }) => needsConsent && services.some(({ purpose }) => purpose === id));
};
/** The services of one purpose, in the order of the declaration. */
const servicesOf = ({ services }, purposeId) => services.filter(({ purpose }) => purpose === purposeId);

/**
 * A refusal is remembered at least this long, however short the validity is, so that repeated asking does not wear
 * visitors down (R59).
 */
const LEAST_REFUSAL = 'P6M';
/** The longer of two ISO 8601 durations; the second where the first is invalid. */
const longerDuration = (first, second) => addDuration(new Date(0), first) > addDuration(new Date(0), second) ? first : second;

export { LEAST_REFUSAL as L, askedPurposes as a, longerDuration as l, servicesOf as s };
