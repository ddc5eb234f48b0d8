import { LitElement, css, nothing, html } from 'lit';
import { d as tokens, S as SessionLink } from '../ui.js';
import { c as createMatcher } from './match.js';
import './load-banner-texts.js';
import './running-session.js';

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
        tokens,
        css `
      details {
        position: fixed;
        z-index: 2147483646;
        inset: 0.75rem 0.75rem auto auto;
        width: fit-content;
        max-width: min(30rem, 100% - 1.5rem);
        max-height: calc(100dvh - 1.5rem);
        overflow: auto;
        border: 1px solid var(--_line);
        border-radius: 0.5rem;
        background: var(--_surface);
        font-size: 0.875rem;
        overflow-wrap: anywhere;
      }
      details > * {
        margin: 0 0.75rem 0.75rem;
      }
      slot {
        display: block;
      }
      details > summary {
        margin: 0;
        padding: 0.5rem 0.75rem;
        cursor: pointer;
      }
      h2 {
        font-size: inherit;
      }
      ul {
        margin: 0;
        padding-inline-start: 1.25rem;
      }
    `,
    ]; }
    static { this.properties = { strangers: { state: true } }; }
    constructor() {
        super();
        this.strangers = [];
        this.released = new ReleasedThings();
        this.link = new SessionLink(this, () => {
            this.released.follow(this.link.session?.held ?? []);
            this.requestUpdate();
        });
    }
    connectedCallback() {
        super.connectedCallback();
        this.stopWatching = watchThirdParties(() => this.link.session?.declaration?.services ?? [], (hosts) => (this.strangers = hosts));
    }
    disconnectedCallback() {
        super.disconnectedCallback();
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
    ${renderList('Undeclared third parties', this.strangers)}
    ${renderList('Problems', session.problems.map(({ code, message }) => `${code}: ${message}`))}`;
    }
}
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
