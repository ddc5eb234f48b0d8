import { a as askedPurposes } from './asked.js';
import { s as sumDurations } from './duration.js';
import { l as longerDuration, L as LEAST_REFUSAL } from './least-refusal.js';

/**
 * How long the decision cookie is kept after the decision expires, so that an expired decision differs from none (R60).
 */
const COOKIE_GRACE = 'P30D';
/** How long the decision cookie is kept, from the decision on. */
const cookieLifetime = ({ validity }) => longerDuration(sumDurations(validity, COOKIE_GRACE), LEAST_REFUSAL);

/** The register's settings with every default filled in, for the register and for the notice. */
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
/** The recipient id of the company that hosts the consent register. */
const registerKeeperId = 'consent-register';
/**
 * Adds evaste's own processing to a declaration, for the settings and the notice. Without purposes that need consent,
 * evaste stores nothing, and nothing is added. The company's own declarations under the same ids take precedence. Do
 * not use the result for the digest, the guard or the fingerprints.
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
    retention: { period: cookieLifetime(consent) },
});
/** R89: storing the choice needs no consent but is declared, with its lifetime. */
const ownService = (declaration) => ({
    id: ownServiceId,
    name: 'evaste',
    purpose: 'necessary',
    matches: [],
    inline: [],
    trackers: [
        { name: 'evaste', type: 'cookie', lifetime: cookieLifetime(declaration.consent) },
        { name: `evaste:${declaration.site}:*`, type: 'local-storage', lifetime: ownStorageLifetime(declaration) },
    ],
});
/**
 * How long evaste's own items in local storage are kept after the decision: as long as the cookie, or with a register as
 * long as the proof that the visitor's receipt gives access to.
 */
const ownStorageLifetime = ({ consent, register }) => register ? sumDurations(consent.validity, registerSettings(register).retention.given) : cookieLifetime(consent);
/** R27, R73: keeping proof is processing too. GDPR 7(1) requires the proof, but not the IP address. */
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
    if (ip === 'none')
        return [proof];
    return [proof, purpose(ipRecordId, 'legitimate-interests', ipRetention)];
}
/** R87: the host of the register is a recipient, as a processor; otherwise the controller hosts it itself. */
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

export { COOKIE_GRACE as C, consentRecordId as a, ownServiceId as b, cookieLifetime as c, registerKeeperId as d, ipRecordId as i, ownStorageLifetime as o, registerSettings as r, withOwnProcessing as w };
