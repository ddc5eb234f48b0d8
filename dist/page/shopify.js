import { i as isGiven } from './is-given.js';

/**
 * Shopify's customer privacy API: the answer, which Shopify applies to its pixels, audiences and check-out. Nothing is
 * sent before a decision, because Shopify keeps it (R125). The sale of data follows marketing, which Global Privacy Control refuses (R106).
 *
 * @see https://shopify.dev/docs/api/customer-privacy
 */
const shopify = ({ page, session, report }) => {
    let told = null;
    let isLoading = false;
    const send = (api) => {
        told = session.decision;
        const marketing = isGiven(session, 'marketing');
        const consent = {
            analytics: isGiven(session, 'analytics'),
            marketing,
            preferences: isGiven(session, 'preferences'),
            sale_of_data: marketing,
        };
        api.setTrackingConsent?.(consent, () => undefined);
    };
    const tell = () => {
        const shop = page.Shopify;
        if (told === session.decision)
            return;
        if (shop?.customerPrivacy)
            return send(shop.customerPrivacy);
        if (isLoading || !shop?.loadFeatures)
            return;
        isLoading = true;
        shop.loadFeatures([{ name: 'consent-tracking-api', version: '0.1' }], (cause) => {
            if (shop.customerPrivacy)
                send(shop.customerPrivacy);
            else
                report({ code: 'signal-lost', message: 'Shopify’s customer privacy API did not load', cause });
        });
    };
    // The theme's own scripts bring it.
    document.addEventListener('DOMContentLoaded', tell);
    window.addEventListener('load', tell);
    return tell;
};

export { shopify };
