import { a as accountPhrase } from './account-phrase.js';
import { l as loadTexts } from './load-texts.js';
import { w as withOwnWording } from './own-wording.js';
import '../ui.js';
import './evidence-of-action.js';
import './events.js';
import 'lit';
import './load-banner-texts.js';
import './shipped-language.js';
import './primary-language.js';
import './session-link.js';
import './running-session.js';
import './resolve-url.js';
import './tokens.js';
import './pick-text.js';
import './tell-missing-chunk.js';

/**
 * Adds to the banner's texts how far an answer reaches. Only sites whose declaration has `consent.account` load this: the
 * sentence is in the file of the settings' and the notice's texts.
 */
async function withReach(texts, language, { declaration, language: pageLanguage }) {
    if (!declaration)
        return texts;
    const own = withOwnWording(await loadTexts(language), declaration, pageLanguage);
    return { ...texts, reach: accountPhrase(own, declaration, language) };
}

export { withReach };
