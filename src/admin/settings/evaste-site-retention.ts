import { html, type TemplateResult } from 'lit'
import { registerSettings } from '../../declaration/register-settings.js'
import type { RegisterDetails } from '../../declaration/types.js'
import { mayChange, sitePath } from '../shell/admin-context.js'
import { ApiProblem } from '../shell/api.js'
import { formatNumber, formatPeriod } from '../shell/format.js'
import { SettingsSection } from './settings-section.js'

interface RetentionAnswer {
  readonly contents?: number
  readonly addresses?: number
  readonly recordings?: number
  readonly held?: string
  /** `false`: more is due than was counted. */
  readonly isComplete?: boolean
}

interface RetentionCall {
  readonly dryRun: boolean
  /** Applies the declared periods to entries that were made under earlier declarations too. */
  readonly adoptTerms: boolean
}

/** How addresses are stored, how long everything is kept, and what is due now. */
export class EvasteSiteRetention extends SettingsSection {
  static override properties = {
    ...SettingsSection.properties,
    register: { attribute: false },
    held: { state: true },
    isCounted: { state: true },
    isBusy: { state: true },
  }

  /** Of the declaration; `null` if it names no register. */
  declare register: RegisterDetails | null
  /** The call that would delete a large share. */
  declare private held: RetentionCall | null
  /** Whether the reader has seen what applying the periods to older entries would delete. */
  declare private isCounted: boolean
  declare private isBusy: boolean

  constructor() {
    super()
    this.held = null
    this.isCounted = false
    this.isBusy = false
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
        ${this.#button('preview', words.preview, { dryRun: true, adoptTerms: false })}
        ${this.#button('forget', words.forget, { dryRun: false, adoptTerms: false })}
      </div>
      <h3>${words.older}</h3>
      <p>${words.olderHelp}</p>
      <div class="actions">
        ${this.#button('preview-older', words.previewOlder, { dryRun: true, adoptTerms: true })}
        ${this.isCounted ? this.#button('apply-older', words.applyOlder, { dryRun: false, adoptTerms: true }) : ''}
      </div>
      ${
        this.held === null
          ? ''
          : html`<p class="problem">${words.held}</p>
              <label class="check"><input id="confirm" type="checkbox" />${words.confirmShare}</label>`
      }
      ${this.isBusy ? html`<p role="status">${words.counting}</p>` : ''}`
  }

  #button(id: string, label: string, call: RetentionCall): TemplateResult {
    return html`<button id=${id} class="plain" ?disabled=${this.isBusy} @click=${() => this.#run(call)}>
      ${label}
    </button>`
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

  async #run(call: RetentionCall): Promise<void> {
    const confirm = this.renderRoot.querySelector<HTMLInputElement>('#confirm')?.checked ?? false
    this.isBusy = true
    await this.attempt(async () => {
      const path = sitePath(this.context, 'retention')
      const answer = await this.context.api.send<RetentionAnswer>('POST', path, { ...call, confirm })
      this.held = answer.held === 'share' ? call : null
      this.isCounted = call.adoptTerms && call.dryRun
      return this.#sayWhat(call, answer)
    })
    if (isLargeShare(this.problem)) this.held = call
    this.isBusy = false
  }

  #sayWhat({ dryRun, adoptTerms }: RetentionCall, answer: RetentionAnswer): string {
    const { words, context } = this
    const { contents = 0, addresses = 0, recordings = 0, isComplete = true } = answer
    const counts = [formatNumber(contents, context.language), formatNumber(addresses, context.language)] as const
    const ofRecordings = recordings > 0 ? [words.recordingsToo(formatNumber(recordings, context.language))] : []
    if (!dryRun) return [words.forgotten(...counts), ...ofRecordings].join(' ')
    const sentence = adoptTerms ? words.previewedOlder(...counts) : words.previewed(...counts)
    return [sentence, ...ofRecordings, ...(isComplete ? [] : [words.incomplete])].join(' ')
  }
}

const isLargeShare = (cause: unknown): boolean =>
  cause instanceof ApiProblem && (cause.details.errors ?? []).some(({ path }) => path === '$.share')
