import { html, type PropertyValues, type TemplateResult } from 'lit'
import { type AdminContext, sitePath } from '../shell/admin-context.js'
import { listForm } from './list-form.js'
import { SettingsSection } from './settings-section.js'

/** `GET /v1/admin/sites/{site}/recipients`. */
interface Recipients {
  readonly recipients: readonly string[]
  /** How many others the register's configuration names. */
  readonly configured: number
  readonly canMail: boolean
}

/** Who gets mail when a visitor asks for something. */
export class EvasteSiteRecipients extends SettingsSection {
  static override properties = { ...SettingsSection.properties, told: { state: true } }

  /** `null`: not loaded, or not for this reader. */
  declare private told: Recipients | null

  constructor() {
    super()
    this.told = null
  }

  override willUpdate(changed: PropertyValues): void {
    const before = changed.get('context') as AdminContext | undefined
    if (!changed.has('context') || before?.site === this.context.site) return
    this.told = null
    void this.attempt(() => this.#load())
  }

  async #load(): Promise<string> {
    this.told = await this.context.api.getUnless<Recipients>([403], sitePath(this.context, 'recipients'))
    return ''
  }

  protected override content(): TemplateResult {
    const { words, told } = this
    if (told === null) return html``
    return html`<h2>${words.notifications}</h2>
      <p>${words.notificationsHelp}</p>
      ${told.configured > 0 ? html`<p>${words.configuredRecipients(told.configured)}</p>` : ''}
      ${told.canMail ? this.#form(told) : html`<p class="quiet">${words.noMail}</p>`}`
  }

  #form({ recipients }: Recipients): TemplateResult {
    const { words } = this
    const { recipients: label, recipientsHelp: help, save } = words
    return listForm({ id: 'recipients', label, help, save, lines: recipients }, (lines) => this.#save(lines))
  }

  #save(recipients: readonly string[]): Promise<void> {
    return this.attempt(async () => {
      const path = sitePath(this.context, 'recipients')
      this.told = await this.context.api.send<Recipients>('PUT', path, { recipients })
      return this.words.saved
    })
  }
}
