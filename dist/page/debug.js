import { LitElement, unsafeCSS, css, nothing, html } from 'lit';
import { r as resolveUrl } from './resolve-url.js';
import { c as createMatcher, a as readAddress } from './match.js';
import { i as isOwnName, c as coversName } from './tracker-name.js';
import { i as isOther, s as storedKeys } from './blocking-policy.js';
import { h as hasOwnControl, a as measurePart, b as measureQuestion } from './measure-question.js';
import { S as SessionLink } from './session-link.js';
import { t as tokens } from './tokens.js';
import './running-session.js';

/**
 * Services to paste into the declaration: one per host, and one for stored items. The author must correct purposes,
 * names and lifetimes. Until then everything counts as marketing, which needs consent.
 */
function suggestServices(hosts, items) {
    const idOf = (name) => name.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
    const names = [...new Set(hosts.map((host) => host.replace(/:\d+$/, '')))];
    const services = [
        ...names.map((name) => ({ id: idOf(name), name, purpose: 'marketing', matches: [name] })),
        ...(items.length
            ? [{ id: 'stored-on-this-page', name: 'Stored on this page', purpose: 'marketing', trackers: items }]
            : []),
    ];
    return JSON.stringify({ services }, null, 2);
}

/**
 * Creates the check of one declaration. The site's own hosts in `consent.allow`, its register and evaste's own files are
 * declared.
 *
 * @param files the URLs of evaste's own files.
 */
function createUndeclaredCheck({ services, consent, register }, files = [], ownHost = location.hostname) {
    const base = `https://${ownHost}/`;
    const match = createMatcher([...services, { id: 'own', matches: consent.allow }], () => base);
    const own = [register?.url ?? '', ...files].map((url) => readAddress(url, base)?.host);
    return (url) => {
        const host = readAddress(url, base)?.host;
        return isOther(host, ownHost) && !own.includes(host) && !match(url).length;
    };
}
/** Cookies and storage keys on this page that no service declares and that are not evaste's own. */
function undeclaredItems(services) {
    const declared = services.flatMap(({ trackers }) => trackers);
    const named = (type, read) => namesOf(read)
        .filter((name) => name && !isOwnName(name))
        .filter((name) => !declared.some((one) => (one.type ?? 'cookie') === type && coversName(one.name, name)))
        .map((name) => ({ name, type, lifetime: type === 'local-storage' ? 'persistent' : 'session' }));
    return [
        ...named('cookie', () => document.cookie.split('; ').map((cookie) => cookie.replace(/=[^]*/, ''))),
        ...named('local-storage', () => storedKeys(localStorage)),
        ...named('session-storage', () => storedKeys(sessionStorage)),
    ];
}
/** Denied storage contains nothing. */
function namesOf(read) {
    try {
        return read();
    }
    catch {
        return [];
    }
}

/** The hosts that the page has contacted, and the names that it has stored, that nobody declares. */
class UndeclaredList {
    constructor(parts) {
        this.parts = parts;
        this.hosts = [];
        this.items = [];
        this.urls = new Set();
        this.told = new Set();
        this.observer = new PerformanceObserver((list) => this.add(list.getEntries().map(({ name }) => name)));
    }
    /** Follows what the page requests. */
    start() {
        this.observer.observe({ type: 'resource', buffered: true });
    }
    stop() {
        this.observer.disconnect();
    }
    /** Adds URLs that the browser lists nowhere, such as those of sockets. */
    add(urls) {
        for (const url of urls)
            this.urls.add(url);
        this.update();
    }
    /** Looks again, and tells the console what is new, once for each thing, as JSON to paste. */
    update() {
        const declaration = this.parts.declaration();
        if (!declaration)
            return;
        const isUndeclared = createUndeclaredCheck(declaration, this.parts.files());
        this.hosts = [...new Set([...this.urls].filter(isUndeclared).map((url) => resolveUrl(url)?.host ?? url))];
        this.items = undeclaredItems(declaration.services);
        this.tell();
        this.parts.changed?.();
    }
    /** Services to paste into the declaration; `''` if everything is declared. */
    get suggestion() {
        return this.hosts.length + this.items.length ? suggestServices(this.hosts, this.items) : '';
    }
    tell() {
        const hosts = this.hosts.filter((host) => this.isNew(host));
        const items = this.items.filter(({ type, name }) => this.isNew(`${type} ${name}`));
        if (hosts.length + items.length)
            console.warn(`evaste: not declared; to paste into evaste.json:\n${suggestServices(hosts, items)}`);
    }
    isNew(thing) {
        return !this.told.has(thing) && !!this.told.add(thing);
    }
}

