import { b as askedPurposes, c as sumDurations } from './asked.js';

/** How long the decision cookie outlives the decision, to tell an expired one from none (R60). */
const COOKIE_GRACE = 'P30D';

/** What a register does with what it keeps, with every default filled in: for the register, and for whoever tells of it. */
const registerSettings = (register) => ({
    ip: 'encrypted',
    ipRetention: 'P90D', // R74
    ...register,
    retention: { given: 'P3Y', refused: 'P6M', ...register.retention },
});

/** The service id of evaste's own storage. */
const ownServiceId = 'evaste';
/** The purpose of the consent register (R27). */
const consentRecordId = 'consent-record';
/** The purpose of the IP addresses in the consent register, which no law requires (R73). */
const ipRecordId = 'consent-record-ip';
/** The recipient id of the organisation that keeps the consent register. */
const registerKeeperId = 'consent-register';
/**
 * A declaration with evaste's own processing added, for the settings and the notice. Where nothing is asked, evaste keeps
 * nothing, and nothing is added. What the company has declared under the same ids wins. Not for the digest, the guard or
 * the fingerprints.
 */
function withOwnProcessing(declaration) {
    const { purposes, services, recipients, register } = declaration;
    if (askedPurposes(declaration).length === 0)
        return declaration;
    return {
        ...declaration,
        purposes: added(purposes, necessary(declaration), ...(register ? registerPurposes(register) : [])),
        services: added(services, ownService(declaration)),
        recipients: added(recipients, ...(register ? [registerKeeper(declaration)] : [])),
    };
}
const added = (items, ...own) => [...items, ...own.filter(({ id }) => !items.some((item) => item.id === id))];
const necessary = ({ consent }) => ({
    id: 'necessary',
    legalBasis: 'legitimate-interests',
    needsConsent: false,
    retention: { period: sumDurations(consent.validity, COOKIE_GRACE) },
});
/** R89: what remembers the choice needs no consent but is declared, with its lifetime. */
const ownService = (declaration) => ({
    id: ownServiceId,
    name: 'evaste',
    purpose: 'necessary',
    matches: [],
    inline: [],
    trackers: [
        { name: 'evaste', type: 'cookie', lifetime: sumDurations(declaration.consent.validity, COOKIE_GRACE) },
        { name: `evaste:${declaration.site}:*`, type: 'local-storage', lifetime: ownStorageLifetime(declaration) },
    ],
});
/**
 * How long evaste's own items in local storage are kept after the decision: as long as the cookie, or with a register as
 * long as the proof that the visitor's receipt gives access to.
 */
const ownStorageLifetime = ({ consent, register }) => sumDurations(consent.validity, register ? registerSettings(register).retention.given : COOKIE_GRACE);
/** R27, R73: keeping proof is processing too. GDPR 7(1) requires it; it does not require the IP address. */
function registerPurposes(register) {
    const { ip, ipRetention, retention } = registerSettings(register);
    const purpose = (id, legalBasis, period) => ({
        id,
        legalBasis,
        needsConsent: false,
        retention: { period },
        recipients: [registerKeeperId],
    });
    const proof = purpose(consentRecordId, 'legal-obligation', retention.given);
    return ip === 'none' ? [proof] : [proof, purpose(ipRecordId, 'legitimate-interests', ipRetention)];
}
/** R87: the host of the register is a recipient, as processor; otherwise the controller keeps it itself. */
const registerKeeper = ({ processor, controller }) => {
    const { name, country, url } = processor ?? controller;
    return {
        id: registerKeeperId,
        name,
        role: processor ? 'processor' : 'controller',
        ...(country && { country }),
        ...(url && { privacyUrl: url }),
    };
};

export { COOKIE_GRACE as C, ownServiceId as a, registerKeeperId as b, consentRecordId as c, ipRecordId as i, ownStorageLifetime as o, registerSettings as r, withOwnProcessing as w };
