import { css, html, LitElement, nothing, type TemplateResult, unsafeCSS } from 'lit'
import type { Declaration } from '../../../declaration/types.js'
import type { ConsentSession } from '../../session/consent-session.js'
import { UndeclaredList } from '../../session/undeclared-list.js'
import { measureQuestion } from '../first-layer/measure-question.js'
import { SessionLink } from '../session-link.js'
import { tokens } from '../tokens.js'
import { blockedHosts } from './blocked-hosts.js'
import { decisionFaults, questionFaults } from './question-faults.js'
import { type HeldThing, type Released, ReleasedThings } from './released-things.js'
import { settingsLinkFaults } from './settings-link-faults.js'

/**
 * For the site's developer: what is held and why, what was released, and which undeclared hosts were seen. In English
 * only.
 */
export class EvasteDebug extends LitElement {
  static override styles = [
    unsafeCSS(tokens),
    css`
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
  ]
  declare private readonly link: SessionLink
  declare private readonly released: ReleasedThings
  declare private readonly undeclared: UndeclaredList
  /** What the page does to the question, as last measured. */
  declare private faults: readonly string[]
  /**
   * What the page's policies have blocked since the script started; the script passes on those from before the panel.
   */
  declare violations: Set<SecurityPolicyViolationEvent>
  /** The URLs of sockets that the page has opened; the script collects them. */
  declare sockets: ReadonlySet<string>
  /** The URLs of evaste's own files. */
  declare files: readonly string[]

  constructor() {
    super()
    this.violations ??= new Set()
    this.sockets ??= new Set()
    this.files ??= []
    this.faults = []
    this.released = new ReleasedThings()
    this.undeclared = new UndeclaredList({
      declaration: () => this.link.session?.declaration,
      files: () => this.files,
      changed: () => this.requestUpdate(),
    })
    this.link = new SessionLink(this, () => {
      this.undeclared.update()
      this.released.follow(this.link.session?.held ?? [])
      this.requestUpdate()
    })
  }

  override connectedCallback(): void {
    super.connectedCallback()
    document.addEventListener('securitypolicyviolation', this.onViolation)
    document.addEventListener('evaste-socket', this.onSocket)
    this.undeclared.start()
    this.onSocket()
  }

  private readonly onViolation = (event: SecurityPolicyViolationEvent): void => {
    this.violations.add(event)
    this.requestUpdate()
  }

  private readonly onSocket = (): void => this.undeclared.add(this.sockets)

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    document.removeEventListener('securitypolicyviolation', this.onViolation)
    document.removeEventListener('evaste-socket', this.onSocket)
    this.undeclared.stop()
  }

  override render(): unknown {
    const { session } = this.link
    const summary = session
      ? `${session.held.length} held, ${this.released.list.length} released, ${session.problems.length} problems`
      : 'no session runs'
    return html`<aside aria-label="evaste, for developers">
      <details popover="manual">
        <summary @click=${this.raise}>evaste: ${summary}</summary>
        ${session ? this.renderState(session, session.declaration) : nothing}
        <slot></slot>
      </details>
    </aside>`
  }

  override updated(): void {
    const { details } = this
    // Into the top layer, where the banner is too.
    if (details.showPopover && !details.matches(':popover-open')) details.showPopover()
  }

  /** Above the banner, which may have been shown later, and which is measured while nothing of the panel is over it. */
  private readonly raise = (): void => {
    this.details.hidePopover?.()
    this.measure()
    this.details.showPopover?.()
  }

  private measure(): void {
    const root = document.querySelector('evaste-consent')?.shadowRoot
    // In its first moment it lets clicks through, as if it were covered.
    if (root?.querySelector('#evaste-banner.new')) return void setTimeout(() => this.isConnected && this.raise(), 100)
    const faults = [
      ...questionFaults(root ? measureQuestion(root) : undefined),
      ...decisionFaults(this.link.session?.decision ?? null),
      ...settingsLinkFaults(),
    ]
    for (const fault of faults) if (!this.faults.includes(fault)) console.warn(`evaste: ${fault}`)
    this.faults = faults
    this.requestUpdate()
  }

  private get details(): HTMLDetailsElement {
    return this.renderRoot.querySelector('details')!
  }

  private renderState(session: ConsentSession, declaration: Declaration | null): TemplateResult {
    return html`${renderList(
      'Purposes',
      declaration?.purposes.map(({ id, needsConsent }) => `${id}: ${needsConsent ? session.status(id) : 'not asked'}`),
    )}
    ${renderList('Held', session.held.map(heldLine))} ${renderList('Released', this.released.list.map(releasedLine))}
    ${renderList('Undeclared third parties', this.undeclared.hosts)} ${this.renderUndeclared()}
    ${this.renderBlocked(declaration)} ${renderList('The question', this.faults)}
    ${renderList(
      'Problems',
      session.problems.map(({ code, message }) => `${code}: ${message}`),
    )}`
  }

  /** What is stored, and everything undeclared as JSON to copy. */
  private renderUndeclared(): TemplateResult {
    const { items, suggestion } = this.undeclared
    return html`${renderList(
      'Undeclared cookies and keys',
      items.map(({ name, type }) => `${type} ${name}`),
    )}
    ${
      suggestion
        ? html`<h2>To paste into evaste.json</h2>
            <textarea id="suggestion" readonly rows="6" @focus=${selectAll} .value=${suggestion}></textarea>`
        : nothing
    }`
  }

  /** A declared host waits for its service. Any other host must be listed by the site if it is the site's own. */
  private renderBlocked(declaration: Declaration | null): TemplateResult {
    const { declared, unknown } = blockedHosts(this.violations, declaration?.services ?? [])
    const line = `"consent": { "allow": ${JSON.stringify(unknown)} }`
    return html`${renderList('Blocked by the policy', declared)}
    ${renderList('Blocked by the policy, declared nowhere', unknown)}
    ${unknown.length ? html`<p>If these are the site’s own, let them in: <code>${line}</code></p>` : nothing}`
  }
}

const selectAll = ({ target }: Event): void => (target as HTMLTextAreaElement).select()

const renderList = (heading: string, items: readonly string[] = []): TemplateResult =>
  html`<div>
    <h2>${heading}</h2>
    ${
      items.length
        ? html`<ul>
            ${items.map((item) => html`<li>${item}</li>`)}
          </ul>`
        : html`<p>none</p>`
    }
  </div>`

const heldLine = ({ kind, what, services }: HeldThing): string =>
  `${kind} ${what}: ${services.length ? `waits for ${services.join(', ')}` : 'nobody declares it'}`

const releasedLine = ({ kind, what }: Released): string => `${kind} ${what}`

declare global {
  interface HTMLElementTagNameMap {
    'evaste-debug': EvasteDebug
  }
}
