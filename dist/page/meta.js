import { a as afterEachDecision } from './after-each-decision.js';
import { w as whileSnippetHeld } from './held-snippet.js';
import { w as whenDefined } from './when-defined.js';

/**
 * Meta Pixel: revoked before `init`, and granted with consent.
 *
 * @see https://developers.facebook.com/docs/meta-pixel/implementation/gdpr
 */
const meta = (context) => {
    const { page, session, services } = context;
    const word = () => (services.every(({ id }) => session.allows(id)) ? 'grant' : 'revoke');
    let pixel;
    whenDefined(page, 'fbq', (value) => {
        pixel = value;
        const commands = [['consent', 'revoke'], ...(word() === 'grant' ? [['consent', 'grant']] : [])];
        if (pixel.callMethod || !pixel.queue)
            for (const command of commands)
                pixel(...command);
        else
            pixel.queue.unshift(...commands);
    }, whileSnippetHeld(context));
    return afterEachDecision(context, () => pixel?.('consent', word()));
};

export { meta };
