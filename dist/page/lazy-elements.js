import { r as runningSession } from './running-session.js';
import { f as followPageColours } from './session-link.js';
import { f as followBody, k as keepInBody } from './keep-in-body.js';
import { t as tellMissingChunk } from './tell-missing-chunk.js';
import './open-on-click.js';
import '../ui.js';
import './evidence-of-action.js';
import './events.js';
import 'lit';
import './load-banner-texts.js';
import './shipped-language.js';
import './primary-language.js';
import './own-wording.js';
import './resolve-url.js';
import './tokens.js';
import './pick-text.js';

/** An animation without effect, which starts when one of the elements is shown for the first time. */
const SEEN = 'evaste-seen';
/**
 * Calls back when one of these elements is shown. A mutation observer would receive every element of the page to find
 * one of three.
 */
function whenShown(names, call) {
    if (!('adoptedStyleSheets' in document))
        return; // nothing is shown without layout, as in a site's tests in jsdom
    const sheet = new CSSStyleSheet();
    // Not `:is(…)`, for which a browser computes every element's style again.
    const selectors = names.map((name) => `${name}:not(:defined)`);
    sheet.replaceSync(`@keyframes ${SEEN}{from{--${SEEN}:1}}${selectors.join()}{animation:${SEEN} 1ms !important}`);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    document.addEventListener('animationstart', ({ animationName }) => {
        if (animationName === SEEN)
            call();
    });
}

/** The elements whose code loads only when the page contains one. */
const lazyElements = {
    'evaste-notice': async () => (await import('./notice.js')).EvasteNotice,
    'evaste-embed': async () => {
        const [{ EvasteEmbed }, { askInPlace }] = await Promise.all([
            import('./embed.js'),
            import('./ask-in-place.js'),
        ]);
        askInPlace();
        return EvasteEmbed;
    },
    'evaste-bug-report': async () => (await import('./bug-report.js')).EvasteBugReport,
    'evaste-debug': async () => (await import('./debug.js')).EvasteDebug,
};
/**
 * Shadow roots of other components cannot be searched, so elements for what the declaration embeds are expected there.
 */
const isExpected = (name) => document.querySelector(name) !== null ||
    (name === 'evaste-embed' && !!runningSession()?.declaration?.services.some(({ embed }) => embed));
/** Loads and defines each of them once the page contains one, now or later. */
function defineWhenPresent() {
    followBody();
    keepInBody();
    followPageColours();
    const waiting = new Set(Object.keys(lazyElements).filter((name) => !customElements.get(name)));
    const defineFound = () => {
        for (const name of waiting) {
            if (!isExpected(name))
                continue;
            waiting.delete(name);
            lazyElements[name]().then((element) => define(name, element), tellMissingChunk);
        }
    };
    whenShown([...waiting], defineFound);
    document.addEventListener('evaste-ready', defineFound);
    defineFound();
}
const define = (name, element) => {
    if (!customElements.get(name))
        customElements.define(name, element);
};

export { defineWhenPresent };
