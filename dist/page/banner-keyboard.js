/**
 * Brings the first Tab of a page to the banner, wherever in the body it stands (R115). Focus moves only because the
 * visitor asked for it, and only while nothing has had focus yet.
 *
 * @returns how to leave the order alone.
 */
function firstInTabOrder(banner) {
    const enter = (event) => {
        if (event.key !== 'Tab' || event.shiftKey || event.defaultPrevented)
            return;
        leave();
        if (document.activeElement !== document.body)
            return;
        event.preventDefault();
        banner.querySelector('a[href], button')?.focus();
    };
    const leave = () => {
        document.removeEventListener('keydown', enter);
        document.removeEventListener('focusin', leave);
    };
    document.addEventListener('keydown', enter);
    document.addEventListener('focusin', leave);
    return leave;
}

/**
 * Lets nothing that gets focus stay hidden behind the banner (WCAG 2.4.11, R115): gives the page room to scroll further,
 * only once something would be hidden, so that the page is not touched before the visitor acts.
 *
 * @returns how to take the room back.
 */
function keepFocusVisible(banner) {
    const room = new CSSStyleSheet();
    const showFocused = (event) => {
        const path = event.composedPath();
        const focused = path[0]; // inside a shadow root too: its host may be as long as the page
        if (path.includes(banner) || !(focused instanceof Element) || !isCovered(focused, banner))
            return;
        const heightPx = innerHeight - banner.getBoundingClientRect().top;
        room.replaceSync(`:root{scroll-padding-bottom:${heightPx}px}:root::after{content:"";display:block;height:${heightPx}px}`);
        focused.scrollIntoView({ block: 'nearest' });
    };
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, room];
    document.addEventListener('focusin', showFocused);
    return () => {
        document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== room);
        document.removeEventListener('focusin', showFocused);
    };
}
function isCovered(element, cover) {
    const { top, bottom, left, right } = element.getBoundingClientRect();
    const over = cover.getBoundingClientRect();
    return bottom > over.top && top < over.bottom && right > over.left && left < over.right;
}

/** What the banner does for the keyboard as long as it stands in the page (R115). Fetched once the banner is rendered. */
function startBannerKeyboard(banner) {
    if (!('adoptedStyleSheets' in document))
        return; // without layout nothing is hidden: a site's tests in jsdom
    const leave = [keepFocusVisible(banner), firstInTabOrder(banner)];
    // What leaves the page loses its size, and that is told without the element's help.
    const presence = new ResizeObserver(() => {
        if (banner.isConnected)
            return;
        presence.disconnect();
        for (const undo of leave)
            undo();
    });
    presence.observe(banner);
}

export { startBannerKeyboard };