/** The hosts that a page's policies have blocked, each once, in order of first occurrence. */
function blockedHosts(violations, services) {
    const match = createMatcher(services, () => 'https://page.invalid/');
    const declared = new Set();
    const unknown = new Set();
    for (const { blockedURI, disposition } of violations) {
        // `inline`, `eval` and the like are not hosts.
        const { hostname } = resolveUrl(blockedURI) ?? {};
        if (disposition !== 'enforce' || !hostname)
            continue;
        const ids = match(blockedURI);
        if (ids.length)
            declared.add(`${hostname}: waits for ${ids.join(', ')}`);
        else
            unknown.add(hostname);
    }
    return { declared: [...declared], unknown: [...unknown] };
}

/** Below these, a part cannot be expected to be seen or read (WCAG 1.4.3 requires a contrast of 4.5). */
const LEAST = { visible: 80, contrast: 3, fontSize: 10 };
/** Below these, nobody reads a label, whatever the other looks like. */
const UNREADABLE = { contrast: 2, fontSize: 8 };
/** Differences that labels of different length and rounding explain. */
const SLACK = { visible: 20, fontSize: 2, area: 60 };
/** Whether “refuse” was harder to see than “accept”, or not readable at all, so that the answer may not be free (GDPR 4(11), R64). */
function isRefusalLessVisible({ accept, refuse, refuseArea }) {
    // Where nothing of it is seen, “accept” may be unseen as well, and in the way of every click.
    if (refuseArea < SLACK.area || refuse.visible === 0)
        return true;
    if (refuse.visible < LEAST.visible && refuse.visible < accept.visible)
        return true;
    if (refuse.visible + SLACK.visible < accept.visible || refuse.fontSize + SLACK.fontSize < accept.fontSize)
        return true;
    if (refuse.fontSize < UNREADABLE.fontSize || (refuse.contrast ?? Infinity) < UNREADABLE.contrast)
        return true;
    const [own, other] = [refuse.contrast ?? Infinity, accept.contrast ?? 0];
    return own < LEAST.contrast && own < other;
}
/** Whether the visitor could not read who asks and for what (R51, R54). */
const isTextHidden = ({ text }) => text.visible < LEAST.visible || text.fontSize < LEAST.fontSize || (text.contrast ?? Infinity) < LEAST.contrast;

/**
 * What a page does to the question that makes the consent that it gets worthless (R48, R54, R64), in words for the
 * site's developer.
 */
function questionFaults(visibility) {
    if (!visibility)
        return [];
    const { accept, refuse, text, refuseArea } = visibility;
    const faults = [];
    if (isRefusalLessVisible(visibility))
        faults.push(`“refuse” is harder to see than “accept” (${refuse.visible} % against ${accept.visible} % of it visible, ${refuse.fontSize} px against ${accept.fontSize} px, ${refuseArea} % of its area); a consent given like this is not valid. Remove what covers, clips or restyles evaste’s banner`);
    if (isTextHidden(visibility))
        faults.push(`the banner’s text cannot be read (${text.visible} % visible, ${text.fontSize} px, contrast ${text.contrast ?? 'unknown'}); who asks, and for what, must be shown. Remove what hides or restyles it`);
    return faults;
}
/** R50: consent that no person has given proves nothing, and the register says so. */
const decisionFaults = (decision) => {
    const isGiven = Object.values(decision?.choices ?? {}).includes('given');
    if (!decision || !isGiven || decision.trusted || decision.source === 'import')
        return [];
    return [
        `the page’s own code has consented in the visitor’s place (source ${decision.source}, not trusted), and it is recorded like that; let evaste’s buttons ask`,
    ];
};

