import { html, type TemplateResult } from 'lit'
import { mayChange, sitePath } from '../shell/admin-context.js'
import { SettingsSection } from './settings-section.js'

/** The origins whose pages may send decisions. */
export class EvasteSiteOrigins extends SettingsSection {
  protected override content(): TemplateResult {
    const { words } = this
    const { site } = this.context
    const origins = site?.origins ?? []
    const isConfigured = site?.from === 'configuration'
    if (isConfigured || !mayChange(this.context, 'sites'))
      return html`<h2>${words.origins}</h2>
        <ul>
          ${origins.map((origin) => html`<li>${origin}</li>`)}
        </ul>
        ${isConfigured ? html`<p class="quiet">${words.configured}</p>` : ''}`
    return html`<h2>${words.origins}</h2>
      <form @submit=${this.#save}>
        <div class="field wide">
          <label for="origins">${words.origins}</label>
          <span id="origins-help" class="quiet">${words.originsHelp}</span>
          <textarea
            id="origins"
            name="origins"
            spellcheck="false"
            aria-describedby="origins-help"
            .value=${origins.join('\n')}
          ></textarea>
        </div>
        <button class="plain">${words.save}</button>
      </form>`
  }

  readonly #save = (event: SubmitEvent): Promise<void> => {
    event.preventDefault()
    const text = String(new FormData(event.target as HTMLFormElement).get('origins'))
    const origins = text.split(/\s+/).filter(Boolean)
    return this.attempt(async () => {
      await this.context.api.send('PUT', sitePath(this.context), { origins })
      await this.context.reloadSites()
      return this.words.saved
    })
  }
}
