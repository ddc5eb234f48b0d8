import { a as afterEachDecision } from './after-each-decision.js';
import { o as openCommandQueue } from './command-queue.js';

/**
 * Matomo: tracking requires consent, before the first `trackPageView`. Where one of its services needs no consent and
 * another does, the first is allowed without cookies, and the second decides about them. A service of the purpose
 * `session-replay` decides about heatmaps and recordings.
 *
 * @see https://developer.matomo.org/guides/tracking-consent
 */
const matomo = (context) => {
    const { page, session } = context;
    const needsConsent = new Set(session.declaration?.purposes.filter((purpose) => purpose.needsConsent).map(({ id }) => id));
    const replay = context.services.filter(({ purpose }) => purpose === 'session-replay');
    const counting = context.services.filter(({ purpose }) => purpose !== 'session-replay');
    const asked = counting.filter(({ purpose }) => needsConsent.has(purpose));
    const what = asked.length < counting.length ? 'CookieConsent' : 'Consent';
    const queue = openCommandQueue(page, '_paq');
    if (replay.length)
        queue.putFirst(['HeatmapSessionRecording::disable']);
    if (asked.length)
        queue.putFirst([`require${what}`]);
    const allows = (services) => services.every(({ id }) => session.allows(id));
    return afterEachDecision(context, () => {
        if (asked.length)
            queue.push([allows(asked) ? `set${what}Given` : `forget${what}Given`]);
        if (replay.length)
            queue.push([`HeatmapSessionRecording::${allows(replay) ? 'enable' : 'disable'}`]);
    });
};

export { matomo };
