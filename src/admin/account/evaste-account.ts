import { html, nothing, type TemplateResult } from 'lit'
import { AdminView } from '../shell/admin-view.js'
import { formatDay } from '../shell/format.js'
import { adminLanguages } from '../shell/languages.js'
import { problemBlock } from '../shell/problem-block.js'
import { formField, valuesOf } from '../shell/form-field.js'
import type { CodeSetup } from '../sign-in/code-setup.js'
import { hasPasskeys, isCancelled, createPasskey } from '../sign-in/passkey.js'
import { recoveryCodes } from '../sign-in/recovery-codes.js'
import type { SessionAnswer } from '../shell/session-answer.js'
import { signInWords } from '../sign-in/words.js'
import { type AccountWords, accountWords } from './words.js'

interface Account {
  readonly session: SessionAnswer
  readonly factors: {
    readonly code: boolean
    readonly passkeys: readonly { readonly id: string; readonly label: string; readonly createdAt: string }[]
    readonly recoveryCodesLeft: number
  }
}

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
      api.get<Account['factors']>('session/second-factors'),
    ])
    return { session, factors }
  }

  protected override show({ session, factors }: Account): TemplateResult {
    const words = accountWords[this.context.language]
    const accepted = session.undertaking?.acceptedAt
    return html`<h1>${words.heading}</h1>
      ${this.#renderFailure()}
      <p role="status" class=${this.done ? 'done' : ''}>${this.done}</p>
      <p>${session.user?.email}</p>
      ${this.#renderProfile(session, words)} ${this.#renderPassword(session, words)}
      ${this.#renderFactors(factors, words)}
      ${accepted ? html`<p class="quiet">${words.undertaking(formatDay(accepted, this.context.language))}</p>` : ''}
      <button class="plain" @click=${this.#signOutEverywhere}>${words.everywhere}</button>`
  }

  #renderFailure(): TemplateResult | string {
    const { language, words } = this.context
    if (this.failure === null) return ''
    if (isCancelled(this.failure)) return html`<p role="alert" class="problem">${signInWords[language].cancelled}</p>`
    return problemBlock(this.failure, words)
  }

  #renderProfile({ user, language }: SessionAnswer, words: AccountWords): TemplateResult {
    const save = (event: Event): void => {
      event.preventDefault()
      const { name, language: wanted } = valuesOf(event.target)
      void this.#change(words.saved, () => this.context.api.send('PUT', 'session/profile', { name, language: wanted }))
    }
    return html`<h2>${words.profile}</h2>
      <form class="stacked" @submit=${save}>
        ${formField({ id: 'name', label: words.name, value: user?.name ?? '', autocomplete: 'name' })}
        <div class="field">
          <label for="own-language">${words.language}</label>
          <select id="own-language" name="language">
            ${Object.entries(adminLanguages).map(
              ([id, name]) => html`<option value=${id} lang=${id} ?selected=${id === language}>${name}</option>`,
            )}
          </select>
        </div>
        <button>${words.save}</button>
      </form>`
  }

  #renderPassword({ user }: SessionAnswer, words: AccountWords): TemplateResult {
    const change = (event: Event): void => {
      event.preventDefault()
      const { current, fresh } = valuesOf(event.target)
      const body = { password: current, newPassword: fresh }
      void this.#change(words.changed, () => this.context.api.send('POST', 'session/password', body), event.target)
    }
    return html`<h2>${words.password}</h2>
      <form class="stacked" @submit=${change}>
        <input type="email" autocomplete="username" .value=${user?.email ?? ''} hidden readonly />
        ${formField({ id: 'current', label: words.current, type: 'password', autocomplete: 'current-password' })}
        ${formField({
          id: 'fresh',
          label: words.fresh,
          help: words.freshHelp,
          type: 'password',
          autocomplete: 'new-password',
          least: 12,
        })}
        <button>${words.change}</button>
      </form>`
  }

  #renderFactors({ code, passkeys, recoveryCodesLeft }: Account['factors'], words: AccountWords): TemplateResult {
    const { language } = this.context
    return html`<h2>${words.factors}</h2>
      ${this.codes === null ? '' : recoveryCodes(this.codes, signInWords[language])}
      <form class="stacked" @submit=${(event: Event) => event.preventDefault()}>
        ${formField({
          id: 'confirm',
          label: words.confirm,
          help: words.confirmHelp,
          type: 'password',
          autocomplete: 'current-password',
        })}
        <fieldset>
          <h3>${words.app}: ${code ? words.appOn : words.appOff}</h3>
          <button type="button" class="plain" @click=${() => (this.setsUpApp = true)}>
            ${code ? words.replaceApp : words.setUpApp}
          </button>
          ${code ? this.#removal(words.removeApp, 'session/code') : nothing}
          <h3>${words.passkeys}</h3>
          ${passkeys.length === 0 ? html`<p>${words.noPasskeys}</p>` : ''}
          <ul>
            ${passkeys.map(
              ({ id, label, createdAt }) =>
                html`<li>
                  ${label}, ${words.added(formatDay(createdAt, language))}
                  ${this.#removal(words.remove(label), `session/passkeys/${encodeURIComponent(id)}`)}
                </li>`,
            )}
          </ul>
          ${hasPasskeys() ? this.#renderNewPasskey(words) : ''}
          <h3>${words.recovery}</h3>
          <p>${words.left(recoveryCodesLeft)}</p>
          <button type="button" class="plain" @click=${this.#renewCodes}>${words.renew}</button>
        </fieldset>
      </form>
      ${this.setsUpApp ? this.#renderCodeSetup() : ''}`
  }

  #renderNewPasskey(words: AccountWords): TemplateResult {
    return html`<div class="field wide">
        <label for="label">${words.label}</label>
        <input id="label" name="label" maxlength="64" autocomplete="off" />
      </div>
      <p class="actions"><button type="button" class="plain" @click=${this.#addPasskey}>${words.add}</button></p>`
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

  #removal(label: string, path: string): TemplateResult {
    const remove = (): void => {
      const { password } = this.#confirmed()
      const { removed } = accountWords[this.context.language]
      if (password) void this.#change(removed, () => this.context.api.send('DELETE', path, { password }))
    }
    return html`<button type="button" class="link" @click=${remove}>${label}</button>`
  }

  /** The password, once more; asks for it if the field is empty. */
  #confirmed(): { readonly password: string } {
    const field = this.renderRoot.querySelector<HTMLInputElement>('#confirm')
    field?.reportValidity()
    return { password: field?.value ?? '' }
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
  }
}
