import { css, html, LitElement, type TemplateResult } from 'lit'
import type { AdminContext } from '../shell/admin-context.js'
import { adminStyles } from '../shell/admin-styles.js'
import type { FromPlayer, ToPlayer } from './player/messages.js'
import type { ReadRecording } from './read-recording.js'
import { recordingWords } from './words.js'

/** An error is seen with the seconds that led to it. */
const BEFORE_ERROR_MS = 2_000

/** Plays a recording in a frame with a policy of its own, with the errors on the time line. */
export class EvasteRecordingPlayer extends LitElement {
  static override styles = [
    adminStyles,
    css`
      iframe {
        display: block;
        box-sizing: border-box;
        width: 100%;
        height: 12em;
        border: 1px solid var(--_line);
        background: #fff;
      }
      .controls {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0.5em 1em;
        margin: 0.5em 0 1em;
      }
      input[type='range'] {
        flex: 1 1 10em;
        padding: 0;
        border: 0;
        accent-color: var(--_accent);
      }
      .comment {
        white-space: pre-wrap;
        overflow-wrap: anywhere;
      }
    `,
  ]
  static override properties = {
    context: { attribute: false },
    recording: { attribute: false },
    total: { state: true },
    at: { state: true },
    isPlaying: { state: true },
    hasFailed: { state: true },
  }

  declare context: AdminContext
  declare recording: ReadRecording
  /** In milliseconds; `null`: not loaded yet. */
  declare private total: number | null
  declare private at: number
  declare private isPlaying: boolean
  declare private hasFailed: boolean
  #port: MessagePort | null = null

  constructor() {
    super()
    Object.assign(this, { total: null, at: 0, isPlaying: false, hasFailed: false })
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#port?.close()
  }

  override render(): TemplateResult {
    const words = recordingWords[this.context.language]
    return html`<iframe
        src="player.html"
        sandbox="allow-scripts allow-same-origin"
        title=${words.frame}
        @load=${this.#connect}
      ></iframe>
      ${this.total === null && !this.hasFailed ? html`<p role="status" class="quiet">${words.loading}</p>` : ''}
      ${this.hasFailed ? html`<p role="alert" class="problem">${words.failed}</p>` : ''}
      ${this.total === null ? '' : this.#controls(this.total)}
      ${
        this.recording.comment === ''
          ? ''
          : html`<h3>${words.comment}</h3>
              <p class="comment">${this.recording.comment}</p>`
      }
      ${this.#errors()}`
  }

  #controls(total: number): TemplateResult {
    const words = recordingWords[this.context.language]
    const times = words.timeOf(clock(this.at), clock(total))
    return html`<div class="controls">
      <button id="play" @click=${this.#toggle}>${this.isPlaying ? words.pause : words.play}</button>
      <input
        id="position"
        type="range"
        min="0"
        max=${total}
        step="100"
        list="errors"
        aria-label=${words.time}
        aria-valuetext=${times}
        .value=${String(this.at)}
        @input=${this.#seek}
      />
      <span class="quiet" aria-hidden="true">${times}</span>
      <datalist id="errors">
        ${this.recording.errors.map(({ at, name }) => html`<option value=${at} label=${name}></option>`)}
      </datalist>
    </div>`
  }

  #errors(): TemplateResult {
    const words = recordingWords[this.context.language]
    const { errors } = this.recording
    if (errors.length === 0) return html`<p class="quiet">${words.noErrors}</p>`
    return html`<h3>${words.errors}</h3>
      <ol>
        ${errors.map(
          ({ at, name }) =>
            html`<li>
              <button class="link" @click=${() => this.#tell('play', Math.max(0, at - BEFORE_ERROR_MS))}>
                ${words.goTo(clock(at), name)}
              </button>
            </li>`,
        )}
      </ol>`
  }

  readonly #toggle = (): void => {
    const isOver = this.at >= (this.total ?? 0)
    this.#tell(this.isPlaying ? 'pause' : 'play', isOver ? 0 : this.at)
  }

  readonly #seek = ({ target }: Event): void => {
    this.at = Number((target as HTMLInputElement).value)
    this.#tell('seek', this.at)
  }

  #tell(kind: 'play' | 'pause' | 'seek', at: number): void {
    this.#port?.postMessage({ kind, at } satisfies ToPlayer)
  }

  readonly #connect = ({ target }: Event): void => {
    const frame = target as HTMLIFrameElement
    const { port1, port2 } = new MessageChannel()
    this.#port?.close()
    this.#port = port1
    port1.onmessage = ({ data }: MessageEvent) => this.#hear(data as FromPlayer, frame)
    const { events } = this.recording
    const load: ToPlayer = { kind: 'load', events, title: recordingWords[this.context.language].frame }
    frame.contentWindow?.postMessage(load, location.origin, [port2])
  }

  #hear(told: FromPlayer, frame: HTMLIFrameElement): void {
    if (told.kind === 'loaded') this.total = told.total
    if (told.kind === 'failed') this.hasFailed = true
    if (told.kind === 'height') frame.style.height = `${told.pixels + 2}px`
    if (told.kind === 'time') Object.assign(this, { at: told.at, isPlaying: told.isPlaying })
  }
}

/** `1:05` for 65 seconds. */
function clock(ms: number): string {
  const seconds = Math.floor(ms / 1000)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
