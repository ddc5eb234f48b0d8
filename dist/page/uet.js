import { a as afterEachDecision } from './after-each-decision.js';
import { o as openCommandQueue } from './command-queue.js';

/**
 * Microsoft UET: `ad_storage` alone, denied before `bat.js` loads. Since October 2025 Microsoft counts visitors in the
 * EEA, the United Kingdom and Switzerland only with this signal.
 *
 * @see https://help.ads.microsoft.com/apex/index/3/en/60119
 */
const uet = (context) => {
    const { page, session, services } = context;
    const queue = openCommandQueue(page, 'uetq');
    // Any push without `ad_storage` would switch off Microsoft's own default, which denies.
    const storage = (isAllowed) => ({ ad_storage: isAllowed ? 'granted' : 'denied' });
    queue.putFirst('consent', 'default', storage(false));
    return afterEachDecision(context, () => queue.push('consent', 'update', storage(services.every(({ id }) => session.allows(id)))));
};

export { uet };
