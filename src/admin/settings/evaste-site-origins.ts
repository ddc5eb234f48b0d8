import { html, type TemplateResult } from 'lit'
import { mayChange, sitePath } from '../shell/admin-context.js'
import { listForm } from './list-form.js'
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
    const { origins: label, originsHelp: help, save } = words
    return html`<h2>${label}</h2>
      ${listForm({ id: 'origins', label, help, save, lines: origins }, (lines) => this.#save(lines))}`
  }

  #save(origins: readonly string[]): Promise<void> {
    return this.attempt(async () => {
      await this.context.api.send('PUT', sitePath(this.context), { origins })
      await this.context.reloadSites()
      return this.words.saved
    })
  }
}
