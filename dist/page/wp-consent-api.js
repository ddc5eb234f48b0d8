import { i as isGiven } from './is-given.js';

/** The categories of the WP Consent API, and the purpose that each depends on; `functional` needs no consent. */
const CATEGORIES = [
    ['preferences', 'preferences'],
    ['statistics-anonymous', 'analytics'],
    ['statistics', 'analytics'],
    ['marketing', 'marketing'],
];
/**
 * The WP Consent API, for the plug-ins of a WordPress site. Without a consent type it allows every category, so the type
 * is set at once. Categories are set with the first decision, because they are cookies (R125), and on each page.
 *
 * @see https://wordpress.org/plugins/wp-consent-api/
 */
const wpConsentApi = ({ page, session }) => {
    const api = page;
    api.wp_consent_type = 'optin';
    document.dispatchEvent(new CustomEvent('wp_consent_type_defined'));
    let told = null;
    const tell = () => {
        const { decision, declaration } = session;
        if (told === decision || !api.wp_set_consent)
            return;
        told = decision;
        api.wp_set_consent('functional', 'allow');
        for (const [category, purpose] of CATEGORIES)
            api.wp_set_consent(category, isGiven(session, purpose) ? 'allow' : 'deny');
        for (const { id } of declaration?.services ?? [])
            api.wp_set_service_consent?.(id, session.allows(id));
    };
    // Its functions are declared by a script further down the page.
    document.addEventListener('DOMContentLoaded', tell);
    return tell;
};

export { wpConsentApi };
