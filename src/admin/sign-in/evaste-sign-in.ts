import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit'
import { adminStyles } from '../shell/admin-styles.js'
import { ApiProblem, type AdminApi } from '../shell/api.js'
import type { AdminLanguage } from '../shell/languages.js'
import type { Route } from '../shell/route.js'
import { EnrolStep } from './enrol-step.js'
import { KeyStep } from './key-step.js'
import { NewPasswordStep } from './new-password-step.js'
import { PasswordStep } from './password-step.js'
import { SecondFactorStep } from './second-factor-step.js'
import type { SessionAnswer, SessionEvent } from '../shell/session-answer.js'
import { UndertakingStep } from './undertaking-step.js'
import { signInWords } from './words.js'

interface Link {
  readonly kind: 'set-up' | 'invitation'
  readonly token: string
}

/** Leads from a link or a password to a session that lacks nothing. Fires `signed-in`. */
export class EvasteSignIn extends LitElement {
  static override styles = adminStyles
  static override properties = {
    api: { attribute: false },
    language: { attribute: false },
    route: { attribute: false },
    session: { state: true },
    link: { state: true },
  }

  declare api: AdminApi
  declare language: AdminLanguage
  declare route: Route
  /** `undefined`: not asked for yet; `null`: there is none. */
  declare private session: SessionAnswer | null | undefined
  declare private link: Link | null

  constructor() {
    super()
    this.session = undefined
    this.link = null
  }

  override firstUpdated(): void {
    this.link = linkOf(this.route)
    // The token is a secret: no history, no bookmark and no person behind the screen needs it.
    if (this.link) history.replaceState(null, '', '#/')
    void this.#look()
  }

  override updated(changed: PropertyValues): void {
    const before = changed.get('session') as SessionAnswer | null | undefined
    if (!changed.has('session') || before === undefined) return
    const step = this.renderRoot.querySelector<LitElement>('[data-step]')
    void step?.updateComplete.then(() => step.renderRoot.querySelector('h1')?.focus())
  }

  async #look(): Promise<void> {
    const session = await this.api.get<SessionAnswer>('session').catch((cause: unknown) => {
      if (cause instanceof ApiProblem) return null
      throw cause
    })
    this.#proceed(session)
  }

  #proceed(session: SessionAnswer | null): void {
    this.session = session
    if (session) this.link = null
    if (session?.next === null) this.dispatchEvent(new Event('signed-in'))
  }

  override render(): TemplateResult {
    return html`<div
      @session=${(event: SessionEvent) => this.#proceed(event.session)}
      @key-accepted=${() => this.dispatchEvent(new Event('signed-in'))}
    >
      ${
        // The browser keeps no `__Host-` cookie of such a page, nor passkeys.
        isSecureContext ? '' : html`<p role="alert" class="problem">${signInWords[this.language].insecure}</p>`
      }
      ${this.#renderStep()}
    </div>`
  }

  #renderStep(): TemplateResult | string {
    const { api, language, session } = this
    const startAgain = (): void => {
      this.link = null
      this.session = null
    }
    if (session === undefined) return ''
    if (this.link)
      return html`<evaste-new-password
        data-step
        .api=${api}
        .language=${language}
        .kind=${this.link.kind}
        .token=${this.link.token}
        @start-again=${startAgain}
      ></evaste-new-password>`
    switch (session?.next) {
      case 'second-factor':
        return html`<evaste-second-factor
          data-step
          .api=${api}
          .language=${language}
          .session=${session}
          @start-again=${startAgain}
        ></evaste-second-factor>`
      case 'enrol':
        return html`<evaste-enrol data-step .api=${api} .language=${language}></evaste-enrol>`
      case 'undertaking':
        return html`<evaste-undertaking
          data-step
          .api=${api}
          .language=${language}
          .session=${session}
        ></evaste-undertaking>`
      case undefined:
        return html`<evaste-password data-step .api=${api} .language=${language}></evaste-password>
          <details>
            <summary>${signInWords[language].withKey}</summary>
            <evaste-key .api=${api} .language=${language}></evaste-key>
          </details>`
      case null:
        return ''
    }
  }
}

/** `#/set-up?token=…` and `#/invitation?token=…`. */
function linkOf({ view, query }: Route): Link | null {
  const { token = '' } = query
  return token && (view === 'set-up' || view === 'invitation') ? { kind: view, token } : null
}

/** Defines the elements of the sign-in. */
export function defineSignIn(): void {
  const elements = {
    'evaste-sign-in': EvasteSignIn,
    'evaste-password': PasswordStep,
    'evaste-second-factor': SecondFactorStep,
    'evaste-new-password': NewPasswordStep,
    'evaste-enrol': EnrolStep,
    'evaste-undertaking': UndertakingStep,
    'evaste-key': KeyStep,
  }
  for (const [tag, element] of Object.entries(elements)) customElements.define(tag, element)
}
