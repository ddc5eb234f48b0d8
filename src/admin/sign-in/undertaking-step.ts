import { html, type TemplateResult } from 'lit'
import type { SessionAnswer } from '../shell/session-answer.js'
import { SignInStep } from './sign-in-step.js'

/** Asks for the secrecy undertaking, before any record is shown. */
export class UndertakingStep extends SignInStep {
  static override properties = { ...SignInStep.properties, session: { attribute: false } }

  declare session: SessionAnswer

  override render(): TemplateResult {
    const { words } = this
    return html`<h1 tabindex="-1">${words.undertakingHeading}</h1>
      ${this.renderProblem()} ${words.undertaking.map((sentence) => html`<p>${sentence}</p>`)}
      <button aria-busy=${this.isBusy} @click=${this.#accept}>${words.accept}</button>`
  }

  readonly #accept = (): void => {
    const { version } = this.session.undertaking ?? { version: '' }
    void this.proceed(() => this.api.send('POST', 'session/undertaking', { version }))
  }
}
