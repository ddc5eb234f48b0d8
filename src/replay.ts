import { type Replay, type ReplayOptions, startPageReplay } from './page/replay/start-replay.js'
import type { ConsentSession } from './page/session/consent-session.js'
import { openReportOnClick } from './page/ui/recording/open-report-on-click.js'
import { createRecordingSign } from './page/ui/recording/recording-sign.js'
import { loadRecordingTexts } from './text/load-recording-texts.js'

export type { Replay, ReplayOptions }
export type { Recorder } from './page/replay/recorder.js'
export type { Recording } from './page/replay/recording.js'
export type { PageError } from './page/replay/page-errors.js'
export { type RecordingRefusal, RecordingRefused, type SentRecording } from './page/replay/send-to-register.js'
export type { ReplayEvent } from './page/replay/mask-event.js'

/**
 * Records the page in memory while the visitor allows it, so that a fault can be reproduced. With the trigger `report`,
 * nothing leaves the page before a report; all text, fields, addresses and choices are masked before an event is kept. A
 * withdrawal, the end of the consent's validity and a route of `sensitiveRoutes` end the recording and forget it.
 *
 * A sign in the corner of the window says that the page is recorded, and ends it; `hasSign: false` leaves that to the page.
 *
 * @example
 * import { startConsent } from 'evaste'
 * import { startReplay } from 'evaste/replay'
 *
 * const session = startConsent({ declaration: '/evaste.json' })
 * const replay = startReplay(session, { load: () => import('rrweb') })
 */
export function startReplay(
  session: ConsentSession,
  { hasSign = true, ...options }: ReplayOptions & { readonly hasSign?: boolean },
): Replay {
  const show = hasSign ? createRecordingSign(session, loadRecordingTexts) : null
  const replay = startPageReplay(session, {
    ...options,
    onRecording(isRecording) {
      show?.(isRecording)
      options.onRecording?.(isRecording)
    },
  })
  openReportOnClick(session)
  return replay
}
