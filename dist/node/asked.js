/**
 * What is asked: the consent purposes that at least one service uses. None: no banner, only the notice link.
 * Where the audience is children nothing is asked, and so nothing is allowed (R65).
 */
const askedPurposes = ({ purposes, services, audience }) => audience?.children
    ? []
    : purposes.filter(({ id, needsConsent }) => needsConsent && services.some(({ purpose }) => purpose === id));
/** The services of one purpose, in the order they were declared. */
const servicesOf = ({ services }, purposeId) => services.filter(({ purpose }) => purpose === purposeId);

export { askedPurposes as a, servicesOf as s };
