import { i as isInTransition, m as measureAtClick, h as hasOwnControl } from './measure-question.js';
import { a as adoptStyles } from './adopt-styles.js';
import { e as topStyles, r as reopenStyles, i as ignoreTaps } from '../ui.js';
import { c as createElement, a as textDirection } from './tokens.js';
import { f as followBody, k as keepInBody } from './keep-in-body.js';
import { w as waitForHydration } from './hydration-wait.js';
import { s as shieldEvents } from './shield-events.js';
import './evidence-of-action.js';
import './events.js';
import 'lit';
import './load-banner-texts.js';
import './shipped-language.js';
import './primary-language.js';
import './own-wording.js';
import './session-link.js';
import './running-session.js';
import './resolve-url.js';
import './pick-text.js';
import './tell-missing-chunk.js';
import './open-on-click.js';

const styled = new WeakSet();
/** Adds the styles to a first layer that the banner is first shown without, once. */
function addLateStyles(root) {
    if (!styled.has(root))
        adoptStyles(root, [topStyles, reopenStyles]);
    styled.add(root);
}

/** The positions of the control, in the order in which they are tried. */
const PLACES$1 = ['', 'end', 'high', 'end high'];
/** How often it looks whether a view transition is over, which no event announces. */
const AGAIN_MS$1 = 100;
const CONTROLS$1 = 'a[href],button,input,select,textarea,summary,iframe,[role=button],[onclick],[tabindex]';
/** Creates the small control that opens the settings, on a page without one of its own (R56). */
function createReopenControl(label, language, open) {
    const button = createElement('button', { id: 'reopen', part: 'reopen', type: 'button' }, label);
    button.addEventListener('click', open);
    return createElement('aside', { 'aria-label': label, lang: language, dir: textDirection(language) }, button);
}
/**
 * Moves the control to the first corner where it covers none of the page's own controls, now and after the page has
 * loaded.
 */
function placeReopenControl(aside) {
    const button = aside.firstElementChild;
    const place = () => {
        if (isInTransition())
            return void setTimeout(place, AGAIN_MS$1);
        const move = (name) => {
            // Only a change, because a browser would compute its style again all the same.
            if (button.className !== name)
                button.className = name;
        };
        const free = PLACES$1.find((name) => {
            move(name);
            return !coversControl(button);
        });
        move(free ?? '');
    };
    place();
    if (document.readyState !== 'complete')
        addEventListener('load', place, { once: true });
}
function coversControl(button) {
    if (!('elementsFromPoint' in document))
        return false; // nothing is covered without layout
    const { left, right, top, bottom } = button.getBoundingClientRect();
    const host = button.getRootNode().host;
    const middle = (left + right) / 2;
    const points = [left + 1, middle, right - 1].flatMap((x) => [top + 1, bottom - 1].map((y) => [x, y]));
    return points.some(([x, y]) => document.elementsFromPoint(x, y).some((element) => element !== host && element.closest(CONTROLS$1)));
}

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

/**
 * Undoes a page's `zoom` below 1, which would make the question and the settings smaller than they may be. What a page
 * enlarges stays so. Does nothing in a browser that does not say how much an element is zoomed.
 *
 * @param shown what is painted in the host, which itself has no box.
 */
function keepSize(host, shown) {
    const { currentCSSZoom = 1 } = shown;
    const own = Number(host.style.zoom) || 1;
    if (currentCSSZoom < 1 || own > 1)
        host.style.zoom = String(Math.max(1, own / currentCSSZoom));
}

