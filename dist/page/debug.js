import { LitElement, unsafeCSS, css, nothing, html } from 'lit';
import { j as tokens, S as SessionLink } from '../ui.js';
import { c as createMatcher, b as resolveUrl } from './match.js';
import { i as isOwnName, c as coversName } from './tracker-name.js';
import './pick-text.js';
import './events.js';

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

/** Cookies and storage keys on this page that no service declares and that are not evaste's own. */
function undeclaredItems(services) {
    const declared = services.flatMap(({ trackers }) => trackers);
    const isDeclared = (type, name) => declared.some((tracker) => (tracker.type ?? 'cookie') === type && coversName(tracker.name, name));
    const named = (type, names) => names
        .filter((name) => name && !isOwnName(name) && !isDeclared(type, name))
        .map((name) => ({ name, type, lifetime: type === 'local-storage' ? 'persistent' : 'session' }));
    return [
        ...named('cookie', read(() => document.cookie.split('; ').map((cookie) => cookie.replace(/=[^]*/, '')))),
        ...named('local-storage', read(() => Object.keys(localStorage))),
        ...named('session-storage', read(() => Object.keys(sessionStorage))),
    ];
}
/** Denied storage contains nothing. */
function read(names) {
    try {
        return names();
    }
    catch {
        return [];
    }
}
/**
 * Services to paste into the declaration: one per host, and one for stored items. The author must correct purposes,
 * names and lifetimes. Until then everything counts as marketing, which needs consent.
 */
function suggestServices(hosts, items) {
    const idOf = (host) => host.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
    const services = [
        ...hosts.map((host) => ({
            id: idOf(host),
            name: host,
            purpose: 'marketing',
            matches: [host.replace(/:\d+$/, '')],
        })),
        ...(items.length
            ? [{ id: 'stored-on-this-page', name: 'Stored on this page', purpose: 'marketing', trackers: items }]
            : []),
    ];
    return JSON.stringify({ services }, null, 2);
}

/**
 * Reports hosts of other sites that the page has requested and no service declares.
 *
 * @returns a function that stops it.
 */
function watchThirdParties(services, tell) {
    const addresses = new Set();
    const observer = new PerformanceObserver((list) => {
        for (const { name } of list.getEntries())
            addresses.add(name);
        tell(undeclaredHosts([...addresses], services(), location.host));
    });
    observer.observe({ type: 'resource', buffered: true });
    return () => observer.disconnect();
}
/** The hosts of other sites among these URLs that no service declares. */
function undeclaredHosts(addresses, services, ownHost) {
    const match = createMatcher(services, () => `https://${ownHost}/`);
    const hosts = addresses
        .filter((address) => resolveUrl(address) && match(address).length === 0)
        .map((address) => new URL(address).host);
    return [...new Set(hosts)].filter((host) => host && host !== ownHost);
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
        max-height: calc(100dvh - 1.5em);
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
    static { this.properties = { strangers: { state: true } }; }
    constructor() {
        super();
        this.onViolation = (event) => {
            this.violations.add(event);
            this.requestUpdate();
        };
        /** Above the banner, which may have been shown later. */
        this.raise = () => {
            this.details.hidePopover?.();
            this.details.showPopover?.();
        };
        this.strangers = [];
        this.violations ??= new Set();
        this.released = new ReleasedThings();
        this.told = new Set();
        this.link = new SessionLink(this, () => {
            this.released.follow(this.link.session?.held ?? []);
            this.requestUpdate();
        });
    }
    connectedCallback() {
        super.connectedCallback();
        document.addEventListener('securitypolicyviolation', this.onViolation);
        this.stopWatching = watchThirdParties(() => this.link.session?.declaration?.services ?? [], (hosts) => (this.strangers = hosts));
    }
    disconnectedCallback() {
        super.disconnectedCallback();
        document.removeEventListener('securitypolicyviolation', this.onViolation);
        this.stopWatching?.();
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
        this.tellUndeclared();
    }
    get details() {
        return this.renderRoot.querySelector('details');
    }
    /** Once for each thing, as JSON to paste. */
    tellUndeclared() {
        const { session } = this.link;
        if (!session?.declaration)
            return;
        const items = undeclaredItems(session.declaration.services).filter(({ type, name }) => this.isNew(`${type} ${name}`));
        const hosts = this.strangers.filter((host) => this.isNew(host));
        if (hosts.length + items.length)
            console.warn(`evaste: not declared; to paste into evaste.json:\n${suggestServices(hosts, items)}`);
    }
    isNew(thing) {
        return !this.told.has(thing) && !!this.told.add(thing);
    }
    renderState(session, declaration) {
        return html `${renderList('Purposes', declaration?.purposes.map(({ id, needsConsent }) => `${id}: ${needsConsent ? session.status(id) : 'not asked'}`))}
    ${renderList('Held', session.held.map(heldLine))} ${renderList('Released', this.released.list.map(releasedLine))}
    ${renderList('Undeclared third parties', this.strangers)} ${this.renderUndeclared(declaration)}
    ${this.renderBlocked(declaration)}
    ${renderList('Problems', session.problems.map(({ code, message }) => `${code}: ${message}`))}`;
    }
    /** What is stored, and everything undeclared as JSON to copy. */
    renderUndeclared(declaration) {
        const items = undeclaredItems(declaration?.services ?? []);
        const isAny = this.strangers.length + items.length > 0;
        return html `${renderList('Undeclared cookies and keys', items.map(({ name, type }) => `${type} ${name}`))}
    ${isAny
            ? html `<h2>To paste into evaste.json</h2>
            <textarea
              id="suggestion"
              readonly
              rows="6"
              @focus=${selectAll}
              .value=${suggestServices(this.strangers, items)}
            >
            </textarea>`
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
