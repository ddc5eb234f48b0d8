import { a as afterEachDecision } from './after-each-decision.js';
import { w as whileSnippetHeld } from './held-snippet.js';
import { w as whenDefined } from './when-defined.js';

/**
 * Snowplow: a tracker that was created as anonymous identifies the visitor once that is allowed; after a withdrawal it
 * is anonymous again, and forgets the visitor, until the page reloads without it.
 *
 * @see https://docs.snowplow.io/docs/sources/web-trackers/anonymous-tracking/
 */
const snowplow = (context) => {
    const { page, session, services } = context;
    let tracker;
    const tell = () => {
        if (services.every(({ id }) => session.allows(id)))
            return tracker?.('disableAnonymousTracking');
        tracker?.('enableAnonymousTracking', { options: { withServerAnonymisation: true } });
        tracker?.('clearUserData', { preserveSession: false, preserveUser: false });
    };
    // What it is told must follow `newTracker`, which the script that creates the function calls.
    whenDefined(page, 'snowplow', (value) => {
        tracker = value;
        tell();
    }, whileSnippetHeld(context));
    return afterEachDecision(context, tell);
};

export { snowplow };
