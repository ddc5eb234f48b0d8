import { a as readKey, w as writeKey } from './device-keys.js';

/** RFC 4648, section 5, without padding. For keys and signatures: at most some ten thousand bytes. */
const base64url = (bytes) => btoa(String.fromCharCode(...bytes)).replace(/[+/=]/g, (sign) => ({ '+': '-', '/': '_' })[sign] ?? '');

/** The secret of a consent, where this device has it. */
function readSecret(site, consentId) {
    const kept = readKey(site, 'receipt-secret');
    return kept?.consentId === consentId ? kept.secret : null;
}
/** 256 bits a consent, base64url, kept on the device; the register only ever sees their hash. */
function secretOf(site, consentId) {
    const known = readSecret(site, consentId);
    if (known)
        return known;
    const secret = base64url(crypto.getRandomValues(new Uint8Array(32)));
    writeKey(site, 'receipt-secret', { consentId, secret });
    return secret;
}

export { readSecret as r, secretOf as s };