/** Where the extra space can be added: after the body, or inside it if a body of fixed height overflows. */
const PLACES = [':root::after', 'body::after'];
/** What stands above the banner, in the page's corners or as the panel for developers. */
const ABOVE = 'evaste-embed,evaste-recording,evaste-debug';
/** Marks what scrolls under the banner inside a page. */
const MARK$1 = 'data-evaste-room';
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
        target.setAttribute(MARK$1, '');
    };
    const observer = new ResizeObserver(fit);
    observer.observe(banner);
    document.addEventListener('scroll', fitScroller, true);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return () => {
        observer.disconnect();
        document.removeEventListener('scroll', fitScroller, true);
        for (const element of marked)
            element.removeAttribute(MARK$1);
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
    const inside = `[${MARK$1}]{scroll-padding-bottom:${room}px}[${MARK$1}]::after${space}`;
    sheet.replaceSync('');
    if (!room)
        return;
    const before = scroller.scrollHeight;
    for (const place of isLocked() ? [] : PLACES) {
        // The root gets nothing that is inherited, for which a browser would compute every element's style again.
        sheet.replaceSync(`:root{scroll-padding-bottom:${room}px}${ABOVE}{--_banner-room:${room}px}${place}${space}${inside}`);
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

/** The distance between the points at which the page under the banner is looked at: the smallest target (WCAG 2.5.8). */
const STEP_PX = 24;
/** The elements that stay at the bottom of the window, whatever is scrolled, and are covered by the banner. */
function fixedUnder(banner) {
    const { top, left, right } = banner.getBoundingClientRect();
    const found = new Set();
    const known = new Map();
    for (let y = innerHeight - STEP_PX / 2; y > top; y -= STEP_PX)
        for (let x = left + STEP_PX / 2; x < right; x += STEP_PX)
            for (const element of document.elementsFromPoint(x, y)) {
                const fixed = fixedAround(element, known);
                if (fixed)
                    found.add(fixed);
            }
    return found;
}
/** @param known what is found out once of each element, because neighbouring points have most of theirs in common. */
function fixedAround(element, known) {
    if (!(element instanceof HTMLElement) || element.localName.startsWith('evaste-'))
        return undefined;
    if (known.has(element))
        return known.get(element);
    const fixed = isFixed(element) ? element : fixedAround(element.parentElement, known);
    known.set(element, fixed);
    return fixed;
}
function isFixed(element) {
    const { position, bottom } = getComputedStyle(element);
    return position === 'fixed' || (position === 'sticky' && bottom !== 'auto');
}

/** Marks what is raised, with its number. */
const MARK = 'data-evaste-raised';
/** A control such as a chat bubble or a tab bar; anything higher is a panel, which is made shorter instead. */
const MOST_HEIGHT = 0.2;
const CONTROLS = 'a[href],button,input,select,textarea,summary,[role=button]';
const SETTLED_MS = 200;
/**
 * Raises what the page keeps at the bottom of the window above the banner while it asks: a chat bubble, a tab bar, a sticky
 * button or the end of a drawer could not be reached by mouse or touch.
 *
 * @returns a function that puts them back.
 */
function raiseFixed(banner) {
    const sheet = new CSSStyleSheet();
    const raised = new Map();
    /** As wide as the window and there before the banner was: the page itself, which must not move. */
    let known;
    let timer = 0;
    const apply = () => {
        const { top } = banner.getBoundingClientRect();
        sheet.replaceSync([...raised.values()].map((one, index) => ruleOf(one, index + 1, top)).join(''));
    };
    const look = () => {
        const room = innerHeight - banner.getBoundingClientRect().top;
        // While the banner is at the top or hidden, there is nothing to raise.
        if (!banner.offsetHeight || banner.classList.contains('top') || room > innerHeight * 0.7)
            return;
        if (isInTransition())
            return lookSoon();
        const found = fixedUnder(banner);
        known ??= new Set([...found].filter(isWholePage));
        const added = [...found].filter((element) => !raised.has(element) && !known?.has(element) && (!isPanel(element) || hasControls(element)));
        for (const element of added) {
            raised.set(element, before(element));
            element.setAttribute(MARK, `${raised.size}`);
        }
        const panels = added.filter(isPanel);
        const tops = panels.map((panel) => panel.offsetTop);
        apply();
        panels.forEach((panel, at) => (raised.get(panel).top = panel.offsetTop < tops[at] ? 0 : tops[at]));
        if (panels.length)
            apply();
    };
    // Some appear only once the page is scrolled or has loaded, or by a click.
    const lookSoon = () => {
        clearTimeout(timer);
        timer = self.setTimeout(look, SETTLED_MS);
    };
    const observer = new ResizeObserver(look);
    observer.observe(banner);
    const signs = ['scroll', 'load', 'click', 'transitionend'];
    for (const sign of signs)
        addEventListener(sign, lookSoon, true);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return () => {
        clearTimeout(timer);
        observer.disconnect();
        for (const sign of signs)
            removeEventListener(sign, lookSoon, true);
        document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
        for (const element of raised.keys())
            element.removeAttribute(MARK);
    };
}
const isPanel = (element) => element.offsetHeight >= innerHeight * MOST_HEIGHT;
/** A panel in the flow of the page would move what follows it. */
const hasControls = (panel) => panel.querySelector(CONTROLS) !== null && getComputedStyle(panel).position === 'fixed';
const isWholePage = (element) => isPanel(element) && element.offsetWidth > innerWidth * 0.9;
function before(element) {
    const { position, bottom, marginBottom, boxSizing, height } = getComputedStyle(element);
    const isSticky = position === 'sticky';
    const frame = boxSizing === 'border-box' ? 0 : element.offsetHeight - parseFloat(height);
    return { isSticky, below: isSticky ? bottom : marginBottom, frame };
}
/** @param end where the banner begins. */
function ruleOf({ isSticky, below, frame, top }, number, end) {
    const height = top === undefined ? '' : `max-height:${end - top - frame}px!important`;
    const room = `calc(${below} + ${innerHeight - end}px)!important`;
    return `[${MARK}="${number}"]{${isSticky ? 'bottom' : 'margin-bottom'}:${room};${height}}`;
}

/** English, whatever the page speaks, because it is what every such program knows. */
const WORDS = 'Reject all cookies';
const SLOT = 'programs';
/**
 * Offers a refusal, and nothing else, to programs that answer unknown banners for their users. They look for fixed elements
 * with buttons in the page's own tree, and not into shadow roots, so the button is a child of `<evaste-consent>`. Nobody sees
 * it, and neither the keyboard nor a screen reader reaches it: it is inert and clipped. A click on it presses the real one.
 *
 * @returns a function that removes it.
 */
function refuseForPrograms(banner) {
    const { host } = banner.getRootNode();
    if (!('inert' in host))
        return () => undefined; // in such a browser, people would reach it
    const refuse = createElement('button', { type: 'button', lang: 'en' }, WORDS);
    refuse.addEventListener('click', () => banner.querySelector('#refuse')?.click());
    const offer = createElement('div', { slot: SLOT, inert: '', 'aria-hidden': 'true', 'data-nosnippet': '' }, refuse);
    offer.style.cssText = 'position:fixed;clip-path:inset(50%)';
    const mustWait = waitForHydration(() => add());
    const add = () => {
        if (!banner.isConnected || mustWait(host))
            return;
        banner.append(createElement('slot', { name: SLOT }));
        host.querySelector(`[slot=${SLOT}]`)?.remove(); // of a page that a router has kept as HTML
        host.append(offer);
    };
    add();
    return () => offer.remove();
}

/** Safari has `:modal` since 15.6, Chrome since 105; jsdom has no `CSS`. */
const MODAL = `dialog${self.CSS?.supports('selector(dialog:modal)') ? ':modal' : '[open]'},[aria-modal=true]`;
/** Attributes that change when a modal opens or closes. */
const SIGNS = ['focusin', 'click', 'toggle', 'close', 'keyup', 'transitionend'];
/** While it has stepped back, it looks again after this time: not everything that ends is announced. */
const AGAIN_MS = 300;
/**
 * Hides the banner while the page shows a modal dialog of its own, or has made the banner inert: it would cover the
 * dialog's buttons, and could not be answered.
 *
 * @returns a function that stops it.
 */
function stepBack(banner) {
    const { host } = banner.getRootNode();
    let frame = 0;
    let timer;
    const look = () => {
        frame = 0;
        clearTimeout(timer);
        if (!banner.isConnected)
            return;
        const isCovered = hasModal() || host.closest('[inert]') !== null || isInert(banner);
        const isBack = isCovered && !isInTransition();
        if (isCovered)
            timer = setTimeout(lookSoon, AGAIN_MS);
        if (banner.hidden === isBack)
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
        clearTimeout(timer);
        observer.disconnect();
        for (const sign of SIGNS)
            document.removeEventListener(sign, lookSoon, true);
    };
}
const hasModal = () => [...document.querySelectorAll(MODAL), ...around(document.activeElement)].some(isShown) ||
    isClosedModal(document.activeElement);
/**
 * Whether the page has made everything outside a dialog inert that cannot be seen from here, in a closed shadow root:
 * what is inert is not found at its own place, whatever else covers it.
 */
function isInert(banner) {
    const { host } = banner.getRootNode();
    const root = host.getRootNode();
    const { hidden } = banner;
    banner.hidden = false;
    const { left, top, width, height } = banner.getBoundingClientRect();
    const found = root.elementsFromPoint(left + width / 2, top + height / 2);
    banner.hidden = hidden;
    return !banner.classList.contains('new') && found.length > 0 && !found.includes(host);
}
/** Whether an element that has no size of its own has focus and covers the window: a modal in a closed shadow root. */
function isClosedModal(active) {
    if (!active || active.shadowRoot || active.clientHeight)
        return false;
    const [right, bottom] = [innerWidth - 1, innerHeight - 1];
    const corners = [
        [1, 1],
        [right, 1],
        [1, bottom],
        [right, bottom],
    ];
    return corners.every(([x, y]) => document.elementsFromPoint(x, y).includes(active));
}
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
    const root = banner.getRootNode();
    const { host } = root;
    followBody();
    keepInBody(host);
    if (!host)
        return; // it was answered before this loaded
    addLateStyles(banner.getRootNode());
    keepSize(host, banner);
    shieldEvents(root);
    const leave = [
        giveRoom(banner),
        raiseFixed(banner),
        keepFocusVisible(banner),
        firstInTabOrder(banner),
        stepBack(banner),
        measureAtClick(banner),
        refuseForPrograms(banner),
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

/**
 * After an answer by keyboard, moves focus to the small control; without one, back to where it was, or to the start of the
 * page.
 *
 * @param root of the first layer. @param before what had focus in the page before the banner.
 */
function moveFocusOn(root, before) {
    setTimeout(() => {
        const { activeElement } = document;
        // The page, or a quick visitor, may have moved it meanwhile.
        if (activeElement && activeElement !== document.body && activeElement !== root.host)
            return;
        const target = root.getElementById('reopen') ?? before;
        if (target?.isConnected)
            return target.focus();
        const { body } = document;
        body.tabIndex = -1;
        body.focus({ preventScroll: true });
        body.removeAttribute('tabindex');
    });
}

/** R56: whether the page has no control of its own. */
const needsControl = () => !document.querySelector('evaste-notice') && !hasOwnControl();
/** Creates the small control. */
function createControl(root, ...control) {
    addLateStyles(root);
    return createReopenControl(...control);
}

export { createControl, moveFocusOn, needsControl, placeReopenControl, startAround };