/** Remembers what was held, to determine what has been released since. */
class ReleasedThings {
    constructor() {
        this.held = [];
        this.list = [];
    }
    follow(held) {
        const isHeld = new Set(held.map(keyOf));
        this.list = [
            ...this.list.filter((thing) => !isHeld.has(keyOf(thing))),
            ...this.held.filter((thing) => !isHeld.has(keyOf(thing))),
        ];
        this.held = held;
    }
}
const keyOf = ({ kind, what }) => `${kind} ${what}`;

/** Percent of a link, and how many times lighter or darker its text is than what is behind. */
const LEAST_SEEN = 50;
const LEAST_CONTRAST = 2;
/**
 * R56: the page's own settings link replaces evaste's control, so it must be seen. Clips, covers and colours cost more
 * to find than a page view may, so the panel looks for them. A link outside the window is judged by its colour alone.
 */
function settingsLinkFaults() {
    const links = [...document.querySelectorAll('[data-evaste-open]')];
    if (!hasOwnControl() || links.some((link) => isReadable(link)))
        return [];
    return [
        'the page’s settings link (data-evaste-open) is clipped, covered, out of reach, or in the colour behind it, and evaste shows no control of its own beside it; visitors must see the way back. Make the link visible, or remove the attribute',
    ];
}
function isReadable(link) {
    const { visible, contrast } = measurePart(link, document);
    const { top, bottom, left, right } = link.getBoundingClientRect();
    const isInWindow = top >= 0 && left >= 0 && bottom <= innerHeight && right <= innerWidth;
    return (canBeClicked(link) &&
        isWordInPlace(link) &&
        (contrast ?? LEAST_CONTRAST) >= LEAST_CONTRAST &&
        (!isInWindow || visible >= LEAST_SEEN));
}
const canBeClicked = (link) => !link.closest('[inert]') &&
    getComputedStyle(link).pointerEvents !== 'none' &&
    link.getBoundingClientRect().left < document.documentElement.scrollWidth;
/** Whether its text is where its box is: an indent can move it out of the page. */
function isWordInPlace(link) {
    const words = document.createRange();
    words.selectNodeContents(link);
    const text = words.getBoundingClientRect();
    const box = link.getBoundingClientRect();
    return text.right > box.left && text.left < box.right;
}

/**
 * For the site's developer: what is held and why, what was released, and which undeclared hosts were seen. In English
 * only.
 */
