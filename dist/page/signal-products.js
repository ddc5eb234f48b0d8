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

/** What the id, `matches` or `inline` of a product's service contain, also where the site's own server proxies it. */
const MARKS = {
    google: /google(-a|tag|ad|syn)|analytics\.google|doubleclick|\/g(tag\/|tm\.js)/,
    clarity: /clarity/,
    uet: /bat\.bing/,
    meta: /fbevents/,
    tiktok: /s\.tiktok/,
    pinterest: /pinimg/,
    'piwik-pro': /piwik.?pro/,
    matomo: /matomo|_paq/,
    posthog: /posthog/,
    hubspot: /hs-scripts/,
    snowplow: /snowplow/,
};
/** The product of a service, by its id and addresses. */
function recogniseProduct({ id, matches, inline }) {
    const text = [id, matches, inline].join();
    return Object.keys(MARKS).find((product) => MARKS[product].test(text));
}
/** The product whose API for consent is told of a service: `signal`, or the recognised one. */
const productOf = (service) => service.signal === undefined ? recogniseProduct(service) : service.signal;
/** Each product to be told, with its services; those in `consent.signals` concern the whole page and have none. */
function signalsOf({ services, consent }) {
    const found = {};
    for (const product of consent.signals)
        found[product] = [];
    for (const service of services) {
        const product = productOf(service);
        if (product)
            (found[product] ??= []).push(service);
    }
    return Object.entries(found);
}

export { signalsOf as a, productOf as p, readSecret as r, secretOf as s };
