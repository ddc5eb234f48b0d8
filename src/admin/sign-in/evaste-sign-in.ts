import { html, LitElement, type TemplateResult } from 'lit'
import { loadSites } from '../shell/admin-session.js'
import { adminStyles } from '../shell/admin-styles.js'
import type { AdminApi } from '../shell/api.js'
import type { AdminLanguage } from '../shell/languages.js'
import { problemBlock } from '../shell/problem-block.js'
import { shellWords } from '../shell/words.js'
import { signInWords } from './words.js'

/** Asks for an API key, which only this page's memory keeps. Fires `signed-in`. */
export class EvasteSignIn extends LitElement {
  static override styles = adminStyles
  static override properties = {
    api: { attribute: false },
    language: { attribute: false },
    problem: { state: true },
    isRefused: { state: true },
  }

  declare api: AdminApi
  declare language: AdminLanguage
  declare private problem: unknown
  declare private isRefused: boolean

  constructor() {
    super()
    this.problem = null
    this.isRefused = false
  }

  override render(): TemplateResult {
    const words = signInWords[this.language]
    return html`<h1>${words.heading}</h1>
      ${this.problem === null ? '' : problemBlock(this.problem, shellWords[this.language])}
      ${this.isRefused ? html`<p role="alert" class="problem">${words.refused}</p>` : ''}
      <form @submit=${this.#signIn}>
        <div class="field wide">
          <label for="key">${words.key}</label>
          <input id="key" type="password" autocomplete="off" required aria-describedby="key-help" />
          <span id="key-help" class="quiet">${words.keyHelp}</span>
        </div>
        <button>${words.submit}</button>
      </form>`
  }

  readonly #signIn = async (event: Event): Promise<void> => {
    event.preventDefault()
    const key = this.renderRoot.querySelector<HTMLInputElement>('#key')?.value.trim() ?? ''
    this.api.useKey(key)
    try {
      const sites = await loadSites(this.api)
      this.isRefused = sites === null
      if (sites) this.dispatchEvent(new Event('signed-in'))
    } catch (cause) {
      this.problem = cause
    }
  }
}
