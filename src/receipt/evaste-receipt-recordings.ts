import { css, html, LitElement, nothing, type TemplateResult } from 'lit'
import { adminStyles } from '../admin/shell/admin-styles.js'
import { saveFile } from '../admin/shell/save-file.js'
import { timeText } from '../text/date.js'
import type { ReceiptCalls, RecordingOfConsent } from './receipt-calls.js'
import { receiptStyles } from './receipt-styles.js'
import { type ReceiptLanguage, receiptWords } from './words.js'

/** The receipt that opens recordings. */
interface Holder {
  readonly consentId: string
  readonly secret: string
}

/** The visitor's recordings of faults: each can be downloaded and deleted. */
export class EvasteReceiptRecordings extends LitElement {
  static override styles = [
    adminStyles,
    receiptStyles,
    css`
      :host {
        min-height: 0;
      }
    `,
  ]
  static override properties = {
    language: { attribute: false },
    holder: { attribute: false },
    calls: { attribute: false },
    recordings: { attribute: false },
    deleted: { state: true },
    said: { state: true },
  }

  declare language: ReceiptLanguage
  declare holder: Holder
  declare calls: ReceiptCalls
  declare recordings: readonly RecordingOfConsent[]
  declare private deleted: readonly string[]
  declare private said: string

  constructor() {
    super()
    this.deleted = []
    this.said = ''
  }

  override render(): TemplateResult | typeof nothing {
    const words = receiptWords[this.language]
    if (this.recordings.length === 0) return nothing
    const left = this.recordings.filter(({ id }) => !this.deleted.includes(id))
    return html`<h2>${words.recordings}</h2>
      <p>${words.recordingsHow}</p>
      ${left.map((recording) => this.#one(recording))}
      <p role="status">${this.said}</p>`
  }

  #one(recording: RecordingOfConsent): TemplateResult {
    const { language } = this
    const words = receiptWords[language]
    const { id, receivedAt, reason, deleteAfter } = recording
    const title = words.recordingOf(timeText(receivedAt, language))
    return html`<article aria-labelledby="recording-${id}">
      <h3 id="recording-${id}">${title}</h3>
      <dl>
        <dt>${words.recordingWhy}</dt>
        <dd>${words.recordingWhys[reason] ?? reason}</dd>
        <dt>${words.recordingUntil}</dt>
        <dd>${timeText(deleteAfter, language)}</dd>
      </dl>
      <p class="actions">
        <button class="plain" aria-describedby="recording-${id}" @click=${() => this.#download(recording)}>
          ${words.recordingSave}
        </button>
        <button class="plain" aria-describedby="recording-${id}" @click=${() => this.#delete(recording)}>
          ${words.recordingDelete}
        </button>
      </p>
    </article>`
  }

  async #download({ id, receivedAt }: RecordingOfConsent): Promise<void> {
    await this.#attempt(async () => {
      const body = await this.calls.recording(this.holder, id)
      saveFile(`recording-${receivedAt.slice(0, 10)}.json.gz`, 'application/gzip', body)
      return ''
    })
  }

  async #delete({ id }: RecordingOfConsent): Promise<void> {
    await this.#attempt(async () => {
      await this.calls.deleteRecording(this.holder, id)
      this.deleted = [...this.deleted, id]
      return receiptWords[this.language].recordingDeleted
    })
  }

  async #attempt(act: () => Promise<string>): Promise<void> {
    this.said = ''
    this.said = await act().catch(() => receiptWords[this.language].failed)
  }
}
