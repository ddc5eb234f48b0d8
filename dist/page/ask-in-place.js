import { S as SessionLink } from '../ui.js';
import 'lit';
import './pick-text.js';
import './events.js';
import './match.js';

/** What a person would see in the page, and misses while it is held. */
const SEEN = ['iframe', 'template', 'object', 'embed', 'video', 'form'];
/** Has each held frame whose service declares `embed` ask in its own place, without any markup of the page's. */
function askInPlace() {
    const asking = new Map();
    const link = new SessionLink(null, () => {
        const { session } = link;
        if (!session)
            return;
        for (const [element, { service }] of asking)
            if (session.allows(service) || !element.isConnected)
                restore(element, asking, session);
        for (const { kind, element, services } of session.held) {
            const service = services.find((id) => session.declaration?.services.some((one) => one.id === id && one.embed));
            if (!service || !SEEN.includes(kind) || !element?.isConnected || element.closest('evaste-embed'))
                continue;
            if (!asking.has(element))
                asking.set(element, ask(element, service));
        }
    });
    link.hostConnected();
}
function ask(element, service) {
    const embed = document.createElement('evaste-embed');
    embed.setAttribute('service', service);
    const wasHidden = element.hasAttribute('hidden');
    // Where the page stretches the frame over a box of its own, the question takes that box.
    if (getComputedStyle(element).position === 'absolute')
        Object.assign(embed.style, { position: 'absolute', inset: '0', overflow: 'auto' });
    element.before(embed);
    element.hidden = true;
    return { service, embed, wasHidden };
}
function restore(element, asking, session) {
    const { embed, wasHidden } = asking.get(element);
    const hadFocus = document.activeElement === embed;
    asking.delete(element);
    embed.remove();
    element.hidden = wasHidden;
    if (!element.isConnected || !session.held.some((held) => held.element === element))
        return;
    // Allowed only here and now: the inserted element is examined again, like any new one.
    const shown = element instanceof HTMLTemplateElement ? element.content.cloneNode(true) : element.cloneNode(true);
    const target = shown instanceof HTMLElement ? shown : element.parentElement;
    element.replaceWith(shown);
    if (hadFocus)
        target?.focus();
}

export { askInPlace };
