import { a as afterEachDecision } from './after-each-decision.js';
import { o as openCommandQueue } from './command-queue.js';
import { i as isGiven } from './is-given.js';

/**
 * HubSpot: three kinds of cookies, all denied before its code loads. HubSpot keeps no answer of another banner, so each
 * page tells it again; its own banner is switched off.
 *
 * @see https://developers.hubspot.com/docs/api-reference/latest/account/settings/consent-banner/consent-banner-api
 */
const hubspot = (context) => {
    const { page, session, services } = context;
    const command = (isAllowed) => [
        'setHubSpotConsent',
        {
            analytics: isAllowed('analytics'),
            advertisement: isAllowed('marketing'),
            functionality: isAllowed('preferences'),
        },
    ];
    page.disableHubSpotCookieBanner = true;
    const queue = openCommandQueue(page, '_hsp');
    queue.putFirst(command(() => false));
    let wasAllowed = false;
    return afterEachDecision(context, () => {
        const isAllowed = services.every(({ id }) => session.allows(id));
        queue.push(command((purpose) => isAllowed && isGiven(session, purpose)));
        // It also removes HubSpot's cookies.
        if (wasAllowed && !isAllowed)
            queue.push(['revokeCookieConsent']);
        wasAllowed = isAllowed;
    });
};

export { hubspot };
