import { a as readKey, w as writeKey } from './device-keys.js';

/** RFC 4648, section 5, without padding. For keys and signatures of at most some ten thousand bytes. */
const base64url = (bytes) => btoa(String.fromCharCode(...bytes)).replace(/[+/=]/g, (sign) => ({ '+': '-', '/': '_' })[sign] ?? '');

/** The receipt secret of a consent, if it is on this device. */
function readSecret(site, consentId) {
    const kept = readKey(site, 'receipt-secret');
    if (kept?.consentId === consentId)
        return kept.secret;
    return null;
}
/** 256 bits per consent, base64url, stored on the device; the register only ever sees their hash. */
function secretOf(site, consentId) {
    const known = readSecret(site, consentId);
    if (known)
        return known;
    const secret = base64url(crypto.getRandomValues(new Uint8Array(32)));
    writeKey(site, 'receipt-secret', { consentId, secret });
    return secret;
}

export { readSecret as r, secretOf as s };
