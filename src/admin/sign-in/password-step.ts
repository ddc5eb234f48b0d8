import { html, type TemplateResult } from 'lit'
import { formField, valuesOf } from '../shell/form-field.js'
import { hasPasskeys, signInWithPasskey } from './passkey.js'
import { SignInStep } from './sign-in-step.js'

/** Asks for e-mail address and password, or for a passkey. */
export class PasswordStep extends SignInStep {
  override render(): TemplateResult {
    const { words } = this
    return html`<h1 tabindex="-1">${words.heading}</h1>
      ${this.renderProblem()}
      <form class="stacked" @submit=${this.#submit}>
        ${formField({ id: 'email', label: words.email, type: 'email', autocomplete: 'username' })}
        ${formField({ id: 'password', label: words.password, type: 'password', autocomplete: 'current-password' })}
        <div class="actions">
          <button aria-busy=${this.isBusy}>${words.submit}</button>
          ${
            hasPasskeys()
              ? html`<button type="button" class="plain" @click=${this.#usePasskey}>${words.passkeySignIn}</button>`
              : ''
          }
        </div>
      </form>
      <p class="quiet">${words.lost}</p>`
  }

  readonly #submit = (event: Event): void => {
    event.preventDefault()
    const { email, password } = valuesOf(event.target)
    void this.proceed(() => this.api.send('POST', 'session', { email, password }))
  }

  readonly #usePasskey = (): void => void this.proceed(() => signInWithPasskey(this.api))
}
