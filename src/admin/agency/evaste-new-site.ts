import { html, LitElement, type TemplateResult } from 'lit'
import type { AdminContext } from '../shell/admin-context.js'
import { adminStyles } from '../shell/admin-styles.js'
import { valuesOf } from '../shell/form-field.js'
import { problemBlock } from '../shell/problem-block.js'
import { routeHash } from '../shell/route.js'
import { agencyWords } from './words.js'

/** The ids of sites and controllers, as the register takes them. */
const ID = '[a-z0-9][a-z0-9\\-]{0,62}'

/** Adds a site for a customer, and leads to its settings. */
export class EvasteNewSite extends LitElement {
  static override styles = adminStyles
  static override properties = { context: { attribute: false }, problem: { state: true }, taken: { state: true } }

  declare context: AdminContext
  declare private problem: unknown
  /** The site that there is already. */
  declare private taken: string

  constructor() {
    super()
    this.problem = null
    this.taken = ''
  }

  override render(): TemplateResult {
    const words = agencyWords[this.context.language]
    return html`<h2>${words.add}</h2>
      <form class="stacked" @submit=${this.#add}>
        ${this.#idField('site-id', words.site, words.siteHelp)}
        ${this.#idField('controller', words.controller, words.controllerHelp)}
        <div class="field wide">
          <label for="origins">${words.origins}</label>
          <textarea id="origins" name="origins" required spellcheck="false" aria-describedby="origins-help"></textarea>
          <span id="origins-help" class="quiet">${words.originsHelp}</span>
        </div>
        ${this.problem === null ? '' : problemBlock(this.problem, this.context.words)}
        ${this.taken === '' ? '' : html`<p role="alert" class="problem">${words.isTaken(this.taken)}</p>`}
        <button>${words.add}</button>
      </form>`
  }

  #idField(id: string, label: string, help: string): TemplateResult {
    return html`<div class="field wide">
      <label for=${id}>${label}</label>
      <input
        id=${id}
        name=${id}
        required
        pattern=${ID}
        autocomplete="off"
        autocapitalize="none"
        spellcheck="false"
        aria-describedby="${id}-help"
      />
      <span id="${id}-help" class="quiet">${help}</span>
    </div>`
  }

  readonly #add = async (event: Event): Promise<void> => {
    event.preventDefault()
    const { 'site-id': site = '', controller, origins = '' } = valuesOf(event.target)
    const { api, sites, reloadSites } = this.context
    this.problem = null
    // The same call changes a site that exists.
    this.taken = sites.some((one) => one.site === site) ? site : ''
    if (this.taken !== '') return
    try {
      const body = { controller, origins: origins.split(/\s+/).filter(Boolean) }
      await api.send('PUT', `admin/sites/${encodeURIComponent(site)}`, body)
      await reloadSites()
      location.hash = routeHash({ site, view: 'settings' })
    } catch (cause) {
      this.problem = cause
    }
  }
}
