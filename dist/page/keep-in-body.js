import { F as FIRST_LAYER } from '../ui.js';

const CONSENT = 'evaste-consent';
/** A script that removes the element each time it comes back is let be until the next frame. */
const MOST_IN_A_FRAME = 9;
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
    const observer = new MutationObserver((changes) => {
        observe();
        const left = changes.flatMap(({ removedNodes }) => [...removedNodes]);
        bringBack(left.find((node) => node.localName === CONSENT));
    });
    const bringBack = (consent) => {
        if (!consent || document.querySelector(CONSENT) || returned > MOST_IN_A_FRAME)
            return;
        if (!returned++)
            requestAnimationFrame(() => (returned = 0));
        document.body.prepend(consent);
        consent[FIRST_LAYER]?.start();
    };
    // Not below these two, because an observer of everything would make the page's own insertions dearer.
    const observe = () => {
        for (const node of [document.documentElement, document.body])
            observer.observe(node, { childList: true });
    };
    observe();
    if (!host?.isConnected)
        bringBack(host);
}

export { keepInBody as k };
