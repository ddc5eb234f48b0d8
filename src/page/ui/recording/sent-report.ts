import { html, type LitElement, nothing, type TemplateResult } from 'lit'
import { dateText, fillWithDate } from '../../../text/date.js'
import { fill } from '../../../text/phrase.js'
import type { RecordingTexts } from '../../../text/recording-texts.js'
import { runningReplay } from '../../replay/running-replay.js'

/** What the visitor reads once a recording is sent, with a button that deletes it. */
export class SentReport {
  private readonly host: LitElement
  private readonly stored: { readonly id?: unknown; readonly deleteAfter?: unknown }
  private state: 'kept' | 'deleting' | 'deleted' | 'failed' = 'kept'

  /** @param stored the answer of the register, or of the page's own `send`. */
  constructor(host: LitElement, stored: unknown) {
    this.host = host
    this.stored = stored ?? {}
  }

  render(texts: RecordingTexts, language: string): TemplateResult {
    const { id = '–', deleteAfter } = this.stored
    const isDeleted = this.state === 'deleted'
    const thanks = html`${fill(texts.thanks, { id: String(id) })}
    ${deleteAfter ? fillWithDate(texts.until, { date: dateText(String(deleteAfter), language) }) : nothing}`
    return html`<p id="thanks" role="status" tabindex="-1">${isDeleted ? texts.erased : thanks}</p>
      ${isDeleted || !runningReplay()?.delete ? nothing : this.renderDelete(texts)}`
  }

  /** The button that had the focus is gone. */
  async focus(): Promise<void> {
    await this.host.updateComplete
    this.host.renderRoot.querySelector<HTMLElement>('#thanks')?.focus()
  }

  private renderDelete(texts: RecordingTexts): TemplateResult {
    return html`<p role="status">${this.state === 'failed' ? texts.notErased : ''}</p>
      <div class="acts">
        <button id="erase" class="plain" type="button" aria-busy=${this.state === 'deleting'} @click=${this.delete}>
          ${texts.erase}
        </button>
      </div>`
  }

  /** Deletes it, and says what became of that. */
  readonly delete = async (): Promise<void> => {
    if (this.state === 'deleting') return
    this.show('deleting')
    try {
      await runningReplay()?.delete?.(String(this.stored.id))
      this.show('deleted')
      await this.focus()
    } catch (cause) {
      console.error('evaste: the recording was not deleted', cause)
      this.show('failed')
    }
  }

  private show(state: SentReport['state']): void {
    this.state = state
    this.host.requestUpdate()
  }
}
