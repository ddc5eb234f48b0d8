import { html, type TemplateResult } from 'lit'
import { ApiProblem } from '../shell/api.js'
import { formField, valuesOf } from '../shell/form-field.js'
import { SignInStep } from './sign-in-step.js'

interface Invited {
  readonly name: string
  readonly email: string
}

/** Sets the first password, with the token of a set-up link or an invitation. */
export class NewPasswordStep extends SignInStep {
  static override properties = {
    ...SignInStep.properties,
    kind: { attribute: false },
    token: { attribute: false },
    invited: { state: true },
    isSpent: { state: true },
  }

  declare kind: 'set-up' | 'invitation'
  declare token: string
  declare private invited: Invited | null
  declare private isSpent: boolean

  constructor() {
    super()
    this.invited = null
    this.isSpent = false
  }

  override firstUpdated(): void {
    if (this.kind === 'set-up') return
    void this.#call(async () => {
      this.invited = await this.api.send<Invited>('POST', 'session/invitation', { token: this.token })
    })
  }

  override render(): TemplateResult {
    const { words } = this
    const heading = this.kind === 'set-up' ? words.setUpHeading : words.invitationHeading
    if (this.isSpent)
      return html`<h1 tabindex="-1">${heading}</h1>
        <p role="alert" class="problem">${words.linkSpent}</p>
        <button class="plain" @click=${() => this.dispatchEvent(new Event('start-again'))}>${words.submit}</button>`
    return html`<h1 tabindex="-1">${heading}</h1>
      ${this.renderProblem()} ${this.kind === 'set-up' ? this.#renderSetUp() : this.#renderInvitation()}`
  }

  #renderSetUp(): TemplateResult {
    const { words } = this
    return html`<p>${words.setUpIntro}</p>
      <form class="stacked" @submit=${this.#submit}>
        ${formField({ id: 'name', label: words.name, help: words.nameHelp, autocomplete: 'name' })}
        ${formField({ id: 'email', label: words.email, type: 'email', autocomplete: 'username' })}
        ${this.#renderPassword()}
      </form>`
  }

  #renderInvitation(): TemplateResult | string {
    if (this.invited === null) return ''
    const { name, email } = this.invited
    return html`<p>${this.words.invitationIntro(name, email)}</p>
      <form class="stacked" @submit=${this.#submit}>
        <input type="email" name="email" autocomplete="username" .value=${email} hidden readonly />
        ${this.#renderPassword()}
      </form>`
  }

  #renderPassword(): TemplateResult {
    const { newPassword: label, passwordHelp: help, next } = this.words
    return html`${formField({ id: 'new-password', label, help, type: 'password', autocomplete: 'new-password', least: 12 })}
      <button aria-busy=${this.isBusy}>${next}</button>`
  }

  readonly #submit = (event: Event): void => {
    event.preventDefault()
    const { name, email, 'new-password': password } = valuesOf(event.target)
    const { token, language } = this
    const isSetUp = this.kind === 'set-up'
    const path = isSetUp ? 'session/set-up' : 'session/invitation/acceptance'
    const body = isSetUp ? { token, email, name, password, language } : { token, password }
    void this.#call(() => this.proceed(() => this.api.send('POST', path, body)))
  }

  async #call(work: () => Promise<void>): Promise<void> {
    await work().catch((cause: unknown) => (this.problem = cause))
    this.isSpent = this.problem instanceof ApiProblem && this.problem.details.status === 404
  }
}
