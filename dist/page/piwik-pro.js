import { a as afterEachDecision } from './after-each-decision.js';
import { i as isGiven } from './is-given.js';
import { w as whenDefined } from './when-defined.js';

/** Piwik PRO's types of consent, and the purpose that each depends on. */
const TYPES = [
    ['analytics', 'analytics'],
    ['ab_testing_and_personalization', 'preferences'],
    ['conversion_tracking', 'marketing'],
    ['marketing_automation', 'marketing'],
    ['remarketing', 'marketing'],
    ['user_feedback', 'preferences'],
];
/**
 * Piwik PRO: the status of each type of consent, as soon as its container's snippet has run, before the container loads.
 * Types are denied where any service of Piwik PRO with that purpose is refused.
 *
 * @see https://developers.piwik.pro/docs/consent-api
 */
const piwikPro = (context) => {
    const { page, session, services } = context;
    const isAllowed = (wanted) => isGiven(session, wanted) && services.every(({ id, purpose }) => purpose !== wanted || session.allows(id));
    const tell = () => {
        const consents = Object.fromEntries(TYPES.map(([type, purpose]) => [type, { status: isAllowed(purpose) ? 1 : 0 }]));
        const ignore = () => undefined;
        page.ppms?.cm?.api?.('setComplianceSettings', { consents }, ignore, ignore);
    };
    whenDefined(page, 'ppms', tell);
    return afterEachDecision(context, tell);
};

export { piwikPro };
