import { S as SessionLink } from './session-link.js';
import { w as waitForHydration } from './hydration-wait.js';
import './running-session.js';

/** `embed.at` of a service whose script adds something above the whole page, such as a chat. */
const ABOVE_PAGE = 'body';
/**
 * Shows a placeholder in a corner of the window for each service that would add something above the page and of which
 * something is held, wherever its script is.
 *
 * @returns a function that updates the placeholders.
 */
function askInCorner() {
    const shown = new Map();
    return ({ declaration, held, allows }) => {
        for (const [id, embed] of shown)
            if (allows(id) || !embed.isConnected) {
                embed.remove();
                shown.delete(id);
            }
        for (const { id, embed } of declaration?.services ?? []) {
            if (embed?.at !== ABOVE_PAGE || shown.has(id) || !held.some(({ services }) => services.includes(id)))
                continue;
            shown.set(id, placeholder(id, shown.size));
        }
    };
}
/** @param above how many others there are, which it is placed above. */
function placeholder(service, above) {
    const embed = document.createElement('evaste-embed');
    embed.setAttribute('service', service);
    embed.setAttribute('corner', '');
    embed.style.setProperty('--_above', String(above));
    document.body.append(embed);
    return embed;
}

/** What a person would see on the page, and misses while it is held. */
const SEEN = ['iframe', 'template', 'object', 'embed', 'video', 'form'];
/** What they load from. */
const ADDRESSES = ['src', 'srcdoc', 'data', 'action', 'poster'];
/** Elements at whose level a script is only loaded: inside any other, it adds its content there, such as a captcha or a chat. */
const PAGE_LEVEL = /^(head|body|html)$/;
/** Shows a placeholder in place of what is held and would be seen, where its service declares `embed`, without markup from the page. */
function askInPlace() {
    const asking = new Map();
    const updateCorner = askInCorner();
    const update = () => {
        const { session } = link;
        if (!session)
            return;
        updateCorner(session);
        for (const [element, { service }] of asking)
            if (session.allows(service) || !element.isConnected)
                restore(element, asking, session);
        // A framework that hydrates or morphs a part of the page removes what is not its own.
        for (const [element, { embed }] of asking) {
            if (!embed.isConnected)
                element.before(embed);
            if (!element.hidden)
                element.hidden = true;
        }
        const places = placesOf(session);
        for (const [element, service] of places)
            askBeside(element, service);
        const placed = [...places.values()];
        for (const { kind, element, services } of session.held) {
            const service = services.find((id) => session.declaration?.services.some((one) => one.id === id && one.embed));
            if (!service || session.allows(service) || !isShown(element) || element.closest('evaste-embed'))
                continue;
            if (!SEEN.includes(kind) && (placed.includes(service) || !needsPlaceholder(element, service)))
                continue;
            askBeside(element, service);
        }
    };
    const isHydrating = waitForHydration(update);
    // In the next frame, so that a page that removes them each time goes on.
    const observer = new MutationObserver(() => requestAnimationFrame(update));
    const askBeside = (element, service) => {
        if (asking.has(element) || isHydrating(element))
            return;
        asking.set(element, ask(element, service));
        for (const node of [element, element.parentNode])
            observer.observe(node, { childList: true, attributeFilter: ['hidden'] });
    };
    const link = new SessionLink(null, update);
    link.hostConnected();
}
/** In this document: a router's parsed page, or a frame, is another, where the placeholder's styles do not apply. */
const isShown = (element) => element?.ownerDocument === document && element.isConnected;
/** The elements that scripts will fill, such as a captcha's box, of services of which something is held. */
function placesOf({ held, declaration }) {
    const waiting = (declaration?.services ?? []).filter(({ id }) => held.some(({ services }) => services.includes(id)));
    return new Map(waiting.flatMap(({ id, embed }) => find(embed?.at).map((element) => [element, id])));
}
/** Selectors that are none: reported once. */
const wrongSelectors = new Set();
function find(selector) {
    if (!selector || wrongSelectors.has(selector))
        return [];
    try {
        return [...document.querySelectorAll(selector)].filter(({ localName }) => !PAGE_LEVEL.test(localName));
    }
    catch {
        wrongSelectors.add(selector);
        console.error(`evaste: embed.at "${selector}" is no CSS selector`);
        return [];
    }
}
/** One for all scripts that a service has in the same place. */
const needsPlaceholder = ({ localName, parentElement }, service) => localName === 'script' &&
    parentElement !== null &&
    !PAGE_LEVEL.test(parentElement.localName) &&
    ![...parentElement.querySelectorAll('evaste-embed')].some((one) => one.getAttribute('service') === service);
function ask(element, service) {
    const embed = document.createElement('evaste-embed');
    embed.setAttribute('service', service);
    const wasHidden = element.hasAttribute('hidden');
    // If the page stretches the frame over a box of its own, the placeholder fills that box.
    if (getComputedStyle(element).position === 'absolute')
        Object.assign(embed.style, { position: 'absolute', inset: '0', overflow: 'auto' });
    element.before(embed);
    element.hidden = true;
    return { service, embed, wasHidden };
}
function restore(element, asking, session) {
    const { service, embed, wasHidden } = asking.get(element);
    const hadFocus = document.activeElement === embed;
    asking.delete(element);
    embed.remove();
    element.hidden = wasHidden;
    // What a decision allows is released by the guard, or by a reload; a script always is.
    const isReleased = session.status(service) === 'given' || element.localName === 'script' || !element.isConnected;
    const shown = isReleased ? element : showOnce(element, session);
    if (hadFocus)
        shown?.focus();
}
/** Shows what is allowed once and on this page: the same element if possible, because the page's framework knows that one. */
function showOnce(element, session) {
    const isHeld = () => session.held.some((held) => held.element === element);
    // An address that is written again is examined again.
    for (const name of ADDRESSES) {
        const value = element.getAttribute(name);
        if (value !== null && isHeld())
            element.setAttribute(name, value);
    }
    if (!isHeld())
        return element;
    const copy = element instanceof HTMLTemplateElement ? element.content.cloneNode(true) : element.cloneNode(true);
    const target = copy instanceof HTMLElement ? copy : element.parentElement;
    element.replaceWith(copy);
    return target;
}

export { askInPlace };
