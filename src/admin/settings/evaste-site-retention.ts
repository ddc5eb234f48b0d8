import { html, type TemplateResult } from 'lit'
import { registerSettings } from '../../declaration/register-settings.js'
import type { RegisterDetails } from '../../declaration/types.js'
import { mayChange, sitePath } from '../shell/admin-context.js'
import { formatNumber, formatPeriod } from '../shell/format.js'
import { SettingsSection } from './settings-section.js'

interface RetentionAnswer {
  readonly contents?: number
  readonly addresses?: number
  readonly held?: string
}

/** How addresses are stored, how long everything is kept, and what is due now. */
export class EvasteSiteRetention extends SettingsSection {
  static override properties = {
    ...SettingsSection.properties,
    register: { attribute: false },
    isHeld: { state: true },
  }

  /** Of the declaration; `null` if it names no register. */
  declare register: RegisterDetails | null
  declare private isHeld: boolean

  constructor() {
    super()
    this.isHeld = false
  }

  protected override content(): TemplateResult {
    const { words } = this
    return html`<h2>${words.address}</h2>
      ${this.register === null ? html`<p>${words.none}</p>` : this.#terms(this.register)}
      ${mayChange(this.context, 'retention') ? this.#actions() : ''}`
  }

  #actions(): TemplateResult {
    const { words } = this
    return html`<div class="actions">
        <button id="preview" class="plain" @click=${() => this.#run(true)}>${words.preview}</button>
        <button class="plain" @click=${() => this.#run(false)}>${words.forget}</button>
      </div>
      ${
        this.isHeld
          ? html`<p class="problem">${words.held}</p>
              <label class="check"><input id="confirm" type="checkbox" />${words.confirmShare}</label>`
          : ''
      }`
  }

  #terms(register: RegisterDetails): TemplateResult {
    const { words } = this
    const { language } = this.context
    const { ip, ipRetention, retention } = registerSettings(register)
    const lines: readonly (readonly [string, string])[] = [
      [words.mode, words.modes[ip] ?? ip],
      ...(ip === 'none' ? [] : [[words.addressKept, formatPeriod(ipRetention, language)] as const]),
      [words.given, words.after(formatPeriod(retention.given, language))],
      [words.refused, words.after(formatPeriod(retention.refused, language))],
    ]
    return html`<dl>
        ${lines.map(
          ([name, text]) =>
            html`<dt>${name}</dt>
              <dd>${text}</dd>`,
        )}
      </dl>
      <p class="quiet">${words.addressHelp}</p>`
  }

  #run(dryRun: boolean): Promise<void> {
    const { words, context } = this
    const confirm = this.renderRoot.querySelector<HTMLInputElement>('#confirm')?.checked ?? false
    return this.attempt(async () => {
      const body = { dryRun, confirm }
      const answer = await context.api.send<RetentionAnswer>('POST', sitePath(context, 'retention'), body)
      const { contents = 0, addresses = 0, held } = answer
      this.isHeld = held === 'share'
      const say = dryRun ? words.previewed : words.forgotten
      return say(formatNumber(contents, context.language), formatNumber(addresses, context.language))
    })
  }
}
