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

export { productOf as p, signalsOf as s };
