import { k as keepInBody } from './keep-in-body.js';
import { m as measureAtClick } from './measure-question.js';
import { i as ignoreTaps } from '../ui.js';
import './evidence-of-action.js';
import 'lit';
import './pick-text.js';
import './match.js';

/**
 * Makes the first Tab on a page go to the banner, wherever it is in the body (R115). Focus moves only when the visitor
 * presses Tab, and only if nothing has had focus yet.
 *
 * @returns a function that restores the order.
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

/** Where the extra space can be added: after the body, or inside it if a body of fixed height overflows. */
const PLACES = [':root::after', 'body::after'];
/** Marks what scrolls under the banner inside a page. */
const MARK = 'data-evaste-room';
/**
 * Adds space at the end of the page while the banner covers it, so that the page's footer can be scrolled into view by
 * mouse, touch and keyboard. Visible content does not move.
 *
 * @returns a function that removes the space.
 */
function giveRoom(banner) {
    const sheet = new CSSStyleSheet();
    const marked = new Set();
    let last = -1;
    const fit = () => {
        const room = roomFor(banner);
        if (room === last || banner.classList.contains('top'))
            return;
        last = room;
        addRoom(sheet, room);
    };
    // The part of an app that scrolls while its document does not, or a menu: known once it is scrolled.
    const fitScroller = ({ target }) => {
        if (!(target instanceof Element) || marked.has(target) || !reachesUnder(target, banner))
            return;
        marked.add(target);
        target.setAttribute(MARK, '');
    };
    const observer = new ResizeObserver(fit);
    observer.observe(banner);
    document.addEventListener('scroll', fitScroller, true);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return () => {
        observer.disconnect();
        document.removeEventListener('scroll', fitScroller, true);
        for (const element of marked)
            element.removeAttribute(MARK);
        document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
    };
}
/** The height of what is covered. A card in the middle does not cover the end of the page, nor does a banner at the top. */
function roomFor(banner) {
    const { top, bottom, height } = banner.getBoundingClientRect();
    return height && bottom > innerHeight - 40 ? Math.ceil(innerHeight - top) : 0;
}
function addRoom(sheet, room) {
    const scroller = document.scrollingElement ?? document.documentElement;
    const space = `{content:"";display:block;flex:none;grid-column:1/-1;height:${room}px}`;
    const inside = `[${MARK}]{scroll-padding-bottom:${room}px}[${MARK}]::after${space}`;
    sheet.replaceSync('');
    if (!room)
        return;
    const before = scroller.scrollHeight;
    for (const place of isLocked() ? [] : PLACES) {
        sheet.replaceSync(`:root{scroll-padding-bottom:${room}px;--_banner-room:${room}px}${place}${space}${inside}`);
        if (scroller.scrollHeight >= before + room)
            return;
    }
    if (isLocked())
        sheet.replaceSync(inside);
}
/** Whether the document cannot be scrolled by a visitor. Space that only a script can reach would move the page. */
function isLocked() {
    const [root, body] = [document.documentElement, document.body].map((element) => getComputedStyle(element).overflowY);
    return /hidden|clip/.test((root === 'visible' ? body : root) ?? '');
}
function reachesUnder(scroller, banner) {
    const { bottom, left, right } = scroller.getBoundingClientRect();
    const over = banner.getBoundingClientRect();
    const isField = /^(textarea|input|select)$/.test(scroller.localName);
    return (!isField &&
        bottom > over.top &&
        left < over.right &&
        right > over.left &&
        scroller.scrollHeight > scroller.clientHeight);
}

/** The distance between the focused element and the banner, for the focus ring. */
const GAP_PX = 8;
/**
 * Keeps a focused element from being hidden by the banner (WCAG 2.4.11, R115). An element that can be scrolled is
 * scrolled into view. For any other, such as a fixed button, the banner moves to the top of the window until focus
 * moves on.
 *
 * @returns a function that stops it.
 */
function keepFocusVisible(banner) {
    const show = (focused) => {
        banner.classList.remove('top');
        if (!isCovered(focused, banner))
            return;
        focused.scrollIntoView({ block: 'nearest' });
        // Not every engine respects the scroll padding.
        const hidden = focused.getBoundingClientRect().bottom + GAP_PX - banner.getBoundingClientRect().top;
        if (hidden > 0)
            scrollBy({ top: hidden, behavior: 'instant' });
        banner.classList.toggle('top', isCovered(focused, banner));
    };
    const onFocus = (event) => {
        const path = event.composedPath();
        const focused = path[0]; // inside a shadow root too, because its host may be as long as the page
        if (!path.includes(banner) && focused instanceof Element)
            show(focused);
    };
    // An on-screen keyboard makes the window smaller after the field has got focus.
    const onResize = () => {
        const focused = deepest(document.activeElement);
        if (focused && focused !== document.body && !banner.contains(focused))
            show(focused);
    };
    document.addEventListener('focusin', onFocus);
    addEventListener('resize', onResize);
    return () => {
        document.removeEventListener('focusin', onFocus);
        removeEventListener('resize', onResize);
    };
}
const deepest = (active) => active?.shadowRoot?.activeElement ? deepest(active.shadowRoot.activeElement) : active;
function isCovered(element, cover) {
    const { top, bottom, left, right } = element.getBoundingClientRect();
    const over = cover.getBoundingClientRect();
    return bottom > over.top && top < over.bottom && right > over.left && left < over.right;
}

/** Safari has `:modal` since 15.6, Chrome since 105; jsdom has no `CSS`. */
const MODAL = `dialog${self.CSS?.supports('selector(dialog:modal)') ? ':modal' : '[open]'},[aria-modal=true]`;
/** Attributes that change when a modal opens or closes. */
const SIGNS = ['focusin', 'click', 'toggle', 'close', 'keyup', 'transitionend'];
/**
 * Hides the banner while the page shows a modal dialog of its own, or has made the banner inert: it would cover the
 * dialog's buttons, and could not be answered.
 *
 * @returns a function that stops it.
 */
function stepBack(banner) {
    const { host } = banner.getRootNode();
    let frame = 0;
    const look = () => {
        frame = 0;
        const isBack = hasModal() || host.closest('[inert]') !== null;
        if (banner.hidden === isBack || !banner.isConnected)
            return;
        banner.hidden = isBack;
        if (isBack)
            return banner.hidePopover?.();
        banner.classList.remove('top'); // the dialog that had focus there is gone
        ignoreTaps(banner);
        banner.showPopover?.();
    };
    const lookSoon = () => void (frame ||= requestAnimationFrame(look));
    for (const sign of SIGNS)
        document.addEventListener(sign, lookSoon, true);
    const observer = new MutationObserver(lookSoon);
    for (let at = host; at; at = at.parentElement)
        observer.observe(at, { attributeFilter: ['inert'] });
    // Of the rest only the body, because a modal is inserted into it or marks it.
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
/** The modal dialogs around the focused element, through all shadow roots. */
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

/** How the banner affects the page around it while it asks (R115). Loaded once the banner is shown. */
function startAround(banner) {
    if (!('adoptedStyleSheets' in document))
        return; // nothing is hidden without layout, as in a site's tests in jsdom
    const { host } = banner.getRootNode();
    keepInBody(host);
    if (!host)
        return; // it was answered before this loaded
    const leave = [
        giveRoom(banner),
        keepFocusVisible(banner),
        firstInTabOrder(banner),
        stepBack(banner),
        measureAtClick(banner),
    ];
    // An element that leaves the page loses its size, which is observable from outside the element.
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
