import { html, type TemplateResult } from 'lit'
import { type AdminContext, sitePath } from '../shell/admin-context.js'
import { formatNumber } from '../shell/format.js'
import { saveFile } from '../shell/save-file.js'
import { SettingsSection } from './settings-section.js'

/** The last line of a bundle is shorter than this. */
const END_BYTES = 8_192

/** A controller who leaves takes all entries along; then the site is deleted. */
export class EvasteLeaving extends SettingsSection {
  static override properties = {
    ...SettingsSection.properties,
    bundled: { state: true },
    certificate: { state: true },
  }

  /** How many entries the downloaded bundle has; the register deletes nothing if there are others meanwhile. */
  declare private bundled: number | null
  declare private certificate: string

  constructor() {
    super()
    this.bundled = null
    this.certificate = ''
  }

  protected override content(): TemplateResult {
    const { words } = this
    const site = this.context.site?.site ?? ''
    if (this.certificate !== '')
      return html`<h2>${words.leaving}</h2>
        <p role="status" class="done">${words.purged}</p>
        <p><code id="purge-certificate">${this.certificate}</code></p>
        <p>
          <button class="plain" @click=${() => saveFile(`${site}-deleted.jws`, 'application/jose', this.certificate)}>
            ${words.certificateFile}
          </button>
        </p>`
    const { user } = this.context
    if (user !== null && !user.reads?.includes('exports')) return html``
    return html`<h2>${words.leaving}</h2>
      <p>${words.leavingHelp}</p>
      <p><button id="bundle" class="plain" @click=${this.#download}>${words.bundle}</button></p>
      ${this.#purgeForm(site)}`
  }

  #purgeForm(site: string): TemplateResult {
    const { words, context } = this
    if (context.site?.from === 'configuration') return html`<p class="quiet">${words.purgeConfigured}</p>`
    if (!mayPurge(context)) return html`<p class="quiet">${words.purgeByAgency}</p>`
    return html`<form class="stacked" @submit=${this.#purge}>
      <div class="field wide">
        <label for="confirm-site">${words.type(site)}</label>
        <input id="confirm-site" name="confirm" required autocomplete="off" autocapitalize="none" spellcheck="false" />
      </div>
      <button class="plain">${words.purge}</button>
    </form>`
  }

  readonly #download = (): Promise<void> =>
    this.attempt(async () => {
      const { api, language, site } = this.context
      const bundle = await (await api.call('GET', `${sitePath(this.context, 'export')}?format=bundle`)).blob()
      const end = (await bundle.slice(-END_BYTES).text()).trim().split('\n').at(-1) ?? '{}'
      const { entries = 0 } = JSON.parse(end) as { readonly entries?: number }
      saveFile(`${site?.site}.ndjson`, 'application/x-ndjson', bundle)
      this.bundled = entries
      return this.words.bundled(formatNumber(entries, language))
    })

  readonly #purge = (event: SubmitEvent): Promise<void> => {
    event.preventDefault()
    const confirm = String(new FormData(event.target as HTMLFormElement).get('confirm')).trim()
    return this.attempt(async () => {
      if (this.bundled === null) return this.words.purgeFirst
      const body = { confirm, entries: this.bundled }
      const { receipt } = await this.context.api.send<{ readonly receipt: string }>(
        'DELETE',
        sitePath(this.context),
        body,
      )
      this.certificate = receipt
      return ''
    })
  }
}

/** Only who has every controller deletes a site. */
const mayPurge = ({ user }: AdminContext): boolean => user === null || user.controllers === null
