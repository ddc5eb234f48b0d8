import { r as runningSession } from './events.js';
import { F as FIRST_LAYER, f as followPageColours, t as tellMissingChunk } from '../ui.js';
import 'lit';
import './pick-text.js';
import './match.js';

const CONSENT = 'evaste-consent';
/**
 * A router that puts another body in (Turbo) takes away what evaste put into the one before: it is moved along, as it is, unless
 * the new body has its own. An element that stands deeper belongs to its page.
 */
function followBody() {
    new MutationObserver((changes) => {
        for (const left of changes.flatMap(({ removedNodes }) => [...removedNodes])) {
            const consent = left instanceof HTMLBodyElement && left.querySelector(`:scope>${CONSENT}`);
            if (!consent || document.querySelector(CONSENT))
                continue;
            document.body.prepend(consent);
            consent[FIRST_LAYER]?.start();
        }
    }).observe(document.documentElement, { childList: true });
}

/** An animation that changes nothing: it starts where one of the elements is shown for the first time. */
const SEEN = 'evaste-seen';
/** Calls where one of these elements is shown. An observer would hear of each element of the page, to find one of three. */
function whenShown(names, call) {
    if (!('adoptedStyleSheets' in document))
        return; // without layout nothing is shown: a site's tests in jsdom
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`@keyframes ${SEEN} { from { --${SEEN}: 1 } }
    :is(${names.join()}):not(:defined) { animation: ${SEEN} 1ms !important }`);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    document.addEventListener('animationstart', ({ animationName }) => {
        if (animationName === SEEN)
            call();
    });
}

/** The elements whose code comes only when the page has one. */
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
    'evaste-debug': async () => (await import('./debug.js')).EvasteDebug,
};
/** Other components’ shadow roots cannot be searched: what the declaration embeds is expected there. */
const isExpected = (name) => document.querySelector(name) !== null ||
    (name === 'evaste-embed' && !!runningSession()?.declaration?.services.some(({ embed }) => embed));
/** Fetches and defines each of them when one stands in the page, now or later. */
function defineWhenPresent() {
    followBody();
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
