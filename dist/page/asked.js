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

export { askedPurposes as a, servicesOf as s };
