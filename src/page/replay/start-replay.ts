import type { ConsentSession } from '../session/consent-session.js'
import { findKnownNames } from './known-names.js'
import { maskEvent, type ReplayEvent } from './mask-event.js'
import type { Unmasked } from './mask-node.js'
import { keepRecentEvents, type RecentEvents } from './recent-events.js'

/** What evaste uses of rrweb. */
export interface Recorder {
  readonly record: ((options: RecordOptions) => (() => void) | undefined) & {
    readonly mirror: { getNode(id: number): Node | null }
    takeFullSnapshot(isCheckout: true): void
  }
}

interface RecordOptions {
  readonly emit: (event: ReplayEvent, isCheckout?: boolean) => void
  readonly checkoutEveryNms: number
  readonly maskAllInputs: true
  readonly recordCanvas: false
  readonly collectFonts: false
  readonly inlineImages: false
  readonly slimDOMOptions: 'all'
}

export interface ReplayOptions {
  /** Loads rrweb. Called only once the visitor allows a recording. */
  readonly load: () => Promise<Recorder>
  /** Receives a recording. A rejection is the result of `report` as well. */
  readonly send: (recording: Recording) => Promise<unknown>
  /** The purpose or service that must be allowed. Default: `session-replay`. */
  readonly id?: string
  /** `report`: only when `report` is called. `error`: also on the first uncaught error of the page. Default: `report`. */
  readonly trigger?: 'report' | 'error'
  /** How much is kept in memory, in minutes. Default: 2. */
  readonly lastMinutes?: number
  /** The share of visits that are recorded, from 0 to 1. Default: 1. */
  readonly sampleRate?: number
  /** Selectors of elements whose text may be seen. Default: none. Fields are always masked. */
  readonly unmask?: readonly string[]
  /** Called when recording starts and stops, so that the page can show it. */
  readonly onRecording?: (isRecording: boolean) => void
}

/** The last minutes of a page, masked. */
export interface Recording {
  /** Why it was sent. */
  readonly reason: 'report' | 'error'
  /** What the visitor wrote, or the kind of error. */
  readonly comment: string
  /** For rrweb's player. */
  readonly events: readonly ReplayEvent[]
}

export interface Replay {
  readonly isRecording: boolean
  /** What would be sent now, so that it can be shown first. */
  preview(): readonly ReplayEvent[]
  /** Sends the last minutes. Does nothing unless a recording is allowed. */
  report(comment: string): Promise<void>
  /** Ends the recording for this page, and forgets what was recorded. */
  stop(): void
}

/**
 * Records the page in memory while the visitor allows it, so that a fault can be reproduced. Nothing leaves the page before
 * a report or an error; all text, fields, addresses and choices are masked before an event is kept. A withdrawal and a
 * route of `sensitiveRoutes` end the recording and forget it.
 *
 * @example
 * import { startConsent } from 'evaste'
 * import { startReplay } from 'evaste/replay'
 *
 * const session = startConsent({ declaration: '/evaste.json' })
 * const replay = startReplay(session, {
 *   load: () => import('rrweb'),
 *   send: ({ events }) => fetch('/reports', { method: 'POST', body: JSON.stringify(events) }),
 * })
 */
export function startReplay(session: ConsentSession, options: ReplayOptions): Replay {
  const { load, send, id = 'session-replay', trigger = 'report', lastMinutes = 2, sampleRate = 1 } = options
  const stretchMs = lastMinutes * 60_000
  const recent = keepRecentEvents(stretchMs)
  const isChosen = Math.random() < sampleRate
  let end: (() => void) | null = null
  let isStarting = false
  let isStopped = !isChosen

  const mayRecord = (): boolean => !isStopped && session.allows(id)
  const finish = (): void => {
    recent.clear()
    if (!end) return
    end()
    end = null
    options.onRecording?.(false)
  }
  const start = async (): Promise<void> => {
    isStarting = true
    const recorder = await load().catch((cause: unknown) => {
      console.error('evaste: nothing is recorded, because the recorder could not be loaded', cause)
      return null
    })
    isStarting = false
    if (!recorder || end || !mayRecord()) return
    end = record(recorder, options.unmask ?? [], stretchMs, recent, () => {
      if (mayRecord()) return true
      finish()
      return false
    })
    options.onRecording?.(true)
  }
  const follow = (): void => {
    if (!mayRecord()) finish()
    else if (!end && !isStarting) void start()
  }
  const deliver = async (reason: Recording['reason'], comment: string): Promise<void> => {
    if (!end || !mayRecord()) return
    await send({ reason, comment, events: recent.list() })
  }
  const onError = (): void => {
    removeEventListener('error', onError)
    removeEventListener('unhandledrejection', onError)
    // The page has failed already; a report that fails as well adds nothing.
    deliver('error', '').catch(() => {})
  }
  if (trigger === 'error') {
    addEventListener('error', onError)
    addEventListener('unhandledrejection', onError)
  }
  const unsubscribe = session.subscribe(follow)
  // A route of `sensitiveRoutes` ends a recording, and the next route may allow it again.
  window.navigation?.addEventListener('navigatesuccess', follow)
  follow()
  return {
    get isRecording() {
      return end !== null
    },
    preview: () => recent.list(),
    report: (comment) => deliver('report', comment),
    stop() {
      isStopped = true
      unsubscribe()
      window.navigation?.removeEventListener('navigatesuccess', follow)
      removeEventListener('error', onError)
      removeEventListener('unhandledrejection', onError)
      finish()
    },
  }
}

/** Runs rrweb, and keeps what may be kept of each event. */
function record(
  { record: run }: Recorder,
  unmask: readonly string[],
  stretchMs: number,
  recent: RecentEvents,
  mayKeep: () => boolean,
): () => void {
  const selector = unmask.join(',')
  const elementOf = (id: number): Element | null => {
    const node = run.mirror.getNode(id)
    return node instanceof Element ? node : (node?.parentElement ?? null)
  }
  const unmasked: Unmasked = {
    names: findKnownNames(document),
    isShown(id) {
      const element = selector === '' ? null : elementOf(id)
      const shown = element?.closest(selector) ?? null
      return shown !== null && !element?.closest('input, textarea, select, [contenteditable]')
    },
  }
  const end = run({
    emit(event, isCheckout) {
      const masked = mayKeep() ? maskEvent(event, unmasked) : null
      // On a page that changes very often the newest events are kept, from a new snapshot on.
      if (masked && !recent.add(masked, isCheckout ?? false) && !isCheckout) run.takeFullSnapshot(true)
    },
    checkoutEveryNms: stretchMs,
    ...{ maskAllInputs: true, recordCanvas: false, collectFonts: false, inlineImages: false, slimDOMOptions: 'all' },
  })
  return () => end?.()
}
