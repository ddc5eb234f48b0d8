import { css, html, LitElement, type TemplateResult } from 'lit'
import { type AdminContext, mayChange, sitePath } from '../shell/admin-context.js'
import { adminStyles } from '../shell/admin-styles.js'
import { formatNumber, formatTime } from '../shell/format.js'
import { problemBlock } from '../shell/problem-block.js'
import { saveFile } from '../shell/save-file.js'
import { type ReadRecording, readRecording } from './read-recording.js'
import { recordingWords } from './words.js'

/** A line of `GET /v1/admin/sites/{site}/recordings`. */
interface ListedRecording {
  readonly id: string
  readonly reason: string
  readonly receivedAt: string
  readonly deleteAfter: string
  readonly size: number
}

/** The recordings of faults that an entry allowed: watched or downloaded for a reason, and destroyed. */
export class EvasteEntryRecordings extends LitElement {
  static override styles = [
    adminStyles,
    css`
      .actions {
        display: flex;
        flex-wrap: wrap;
        gap: 0.5em;
      }
    `,
  ]
  static override properties = {
    context: { attribute: false },
    entry: { attribute: false },
    recordings: { state: true },
    chosen: { state: true },
    watched: { state: true },
    isSure: { state: true },
    done: { state: true },
    problem: { state: true },
  }

  declare context: AdminContext
  declare entry: number
  declare private recordings: readonly ListedRecording[]
  declare private chosen: string | null
  declare private watched: ReadRecording | null
  declare private isSure: boolean
  declare private done: string
  declare private problem: unknown

  constructor() {
    super()
    this.#reset()
  }

  #reset(): void {
    this.recordings = []
    this.#choose(null)
    this.done = ''
  }

  #choose(id: string | null): void {
    Object.assign(this, { chosen: id, watched: null, isSure: false, problem: null })
  }

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (!changed.has('entry')) return
    this.#reset()
    void this.#load()
  }

  /** Who may not see recordings sees none. */
  async #load(): Promise<void> {
    const { entry, context } = this
    const path = `${sitePath(context, 'recordings')}?entry=${entry}`
    const answer = await context.api.get<{ readonly recordings: readonly ListedRecording[] }>(path).catch(() => null)
    if (entry === this.entry) this.recordings = answer?.recordings ?? []
  }

  override render(): TemplateResult {
    const words = recordingWords[this.context.language]
    if (this.recordings.length === 0 && this.done === '') return html``
    const chosen = this.recordings.find(({ id }) => id === this.chosen)
    return html`<h2>${words.title}</h2>
      <p class="quiet">${words.help}</p>
      ${this.done === '' ? '' : html`<p role="status" class="done">${this.done}</p>`}
      ${this.recordings.length === 0 ? '' : this.#table()} ${chosen ? this.#form(chosen) : ''}
      ${
        this.watched === null
          ? ''
          : html`<evaste-recording-player
              .context=${this.context}
              .recording=${this.watched}
            ></evaste-recording-player>`
      }`
  }

  #table(): TemplateResult {
    const { language } = this.context
    const words = recordingWords[language]
    return html`<table class="lines">
      <thead>
        <tr>
          ${[words.sent, words.why, words.until, words.size, words.open].map((head) => html`<th scope="col">${head}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${this.recordings.map(({ id, receivedAt, reason, deleteAfter, size }) => {
          const received = formatTime(receivedAt, language)
          return html`<tr>
            <th scope="row">${received}</th>
            <td data-label=${words.why}>${words.whys[reason] ?? reason}</td>
            <td data-label=${words.until}>${formatTime(deleteAfter, language)}</td>
            <td data-label=${words.size}>${formatNumber(Math.ceil(size / 1024), language)} kB</td>
            <td data-label=${words.open}>
              <button
                class="plain small"
                aria-label=${words.choose(received)}
                aria-expanded=${id === this.chosen}
                @click=${() => this.#choose(id === this.chosen ? null : id)}
              >
                ${words.open}
              </button>
            </td>
          </tr>`
        })}
      </tbody>
    </table>`
  }

  #form(recording: ListedRecording): TemplateResult {
    const words = recordingWords[this.context.language]
    return html`${this.problem === null ? '' : problemBlock(this.problem, this.context.words)}
      <form class="unprinted" @submit=${(event: SubmitEvent) => this.#read(event, recording)}>
        <div class="field wide">
          <label for="why">${words.reason}</label>
          <span id="why-help" class="quiet">${words.reasonHelp}</span>
          <input id="why" name="reason" required maxlength="200" autocomplete="off" aria-describedby="why-help" />
        </div>
        <div class="actions">
          <button name="what" value="watch">${words.watch}</button>
          <button name="what" value="download" class="plain">${words.download}</button>
          ${mayChange(this.context, 'recordings') ? this.#destroyButtons(recording) : ''}
        </div>
      </form>`
  }

  #destroyButtons({ id }: ListedRecording): TemplateResult {
    const words = recordingWords[this.context.language]
    if (!this.isSure)
      return html`<button type="button" id="destroy" class="plain" @click=${() => (this.isSure = true)}>
        ${words.destroy}
      </button>`
    return html`<button type="button" id="sure" @click=${() => this.#destroy(id)}>${words.sure}</button>
      <button type="button" class="link" @click=${() => (this.isSure = false)}>${words.cancel}</button>`
  }

  async #read(event: SubmitEvent, { id, receivedAt }: ListedRecording): Promise<void> {
    event.preventDefault()
    const reason = String(new FormData(event.target as HTMLFormElement).get('reason'))
    const what = (event.submitter as HTMLButtonElement | null)?.value === 'download' ? 'download' : 'watch'
    await this.#attempt(async () => {
      const path = sitePath(this.context, 'recordings', id, what)
      const body = await (await this.context.api.call('POST', path, { reason })).blob()
      const name = `${this.context.site?.site}-recording-${receivedAt.slice(0, 10)}.json.gz`
      if (what === 'download') saveFile(name, 'application/gzip', body)
      else this.watched = await readRecording(body)
    })
  }

  async #destroy(id: string): Promise<void> {
    await this.#attempt(async () => {
      await this.context.api.send('DELETE', sitePath(this.context, 'recordings', id))
      this.recordings = this.recordings.filter((one) => one.id !== id)
      this.#choose(null)
      this.done = recordingWords[this.context.language].destroyed
    })
  }

  async #attempt(act: () => Promise<void>): Promise<void> {
    this.problem = null
    this.done = ''
    await act().catch((cause: unknown) => (this.problem = cause))
  }
}
