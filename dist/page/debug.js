import { LitElement, unsafeCSS, css, nothing, html } from 'lit';
import { j as tokens, S as SessionLink } from '../ui.js';
import { c as createMatcher, b as resolveUrl } from './match.js';
import { i as isOwnName, c as coversName } from './tracker-name.js';
import './pick-text.js';
import './events.js';

/** The hosts of what a page's policies have blocked, each once, in the order they were met. */
function blockedHosts(violations, services) {
    const match = createMatcher(services, () => 'https://page.invalid/');
    const declared = new Set();
    const unknown = new Set();
    for (const { blockedURI, disposition } of violations) {
        // `inline`, `eval` and the like are no hosts.
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

/** Remembers what was held, to tell what has been released since. */
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
/** What is denied stores nothing. */
function read(names) {
    try {
        return names();
    }
    catch {
        return [];
    }
}
/**
 * Services to paste into the declaration: one per host, and one for what is stored. Purposes, names and lifetimes are the
 * author's to correct; until then everything counts as marketing, which asks.
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
 * Tells the hosts of other sites that the page has fetched from and that no service declares.
 *
 * @returns how to stop.
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
/** The hosts of other sites among these addresses that no service declares. */
function undeclaredHosts(addresses, services, ownHost) {
    const match = createMatcher(services, () => `https://${ownHost}/`);
    const hosts = addresses
        .filter((address) => URL.canParse(address) && match(address).length === 0)
        .map((address) => new URL(address).host);
    return [...new Set(hosts)].filter((host) => host && host !== ownHost);
}

/** For the site's developer: what is held and why, what was released, and who undeclared was met. In English only. */
class EvasteDebug extends LitElement {
    static { this.styles = [
        unsafeCSS(tokens),
        css `
      details {
        position: fixed;
        z-index: 2147483646;
        inset: 0.75em 0.75em auto auto;
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
        this.strangers = [];
        this.violations ??= new Set();
        this.released = new ReleasedThings();
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
      <details>
        <summary>evaste: ${summary}</summary>
        ${session ? this.renderState(session, session.declaration) : nothing}
        <slot></slot>
      </details>
    </aside>`;
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
    /** A declared host waits for its service; any other the site has to list, where it is the site's own. */
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
