import { a as afterEachDecision } from './after-each-decision.js';
import { w as whileSnippetHeld } from './held-snippet.js';
import { w as whenDefined } from './when-defined.js';

/**
 * Pinterest Tag: no consent before `load`, and consent when it is given. `false` also makes it clear its cookies.
 *
 * @see https://help.pinterest.com/en/business/article/install-the-base-code
 */
const pinterest = (context) => {
    const { page, session, services } = context;
    const isAllowed = () => services.every(({ id }) => session.allows(id));
    let tag;
    whenDefined(page, 'pintrk', (value) => {
        tag = value;
        const commands = [['setconsent', false], ...(isAllowed() ? [['setconsent', true]] : [])];
        if (tag.queue?.push === Array.prototype.push)
            tag.queue.unshift(...commands);
        else
            for (const command of commands)
                tag(...command);
    }, whileSnippetHeld(context));
    return afterEachDecision(context, () => tag?.('setconsent', isAllowed()));
};

export { pinterest };
