import { a as afterEachDecision } from './after-each-decision.js';
import { o as openCommandQueue } from './command-queue.js';

/**
 * PostHog: capturing is out, and recording off, before its code loads; then both as decided. Recordings need a service
 * of the purpose `session-replay`; without one, they stay off.
 *
 * @see https://posthog.com/docs/privacy/data-collection
 */
const posthog = (context) => {
    const { page, session } = context;
    const replay = context.services.filter(({ purpose }) => purpose === 'session-replay');
    const capture = context.services.filter(({ purpose }) => purpose !== 'session-replay');
    const queue = openCommandQueue(page, 'posthog');
    queue.putFirst(['opt_out_capturing'], ['set_config', { disable_session_recording: true }]);
    const call = (name, ...values) => {
        const client = page.posthog;
        if (client[name])
            client[name](...values);
        else
            queue.push([name, ...values]);
    };
    const allows = (services) => services.every(({ id }) => session.allows(id));
    return afterEachDecision(context, () => {
        // The event of the opt-in itself is none of the site's.
        if (allows(capture))
            call('opt_in_capturing', { captureEventName: false });
        else
            call('opt_out_capturing');
        if (replay.length && allows(replay)) {
            call('set_config', { disable_session_recording: false });
            call('startSessionRecording');
        }
        else
            call('stopSessionRecording');
    });
};

export { posthog };
