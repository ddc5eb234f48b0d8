import { html, type TemplateResult } from 'lit'
import { formField, valuesOf } from '../shell/form-field.js'
import { signInWithPasskey } from './passkey.js'
import type { SessionAnswer } from '../shell/session-answer.js'
import { SignInStep } from './sign-in-step.js'

/** Asks for a one-time code, a passkey or a recovery code. */
export class SecondFactorStep extends SignInStep {
  static override properties = {
    ...SignInStep.properties,
    session: { attribute: false },
    usesRecovery: { state: true },
  }

  declare session: SessionAnswer
  declare private usesRecovery: boolean

  constructor() {
    super()
    this.usesRecovery = false
  }

  override render(): TemplateResult {
    const { words } = this
    const { methods = [] } = this.session
    const asksForCode = methods.includes('code') && !this.usesRecovery
    const asksForRecovery = this.usesRecovery
    return html`<h1 tabindex="-1">${words.factorHeading}</h1>
      ${this.renderProblem()}
      ${
        asksForCode || asksForRecovery
          ? html`<form class="stacked" @submit=${this.#submit}>
              ${asksForCode ? this.#codeField() : formField({ id: 'recoveryCode', label: words.recoveryCode })}
              <button aria-busy=${this.isBusy}>${words.next}</button>
            </form>`
          : ''
      }
      <div class="actions">
        ${
          methods.includes('passkey')
            ? html`<button class="plain" @click=${this.#usePasskey}>${words.usePasskey}</button>`
            : ''
        }
        ${
          this.usesRecovery
            ? ''
            : html`<button class="link" @click=${() => (this.usesRecovery = true)}>${words.withRecoveryCode}</button>`
        }
        <button class="link" @click=${this.#startAgain}>${words.back}</button>
      </div>`
  }

  #codeField(): TemplateResult {
    const { code: label, codeHelp: help } = this.words
    return formField({ id: 'code', label, help, autocomplete: 'one-time-code', isNumeric: true })
  }

  readonly #submit = (event: Event): void => {
    event.preventDefault()
    const { code, recoveryCode } = valuesOf(event.target)
    const body = recoveryCode === undefined ? { code: code?.replace(/\s/g, '') } : { recoveryCode }
    void this.proceed(() => this.api.send('POST', 'session/second-factor', body))
  }

  readonly #usePasskey = (): void => void this.proceed(() => signInWithPasskey(this.api))

  readonly #startAgain = (): void =>
    void this.attempt(async () => {
      await this.api.send('DELETE', 'session')
      this.dispatchEvent(new Event('start-again'))
    })
}
