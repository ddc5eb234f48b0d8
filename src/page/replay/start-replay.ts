import type { Declaration } from '../../declaration/types.js'
import type { ConsentSession } from '../session/consent-session.js'
import { isConsented } from './is-consented.js'
import type { ReplayEvent } from './mask-event.js'
import { type PageErrors, watchPageErrors } from './page-errors.js'
import { keepRecentEvents, type RecentEvents } from './recent-events.js'
import { type Recorder, type RunningRecorder, runRecorder } from './recorder.js'
import { createRecording, type Recording } from './recording.js'
import { recordingSettings, type RecordingSettings } from './recording-settings.js'
import { setRunningReplay } from './running-replay.js'
import { deleteFromRegister, sendToRegister, type SentRecording } from './send-to-register.js'

export interface ReplayOptions extends Partial<RecordingSettings> {
  /** Loads rrweb. Called only once the visitor allows a recording. */
  readonly load: () => Promise<Recorder>
  /** Loads rrweb's player, to show a visitor what would be sent. Default: `load`, which rrweb's main file serves. */
  readonly loadPlayer?: () => Promise<unknown>
  /**
   * Receives a recording. A rejection is the result of `report` as well. Default: the declared register.
   *
   * @param signal aborts when the consent ends while the recording is being sent.
   */
  readonly send?: (recording: Recording, signal: AbortSignal) => Promise<unknown>
  /** Called when recording starts and stops, so that the page can show it. */
  readonly onRecording?: (isRecording: boolean) => void
}

/** The recording of a page. */
export interface Replay {
  readonly isRecording: boolean
  /** What would be sent now, so that it can be shown first. */
  preview(): readonly ReplayEvent[]
  /**
   * Sends the last minutes.
   *
   * @param shown what `preview` returned and the visitor has seen; it is sent instead of what was recorded since.
   * @returns what `send` returned, or what the register stored; `null` if nothing is recorded, and then nothing is sent.
   * @throws {RecordingRefused} if the register did not store it; or what `send` threw.
   */
  report(comment: string, shown?: readonly ReplayEvent[]): Promise<unknown>
  /**
   * Deletes a recording that `report` sent to the declared register. `undefined` where the page receives recordings itself
   * (`send`).
   *
   * @param id of what `report` returned. One that the register no longer has counts as deleted.
   * @throws {RecordingRefused} if the register did not delete it.
   */
  readonly delete: ((id: string) => Promise<void>) | undefined
  /** rrweb's module with `Replayer`. */
  loadPlayer(): Promise<unknown>
  /** Ends the recording for this page, and forgets what was recorded. */
  stop(): void
}

/** Starts the recording of this document; see `startReplay` of `evaste/replay`. */
export function startPageReplay(session: ConsentSession, options: ReplayOptions): Replay {
  const replay = new PageReplay(session, options)
  setRunningReplay(replay)
  replay.start()
  return replay
}

declare global {
  interface DocumentEventMap {
    /** A recording has started or ended. */
    'evaste-recording': Event
  }
}

/** What exists as long as something is recorded. */
interface Running {
  readonly settings: RecordingSettings
  readonly recent: RecentEvents
  readonly errors: PageErrors
  readonly restart: RunningRecorder['restart']
  /** Aborts when the recording ends. */
  readonly signal: AbortSignal
  readonly end: () => void
}

class PageReplay implements Replay {
  private readonly session: ConsentSession
  private readonly options: ReplayOptions
  /** Whether this page view is among those that are recorded: compared with the declared share. */
  private readonly draw = Math.random()
  private readonly stopping = new AbortController()
  private running: Running | null = null
  private isLoading = false
  private hasSentError = false
  private known: { readonly declaration: Declaration; readonly settings: RecordingSettings } | null = null

  constructor(session: ConsentSession, options: ReplayOptions) {
    this.session = session
    this.options = options
  }

  start(): void {
    const { signal } = this.stopping
    signal.addEventListener('abort', this.session.subscribe(this.follow))
    // A route of `sensitiveRoutes` ends a recording, and the next route may allow it again.
    window.navigation?.addEventListener('navigatesuccess', this.follow, { signal })
    document.addEventListener('visibilitychange', this.onHidden, { signal })
    this.follow()
  }

  get isRecording(): boolean {
    return this.running !== null
  }

