import { o as openOnClick } from './open-on-click.js';
import { r as runningSession } from './running-session.js';
import { F as FIRST_LAYER } from '../ui.js';

const CONSENT$2 = 'evaste-consent';
/**
 * Puts the element back into a page that has replaced it: in place of an empty one, which the page's markup or a copy of
 * the body contains, otherwise first in the body.
 */
function bringBack(consent) {
    const other = document.querySelector(CONSENT$2);
    if (other?.shadowRoot)
        return;
    if (other)
        other.replaceWith(consent);
    else
        document.body.prepend(consent);
    consent[FIRST_LAYER]?.start();
}

const CONSENT$1 = 'evaste-consent';
/**
 * A router that replaces the body (Turbo) removes evaste's elements with the old one. They are moved to the new body
 * unchanged, unless it has its own. An element deeper in the page belongs to the page.
 */
function followBody() {
    new MutationObserver((changes) => {
        for (const left of changes.flatMap(({ removedNodes }) => [...removedNodes])) {
            const consent = left instanceof HTMLBodyElement && left.querySelector(CONSENT$1);
            if (consent && (consent.parentNode === left || document.querySelector(CONSENT$1)))
                bringBack(consent);
        }
    }).observe(document.documentElement, { childList: true });
}

/** A script that removes the element each time it comes back is let be until the next frame. */
const MOST_IN_A_FRAME = 9;
const CONSENT = 'evaste-consent';
/**
 * Puts `<evaste-consent>` back where a page has replaced the content of its body, or has made it equal to a page without
 * the element (Turbo's refresh, `body.innerHTML`): without it a visitor could neither answer nor withdraw.
 *
 * @param host the element, if the page may have removed it already.
 */
function keepInBody(host) {
    if (!('adoptedStyleSheets' in document))
        return; // a site's tests in jsdom clear the body between them
    let returned = 0;
    let lost = host?.isConnected ? undefined : host;
    let root;
    const observer = new MutationObserver((changes) => {
        const left = changes.flatMap(({ removedNodes }) => [...removedNodes]);
        lost = left.map(consentIn).find((consent) => consent?.shadowRoot) ?? lost;
        update();
    });
    const putBack = () => {
        if (!lost || !document.body || returned > MOST_IN_A_FRAME)
            return;
        if (!returned++)
            requestAnimationFrame(() => (returned = 0));
        bringBack(lost);
        lost = undefined;
    };
    // Not below these, because an observer of everything would make the page's own insertions dearer.
    const observe = () => {
        const { documentElement, body } = document;
        for (const node of [document, documentElement, body])
            if (node)
                observer.observe(node, { childList: true });
        const session = runningSession();
        // `document.open` has removed every listener with the old document.
        if (root && documentElement && root !== documentElement && session)
            openOnClick(session);
        root = documentElement ?? root;
    };
    const update = () => {
        observe();
        putBack();
    };
    update();
}
/** The element itself, or the one in the body of a document that `document.write` has replaced after parsing. */
const consentIn = (left) => left.localName === CONSENT ? left : (left.querySelector?.(`:scope > body > ${CONSENT}`) ?? null);

export { followBody as f, keepInBody as k };
