import { record } from 'rrweb'
import type { Recorder } from '../page/replay/recorder.js'
import { runningReplay } from '../page/replay/running-replay.js'
import { startPageReplay } from '../page/replay/start-replay.js'
import { runningSession } from '../page/session/running-session.js'
import { openReportOnClick } from '../page/ui/recording/open-report-on-click.js'
import { createRecordingSign, type SignLabels } from '../page/ui/recording/recording-sign.js'
import { whenShown } from '../page/ui/when-shown.js'
import type { Language } from '../text/shipped-language.js'

/** The sign's labels in each language, filled in by the build. */
declare const EVASTE_RECORDING: Readonly<Record<Language, SignLabels>>

/** Until it is defined, this element shows the content that the page gave it. */
const FORM = 'evaste-bug-report'
const session = runningSession()
const player = new URL('evaste-player.js', import.meta.url).href

// Loaded only once the visitor allows a recording, by the keeper's file or by that of the small control.
if (session && !runningReplay()) {
  if (!session.declaration?.register)
    console.error('evaste: nothing is recorded; declare the register that receives it')
  else if (!('CompressionStream' in window)) console.info('evaste: this browser cannot compress a recording')
  else {
    startPageReplay(session, {
      load: () => Promise.resolve({ record } as unknown as Recorder),
      loadPlayer: () => import(/* @vite-ignore */ player),
      onRecording: createRecordingSign(session, (language) => Promise.resolve(EVASTE_RECORDING[language])),
    })
    openReportOnClick(session)
    if (document.querySelector(FORM)) void session.showUi()
    else whenShown([FORM], () => void session.showUi())
  }
}
