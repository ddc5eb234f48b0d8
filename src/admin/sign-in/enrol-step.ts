import { html, type TemplateResult } from 'lit'
import { hasPasskeys, createPasskey } from './passkey.js'
import { recoveryCodes } from './recovery-codes.js'
import type { SessionAnswer } from '../shell/session-answer.js'
import { SignInStep } from './sign-in-step.js'
import { CodeSetup } from './code-setup.js'

/** Sets up the first second factor, and shows the recovery codes once. */
export class EnrolStep extends SignInStep {
  static override properties = { ...SignInStep.properties, codes: { state: true } }

  declare private codes: readonly string[] | null

  constructor() {
    super()
    this.codes = null
  }

  override connectedCallback(): void {
    super.connectedCallback()
    if (!customElements.get('evaste-code-setup')) customElements.define('evaste-code-setup', CodeSetup)
  }

  override render(): TemplateResult {
    const { words } = this
    if (this.codes !== null)
      return html`<h1 tabindex="-1">${words.codesHeading}</h1>
        ${this.renderProblem()} ${recoveryCodes(this.codes, words)}
        <button aria-busy=${this.isBusy} @click=${this.#goOn}>${words.codesKept}</button>`
    return html`<h1 tabindex="-1">${words.enrolHeading}</h1>
      <p>${words.enrolIntro}</p>
      ${this.renderProblem()}
      ${
        hasPasskeys()
          ? html`<h2>${words.passkeyHeading}</h2>
              <p>${words.passkeyIntro}</p>
              <button aria-busy=${this.isBusy} @click=${this.#addPasskey}>${words.addPasskey}</button>`
          : ''
      }
      <h2>${words.appHeading}</h2>
      <evaste-code-setup
        .api=${this.api}
        .language=${this.language}
        @enrolled=${({ target }: Event) => this.#show((target as CodeSetup).codes)}
      ></evaste-code-setup>`
  }

  readonly #addPasskey = (): void =>
    void this.attempt(async () => this.#show(await createPasskey(this.api, { label: this.words.passkeyLabel })))

  #show(codes: readonly string[] | null): void {
    this.codes = codes
    if (codes === null) this.#goOn()
    else void this.updateComplete.then(() => this.renderRoot.querySelector('h1')?.focus())
  }

  readonly #goOn = (): void => void this.proceed(() => this.api.get<SessionAnswer>('session'))
}
