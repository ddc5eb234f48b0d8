import { LitElement, unsafeCSS, css, nothing, html } from 'lit';
import { U as UndeclaredList } from './undeclared-list.js';
import { a as measureQuestion } from './measure-question.js';
import { i as tokens, S as SessionLink } from '../ui.js';
import { c as createMatcher, a as resolveUrl } from './match.js';
import './undeclared-things.js';
import './evidence-of-action.js';
import './pick-text.js';

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
/** Differences that labels of different length and rounding explain. */
const SLACK = { visible: 20, fontSize: 2, area: 60 };
/** Whether “refuse” was harder to see than “accept”, so that the answer may not be free (GDPR 4(11), R64). */
function isRefusalLessVisible({ accept, refuse, refuseArea }) {
    if (refuseArea < SLACK.area)
        return true;
    if (refuse.visible < LEAST.visible && refuse.visible < accept.visible)
        return true;
    if (refuse.visible + SLACK.visible < accept.visible || refuse.fontSize + SLACK.fontSize < accept.fontSize)
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
        const faults = questionFaults(root ? measureQuestion(root) : undefined);
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