class EvasteDebug extends LitElement {
    static { this.styles = [
        unsafeCSS(tokens),
        css `
      details {
        position: fixed;
        z-index: 2147483647;
        inset: 0.75em 0.75em auto auto;
        margin: 0;
        padding: 0;
        color: inherit;
        width: fit-content;
        max-width: min(30em, 100% - 1.5em);
        max-height: max(8em, 100dvh - 1.5em - var(--_banner-room, 0px));
        overflow: auto;
        border: 1px solid var(--_line);
        border-radius: 0.5em;
        background: var(--_surface);
        font-size: 0.875em;
        overflow-wrap: anywhere;
      }
      details > * {
        margin: 0 0.75em 0.75em;
      }
      slot {
        display: block;
      }
      details > summary {
        margin: 0;
        padding: 0.5em 0.75em;
        cursor: pointer;
      }
      h2 {
        font-size: inherit;
      }
      textarea {
        box-sizing: border-box;
        width: 100%;
      }
      ul {
        margin: 0;
        padding-inline-start: 1.25em;
      }
    `,
    ]; }
    constructor() {
        super();
        this.onViolation = (event) => {
            this.violations.add(event);
            this.requestUpdate();
        };
        this.onSocket = () => this.undeclared.add(this.sockets);
        /** Above the banner, which may have been shown later, and which is measured while nothing of the panel is over it. */
        this.raise = () => {
            this.details.hidePopover?.();
            this.measure();
            this.details.showPopover?.();
        };
        this.violations ??= new Set();
        this.sockets ??= new Set();
        this.files ??= [];
        this.faults = [];
        this.released = new ReleasedThings();
        this.undeclared = new UndeclaredList({
            declaration: () => this.link.session?.declaration,
            files: () => this.files,
            changed: () => this.requestUpdate(),
        });
        this.link = new SessionLink(this, () => {
            this.undeclared.update();
            this.released.follow(this.link.session?.held ?? []);
            this.requestUpdate();
        });
    }
    connectedCallback() {
        super.connectedCallback();
        document.addEventListener('securitypolicyviolation', this.onViolation);
        document.addEventListener('evaste-socket', this.onSocket);
        this.undeclared.start();
        this.onSocket();
    }
    disconnectedCallback() {
        super.disconnectedCallback();
        document.removeEventListener('securitypolicyviolation', this.onViolation);
        document.removeEventListener('evaste-socket', this.onSocket);
        this.undeclared.stop();
    }
    render() {
        const { session } = this.link;
        const summary = session
            ? `${session.held.length} held, ${this.released.list.length} released, ${session.problems.length} problems`
            : 'no session runs';
        return html `<aside aria-label="evaste, for developers">
      <details popover="manual">
        <summary @click=${this.raise}>evaste: ${summary}</summary>
        ${session ? this.renderState(session, session.declaration) : nothing}
        <slot></slot>
      </details>
    </aside>`;
    }
    updated() {
        const { details } = this;
        // Into the top layer, where the banner is too.
        if (details.showPopover && !details.matches(':popover-open'))
            details.showPopover();
    }
    measure() {
        const root = document.querySelector('evaste-consent')?.shadowRoot;
        // In its first moment it lets clicks through, as if it were covered.
        if (root?.querySelector('#evaste-banner.new'))
            return void setTimeout(() => this.isConnected && this.raise(), 100);
        const faults = [
            ...questionFaults(root ? measureQuestion(root) : undefined),
            ...decisionFaults(this.link.session?.decision ?? null),
            ...settingsLinkFaults(),
        ];
        for (const fault of faults)
            if (!this.faults.includes(fault))
                console.warn(`evaste: ${fault}`);
        this.faults = faults;
        this.requestUpdate();
    }
    get details() {
        return this.renderRoot.querySelector('details');
    }
    renderState(session, declaration) {
        return html `${renderList('Purposes', declaration?.purposes.map(({ id, needsConsent }) => `${id}: ${needsConsent ? session.status(id) : 'not asked'}`))}
    ${renderList('Held', session.held.map(heldLine))} ${renderList('Released', this.released.list.map(releasedLine))}
    ${renderList('Undeclared third parties', this.undeclared.hosts)} ${this.renderUndeclared()}
    ${this.renderBlocked(declaration)} ${renderList('The question', this.faults)}
    ${renderList('Problems', session.problems.map(({ code, message }) => `${code}: ${message}`))}`;
    }
    /** What is stored, and everything undeclared as JSON to copy. */
    renderUndeclared() {
        const { items, suggestion } = this.undeclared;
        return html `${renderList('Undeclared cookies and keys', items.map(({ name, type }) => `${type} ${name}`))}
    ${suggestion
            ? html `<h2>To paste into evaste.json</h2>
            <textarea id="suggestion" readonly rows="6" @focus=${selectAll} .value=${suggestion}></textarea>`
            : nothing}`;
    }
    /** A declared host waits for its service. Any other host must be listed by the site if it is the site's own. */
    renderBlocked(declaration) {
        const { declared, unknown } = blockedHosts(this.violations, declaration?.services ?? []);
        const line = `"consent": { "allow": ${JSON.stringify(unknown)} }`;
        return html `${renderList('Blocked by the policy', declared)}
    ${renderList('Blocked by the policy, declared nowhere', unknown)}
    ${unknown.length ? html `<p>If these are the site’s own, let them in: <code>${line}</code></p>` : nothing}`;
    }
}
const selectAll = ({ target }) => target.select();
const renderList = (heading, items = []) => html `<div>
    <h2>${heading}</h2>
    ${items.length
    ? html `<ul>
            ${items.map((item) => html `<li>${item}</li>`)}
          </ul>`
    : html `<p>none</p>`}
  </div>`;
const heldLine = ({ kind, what, services }) => `${kind} ${what}: ${services.length ? `waits for ${services.join(', ')}` : 'nobody declares it'}`;
const releasedLine = ({ kind, what }) => `${kind} ${what}`;

export { EvasteDebug };
