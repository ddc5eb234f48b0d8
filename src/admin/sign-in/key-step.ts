import { html, type TemplateResult } from 'lit'
import { loadSites } from '../shell/admin-session.js'
import { formField, valuesOf } from '../shell/form-field.js'
import { SignInStep } from './sign-in-step.js'

/** Asks for an API key, which only this page's memory keeps. Fires `key-accepted`. */
export class KeyStep extends SignInStep {
  static override properties = { ...SignInStep.properties, isRefused: { state: true } }

  declare private isRefused: boolean

  constructor() {
    super()
    this.isRefused = false
  }

  override render(): TemplateResult {
    const { words } = this
    return html`${this.renderProblem()}
      ${this.isRefused ? html`<p role="alert" class="problem">${words.refused}</p>` : ''}
      <form class="stacked" @submit=${this.#submit}>
        ${formField({ id: 'key', label: words.key, help: words.keyHelp, type: 'password' })}
        <button class="plain">${words.keySubmit}</button>
      </form>`
  }

  readonly #submit = (event: Event): void => {
    event.preventDefault()
    const key = valuesOf(event.target).key?.trim() ?? ''
    void this.attempt(async () => {
      this.api.useKey(key)
      const sites = await loadSites(this.api)
      this.isRefused = sites === null
      if (sites === null) this.api.useKey(null)
      else this.dispatchEvent(new Event('key-accepted', { bubbles: true, composed: true }))
    })
  }
}
