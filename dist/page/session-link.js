import { r as runningSession } from './running-session.js';

/**
 * Makes evaste's elements follow the colours of the page, not of the device. A page's own `color-scheme` is inherited;
 * without one, the painted colours decide. A class on `<html>` or `<body>` may change them at any time.
 *
 * @param isPainted whether nothing has changed since the last frame, so that a first look takes no layout of its own.
 */
function followPageColours(isPainted) {
    if (!('adoptedStyleSheets' in document) || isFollowing)
        return; // nothing is painted without layout
    isFollowing = true;
    let sheet;
    let wasDark = false;
    const look = () => {
        const isDark = isPaintedDark();
        if (isDark === wasDark)
            return;
        wasDark = isDark;
        if (!sheet)
            document.adoptedStyleSheets = [...document.adoptedStyleSheets, (sheet = new CSSStyleSheet())];
        // A light page needs no rule: a rule for the root makes a browser compute every element's style again.
        sheet.replaceSync(isDark ? ':root{--_page-scheme:dark}' : '');
    };
    // Before the first frame, and again once the page's own style sheets have loaded.
    const lookSoon = () => requestAnimationFrame(look);
    lookSoon();
    addEventListener('load', lookSoon);
    matchMedia('(prefers-color-scheme:dark)').addEventListener('change', look);
    const observer = new MutationObserver(lookSoon);
    for (const element of [document.documentElement, document.body])
        observer.observe(element, { attributes: true });
}
let isFollowing = false;
/** Whether the page is painted dark without declaring that itself. */
function isPaintedDark() {
    const root = document.documentElement;
    const { colorScheme } = getComputedStyle(root);
    if ((colorScheme && colorScheme !== 'normal') || document.querySelector('meta[name=color-scheme]'))
        return false;
    // An app often leaves the body transparent and paints an element that is as long as the page.
    const wrappers = document
        .elementsFromPoint(9, 99)
        .filter((element) => element.offsetHeight > root.offsetHeight * 0.75);
    const backgrounds = [...wrappers, document.body, root].map((element) => lightnessOf(getComputedStyle(element).backgroundColor));
    const background = backgrounds.find((lightness) => lightness !== undefined);
    // If something else paints the background, the text colour of the page shows whether it is dark.
    const ground = background ?? 1 - (lightnessOf(getComputedStyle(document.body).color) ?? 0);
    return ground < 0.4;
}
/** 0 for black to 1 for white, from any computed form; undefined if the colour is mostly transparent. */
function lightnessOf(colour) {
    const [, form = '', list = ''] = /^(\w+)\((?:[a-z][\w-]* )?(.*)\)$/.exec(colour) ?? [];
    const [first = 0, second = 0, third = 0, alpha = 1] = (list.match(/[\d.]+/g) ?? []).map(Number);
    if (!form || alpha < 0.5)
        return undefined;
    if (/^okl/.test(form))
        return first;
    if (/^l/.test(form))
        return first / 100;
    const whole = /^rgb/.test(form) ? 255 : 1;
    return (0.2126 * first + 0.7152 * second + 0.0722 * third) / whole;
}

/** Finds the session of the document, also one that starts later, and reports when it or `<html lang>` changes. */
class SessionLink {
    /**
     * @param host the element that connects and disconnects this; `null` if the caller does so.
     * @param changed called after each change.
     * @param heard listeners for further events of the session, by type.
     */
    constructor(host, changed, heard = {}) {
        this.follow = () => {
            this.leave();
            this.session = runningSession();
            this.unsubscribe = this.session?.subscribe(this.changed);
            for (const [type, listener] of this.heard)
                this.session?.addEventListener(type, listener);
            this.changed();
        };
        this.changed = changed;
        this.heard = Object.entries(heard);
        this.languageObserver = new MutationObserver(changed);
        host?.addController(this);
    }
    hostConnected() {
        document.addEventListener('evaste-ready', this.follow);
        this.languageObserver.observe(document.documentElement, { attributeFilter: ['lang'] });
        this.follow();
    }
    hostDisconnected() {
        document.removeEventListener('evaste-ready', this.follow);
        this.languageObserver.disconnect();
        this.leave();
    }
    leave() {
        this.unsubscribe?.();
        for (const [type, listener] of this.heard)
            this.session?.removeEventListener(type, listener);
        this.session = undefined;
    }
}

export { SessionLink as S, followPageColours as f };
