import { html, nothing, type TemplateResult } from 'lit'
import { formField, valuesOf } from '../shell/form-field.js'
import { qrCode } from './qr-code.js'
import { SignInStep } from './sign-in-step.js'

interface CodeSecret {
  readonly secret: string
  readonly uri: string
}

/** Sets up one-time codes: shows a new secret, and asks for a code that proves that the app has it. */
export class CodeSetup extends SignInStep {
  static override properties = {
    ...SignInStep.properties,
    asksForPassword: { attribute: false },
    fresh: { state: true },
  }

  /** Whether the password is needed once more, because there is a second factor already. */
  declare asksForPassword: boolean
  /** After `enrolled`: new recovery codes, if there were none before. */
  codes: readonly string[] | null = null
  declare private fresh: CodeSecret | null

  constructor() {
    super()
    this.fresh = null
    this.asksForPassword = false
  }

  override firstUpdated(): void {
    void this.attempt(async () => {
      this.fresh = await this.api.send<CodeSecret>('POST', 'session/code-secret')
    })
  }

  override render(): TemplateResult {
    const { words } = this
    if (this.fresh === null) return html`${this.renderProblem()}`
    const { secret, uri } = this.fresh
    return html`<p>${words.appIntro}</p>
      ${qrCode(uri, words.qrLabel)}
      <dl>
        <dt>${words.secret}</dt>
        <dd><code>${secret.replace(/(.{4})(?=.)/g, '$1 ')}</code></dd>
      </dl>
      <p><a href=${uri}>${words.openApp}</a></p>
      ${this.renderProblem()}
      <form class="stacked" @submit=${this.#submit}>
        ${formField({ id: 'code', label: words.code, help: words.codeHelp, autocomplete: 'one-time-code', isNumeric: true })}
        ${
          this.asksForPassword
            ? formField({ id: 'password', label: words.password, type: 'password', autocomplete: 'current-password' })
            : nothing
        }
        <button aria-busy=${this.isBusy}>${words.addApp}</button>
      </form>`
  }

  readonly #submit = (event: Event): void => {
    event.preventDefault()
    const { code, password } = valuesOf(event.target)
    const body = {
      secret: this.fresh?.secret,
      code: code?.replace(/\s/g, ''),
      ...(password !== undefined && { password }),
    }
    void this.attempt(async () => {
      const answer = await this.api.send<{ readonly recoveryCodes: readonly string[] | null }>(
        'PUT',
        'session/code',
        body,
      )
      this.codes = answer.recoveryCodes
      this.dispatchEvent(new Event('enrolled'))
    })
  }
}
