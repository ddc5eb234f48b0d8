import { a as afterEachDecision } from './after-each-decision.js';
import { i as isGiven } from './is-given.js';

/**
 * Microsoft Clarity, consent API v2: recording and advertising apart, both denied before its code loads. The names have
 * a capital S.
 *
 * @see https://learn.microsoft.com/en-us/clarity/setup-and-installation/clarity-consent-api-v2
 */
const clarity = (context) => {
    const { page, session, services } = context;
    // The vendor's snippet keeps a function that exists, and loads all the same.
    const stub = function () {
        (stub.q ??= []).push(arguments);
    };
    page.clarity ??= stub;
    const tell = (isRecorded, isAdvertised) => {
        const word = (isGranted) => (isGranted ? 'granted' : 'denied');
        page.clarity('consentv2', { ad_Storage: word(isAdvertised), analytics_Storage: word(isRecorded) });
    };
    tell(false, false);
    return afterEachDecision(context, () => {
        const isRecorded = services.every(({ id }) => session.allows(id));
        tell(isRecorded, isRecorded && isGiven(session, 'marketing'));
    });
};

export { clarity };
