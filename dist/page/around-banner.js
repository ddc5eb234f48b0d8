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

/** Where the room can stand: behind the body; or in it, where a body of fixed height overflows. */
const PLACES = [':root::after', 'body::after'];
/**
 * Gives the end of the page room while the banner stands over it, so that the page's footer can be scrolled into sight by
 * mouse, finger and key. What is in sight does not move.
 *
 * @returns how to take the room back.
 */
function giveRoom(banner) {
    const sheet = new CSSStyleSheet();
    const scroller = document.scrollingElement ?? document.documentElement;
    let last = -1;
    const fit = () => {
        const { top, bottom, height } = banner.getBoundingClientRect();
        // A card in the middle covers no end of the page; a banner that was moved to the top still leaves the end free.
        const room = height && bottom > innerHeight - 40 ? Math.ceil(innerHeight - top) : 0;
        if (room === last || banner.classList.contains('top'))
            return;
        last = room;
        sheet.replaceSync('');
        if (!room)
            return;
        const before = scroller.scrollHeight;
        for (const place of PLACES) {
            sheet.replaceSync(`:root{scroll-padding-bottom:${room}px}${place}{content:"";display:block;flex:none;height:${room}px}`);
            if (scroller.scrollHeight >= before + room)
                return;
        }
    };
    const observer = new ResizeObserver(fit);
    observer.observe(banner);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return () => {
        observer.disconnect();
        document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
    };
}

/** Between what has focus and the banner, for the focus ring. */
const GAP_PX = 8;
/**
 * Lets nothing that gets focus stay hidden behind the banner (WCAG 2.4.11, R115). What scrolls is scrolled into sight; for
 * what does not, such as a fixed button, the banner goes to the top of the window until focus moves on.
 *
 * @returns how to leave focus alone.
 */
function keepFocusVisible(banner) {
    const showFocused = (event) => {
        const path = event.composedPath();
        const focused = path[0]; // inside a shadow root too: its host may be as long as the page
        if (path.includes(banner) || !(focused instanceof Element))
            return;
        banner.classList.remove('top');
        if (!isCovered(focused, banner))
            return;
        focused.scrollIntoView({ block: 'nearest' });
        // Not every engine heeds the scroll padding.
        const hidden = focused.getBoundingClientRect().bottom + GAP_PX - banner.getBoundingClientRect().top;
        if (hidden > 0)
            scrollBy({ top: hidden, behavior: 'instant' });
        banner.classList.toggle('top', isCovered(focused, banner));
    };
    document.addEventListener('focusin', showFocused);
    return () => document.removeEventListener('focusin', showFocused);
}
function isCovered(element, cover) {
    const { top, bottom, left, right } = element.getBoundingClientRect();
    const over = cover.getBoundingClientRect();
    return bottom > over.top && top < over.bottom && right > over.left && left < over.right;
}

const MODAL = 'dialog:modal,[aria-modal=true]';
/** What a modal that opens or closes brings with it. */
const SIGNS = ['focusin', 'click', 'toggle', 'close', 'keyup', 'transitionend'];
/**
 * Takes the banner out of the way while the page shows a modal dialog of its own: above it the banner would cover its
 * buttons, and a native modal makes everything outside it inert.
 *
 * @returns how to stop.
 */
function stepBack(banner) {
    let frame = 0;
    const look = () => {
        frame = 0;
        const isBack = hasModal();
        if (banner.hidden === isBack || !banner.isConnected)
            return;
        banner.hidden = isBack;
        if (isBack)
            banner.hidePopover?.();
        else
            banner.showPopover?.();
    };
    const lookSoon = () => void (frame ||= requestAnimationFrame(look));
    for (const sign of SIGNS)
        document.addEventListener(sign, lookSoon, true);
    // The body alone: a modal is put into it, or marks it.
    const observer = new MutationObserver(lookSoon);
    observer.observe(document.body, { childList: true, attributes: true });
    lookSoon();
    return () => {
        cancelAnimationFrame(frame);
        observer.disconnect();
        for (const sign of SIGNS)
            document.removeEventListener(sign, lookSoon, true);
    };
}
const hasModal = () => [...document.querySelectorAll(MODAL), ...around(document.activeElement)].some(isShown);
/** The modal dialogs around what has focus, out of each shadow root. */
function around(active) {
    if (!active || active.localName === 'evaste-consent')
        return [];
    const inner = active.shadowRoot?.activeElement;
    const modal = active.closest(MODAL);
    return [...(modal ? [modal] : []), ...(inner ? around(inner) : [])];
}
function isShown(element) {
    const { top, bottom, left, right, width, height } = element.getBoundingClientRect();
    if (!width || !height || bottom <= 0 || right <= 0 || top >= innerHeight || left >= innerWidth)
        return false;
    const { visibility, opacity } = getComputedStyle(element);
    return visibility === 'visible' && opacity !== '0';
}

/** What the banner does for the page around it, as long as it asks (R115). Loaded once the banner is shown. */
function startAround(banner) {
    if (!('adoptedStyleSheets' in document))
        return; // without layout nothing is hidden: a site's tests in jsdom
    const leave = [giveRoom(banner), keepFocusVisible(banner), firstInTabOrder(banner), stepBack(banner)];
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

export { startAround };
