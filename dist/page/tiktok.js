import { a as afterEachDecision } from './after-each-decision.js';
import { o as openCommandQueue } from './command-queue.js';

/**
 * TikTok Pixel: consent is held before it loads, then granted or revoked.
 *
 * @see https://business-api.tiktok.com/portal/docs?id=1739585600931842
 */
const tiktok = (context) => {
    const { page, session, services } = context;
    const queue = openCommandQueue(page, 'ttq');
    queue.putFirst(['holdConsent']);
    return afterEachDecision(context, () => {
        const name = services.every(({ id }) => session.allows(id)) ? 'grantConsent' : 'revokeConsent';
        const pixel = page.ttq;
        if (pixel[name])
            pixel[name]();
        else
            queue.push([name]);
    });
};

export { tiktok };
