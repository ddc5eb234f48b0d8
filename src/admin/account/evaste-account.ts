import { html, type TemplateResult } from 'lit'
import { AdminView } from '../shell/admin-view.js'
import { formatDay } from '../shell/format.js'
import { problemBlock } from '../shell/problem-block.js'
import type { CodeSetup } from '../sign-in/code-setup.js'
import { createPasskey, isCancelled } from '../sign-in/passkey.js'
import { recoveryCodes } from '../sign-in/recovery-codes.js'
import type { SessionAnswer } from '../shell/session-answer.js'
import { signInWords } from '../sign-in/words.js'
import type { Account, OwnFactors } from './account-types.js'
import { factorsForm } from './factors-form.js'
import { passwordForm } from './password-form.js'
import { profileForm } from './profile-form.js'
import { accountWords } from './words.js'

/** What users change of themselves: name, language, password and second factors. */
export class EvasteAccount extends AdminView<Account> {
  static override properties = {
    ...AdminView.properties,
    done: { state: true },
    failure: { state: true },
    codes: { state: true },
    setsUpApp: { state: true },
  }

  declare private done: string
  declare private failure: unknown
  declare private codes: readonly string[] | null
  declare private setsUpApp: boolean

  constructor() {
    super()
    this.done = ''
    this.failure = null
    this.codes = null
    this.setsUpApp = false
  }

  protected override async load(): Promise<Account> {
    const { api } = this.context
    const [session, factors] = await Promise.all([
      api.get<SessionAnswer>('session'),
      api.get<OwnFactors>('session/second-factors'),
    ])
    return { session, factors }
  }

  protected override show({ session, factors }: Account): TemplateResult {
    const { api, language } = this.context
    const words = accountWords[language]
    const accepted = session.undertaking?.acceptedAt
    return html`<h1>${words.heading}</h1>
      ${this.#renderFailure()}
      <p role="status" class=${this.done ? 'done' : ''}>${this.done}</p>
      <p>${session.user?.email}</p>
      ${profileForm(session, words, (profile) => {
        void this.#change(words.saved, () => api.send('PUT', 'session/profile', profile))
      })}
      ${passwordForm(session, words, (passwords, form) => {
        void this.#change(words.changed, () => api.send('POST', 'session/password', passwords), form)
      })}
      ${this.#renderFactors(factors)}
      ${accepted ? html`<p class="quiet">${words.undertaking(formatDay(accepted, language))}</p>` : ''}
      <button class="plain" @click=${this.#signOutEverywhere}>${words.everywhere}</button>`
  }

  #renderFailure(): TemplateResult | string {
    const { language, words } = this.context
    if (this.failure === null) return ''
    if (isCancelled(this.failure)) return html`<p role="alert" class="problem">${signInWords[language].cancelled}</p>`
    return problemBlock(this.failure, words)
  }

  #renderFactors(factors: OwnFactors): TemplateResult {
    const { language } = this.context
    const words = accountWords[language]
    return html`<h2>${words.factors}</h2>
      ${this.codes === null ? '' : recoveryCodes(this.codes, signInWords[language])}
      ${factorsForm(factors, {
        ...{ words, language, onAddPasskey: this.#addPasskey, onRenewCodes: this.#renewCodes, onRemove: this.#remove },
        onSetUpApp: () => (this.setsUpApp = true),
      })}
      ${this.setsUpApp ? this.#renderCodeSetup() : ''}`
  }

  #renderCodeSetup(): TemplateResult {
    const finish = ({ target }: Event): void => {
      this.setsUpApp = false
      this.codes = (target as CodeSetup).codes
      void this.refresh()
    }
    return html`<evaste-code-setup
      .api=${this.context.api}
      .language=${this.context.language}
      .asksForPassword=${true}
      @enrolled=${finish}
    ></evaste-code-setup>`
  }

  /** The password, once more; asks for it if the field is empty. */
  #confirmed(): { readonly password: string } {
    const field = this.renderRoot.querySelector<HTMLInputElement>('#confirm')
    field?.reportValidity()
    return { password: field?.value ?? '' }
  }

  readonly #remove = (path: string): void => {
    const { password } = this.#confirmed()
    const { removed } = accountWords[this.context.language]
    if (password) void this.#change(removed, () => this.context.api.send('DELETE', path, { password }))
  }

  readonly #addPasskey = (): void => {
    const { password } = this.#confirmed()
    if (!password) return
    const typed = this.renderRoot.querySelector<HTMLInputElement>('#label')?.value.trim()
    const label = typed || signInWords[this.context.language].passkeyLabel
    void this.#change('', async () => (this.codes = await createPasskey(this.context.api, { label, password })))
  }

  readonly #renewCodes = (): void => {
    const { password } = this.#confirmed()
    if (!password) return
    void this.#change('', async () => {
      const { recoveryCodes: codes } = await this.context.api.send<{ readonly recoveryCodes: readonly string[] }>(
        'POST',
        'session/recovery-codes',
        { password },
      )
      this.codes = codes
    })
  }

  readonly #signOutEverywhere = (): void =>
    void this.#change('', async () => {
      await this.context.api.send('DELETE', 'session/everywhere')
      location.reload()
    })

  async #change(done: string, work: () => Promise<unknown>, form: EventTarget | null = null): Promise<void> {
    this.failure = null
    this.done = ''
    const failure: unknown = await work().then(
      () => null,
      (cause: unknown) => cause,
    )
    this.failure = failure
    if (failure === null) {
      this.done = done
      ;(form as HTMLFormElement | null)?.reset()
      await this.refresh()
    }
    await this.revealMessage()
  }
}