  preview(): readonly ReplayEvent[] {
    return this.running?.recent.list() ?? []
  }

  report(comment: string, shown?: readonly ReplayEvent[]): Promise<unknown> {
    return this.deliver('report', comment, shown)
  }

  get delete(): Replay['delete'] {
    if (this.options.send) return undefined
    return (id) => deleteFromRegister(this.session, id)
  }

  loadPlayer(): Promise<unknown> {
    const { load, loadPlayer = load } = this.options
    return loadPlayer()
  }

  stop(): void {
    this.stopping.abort()
    this.finish()
  }

  private readonly follow = (): void => {
    if (!this.mayRecord()) this.finish()
    else if (!this.running && !this.isLoading) void this.begin()
  }

  private async begin(): Promise<void> {
    this.isLoading = true
    const recorder = await this.options.load().catch((cause: unknown) => {
      console.error('evaste: nothing is recorded, because the recorder could not be loaded', cause)
      return null
    })
    this.isLoading = false
    if (!recorder || this.running || !this.mayRecord()) return
    this.running = this.record(recorder)
    this.tell(true)
  }

  private record(recorder: Recorder): Running {
    const settings = this.settings as RecordingSettings
    const stretchMs = settings.lastMinutes * 60_000
    const recent = keepRecentEvents(stretchMs)
    const recorderRun = runRecorder({
      ...{ recorder, unmask: settings.unmask, unmaskPaths: settings.unmaskPaths, stretchMs, recent },
      mayKeep: () => {
        const may = this.mayRecord()
        if (!may) this.finish()
        return may
      },
    })
    const errors = watchPageErrors(this.onError)
    const timer = setInterval(this.sendAlways, stretchMs)
    const ending = new AbortController()
    const end = (): void => {
      ending.abort()
      clearInterval(timer)
      errors.stop()
      recorderRun.end()
    }
    return { settings, recent, errors, restart: recorderRun.restart, signal: ending.signal, end }
  }

  private finish(): void {
    const { running } = this
    if (!running) return
    this.running = null
    running.end()
    this.tell(false)
  }

  private tell(isRecording: boolean): void {
    this.options.onRecording?.(isRecording)
    document.dispatchEvent(new Event('evaste-recording'))
  }

  private async deliver(
    reason: Recording['reason'],
    comment: string,
    shown?: readonly ReplayEvent[],
  ): Promise<unknown> {
    if (!this.mayRecord()) this.finish()
    const events = shown ?? this.preview()
    if (!this.running || !events.length) return null
    const recording = createRecording({ reason, comment }, events, this.running.errors.list)
    const { send = this.sendToDeclared } = this.options
    return send(recording, this.running.signal)
  }

  private readonly sendToDeclared = (recording: Recording, signal: AbortSignal): Promise<SentRecording> =>
    sendToRegister(this.session, recording, signal)

  /** Without the visitor's own action: a failure is reported on the console, and the page goes on. */
  private deliverAlone(reason: 'error' | 'always'): void {
    this.deliver(reason, '').catch((cause: unknown) => {
      console.error(`evaste: a recording (${reason}) was not sent`, cause)
    })
  }

  private readonly onError = (): void => {
    if (this.hasSentError || !this.running || this.running.settings.trigger === 'report') return
    this.hasSentError = true
    // Observers have not seen yet what the failing code did to the page.
    setTimeout(() => this.deliverAlone('error'))
  }

  private readonly onHidden = (): void => {
    if (document.visibilityState === 'hidden') this.sendAlways()
  }

  private readonly sendAlways = (): void => {
    if (this.running?.settings.trigger !== 'always') return
    this.deliverAlone('always')
    this.running?.restart() // what was sent is not sent again
  }

  private mayRecord(): boolean {
    const { session, settings } = this
    if (this.stopping.signal.aborted || !settings || this.draw >= settings.sampleRate) return false
    if (!this.options.send && !session.declaration?.register) return false // there is nowhere to send it
    return isConsented(session, settings.id)
  }

  private get settings(): RecordingSettings | null {
    const { declaration } = this.session
    // Read for each event, so only when the declaration is another one.
    if (this.known?.declaration !== declaration)
      this.known = declaration && { declaration, settings: recordingSettings(declaration, this.options) }
    return this.known?.settings ?? null
  }
}
