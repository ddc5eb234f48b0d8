import type { RecordingDetails, Service } from '../declaration/types.js'
import { durationText } from '../text/duration.js'
import { fill } from '../text/phrase.js'
import type { Field, Line } from './block.js'
import { declaredLine } from './declared-line.js'
import { addressOrWords, fieldOf, type NoticeContext } from './notice-context.js'
import { shownInRecording } from './shown-in-recording.js'

/** R92 to R94: what a service records, what is not masked, when it is sent, how long it is kept and who watches it. */
export function recordingFields({ recording }: Service, context: NoticeContext): readonly Field[] {
  if (!recording) return []
  const { texts } = context
  const { retention, access, assessment } = recording
  const shown = shownInRecording(recording, context)
  return [
    ...fieldOf(texts['recording.what'], texts['recording.what.how']),
    ...(shown.length ? fieldOf(texts['recording.shown'], ...shown) : []),
    ...fieldOf(texts['recording.sent'], ...sentLines(recording, context)),
    ...fieldOf(texts.keptFor, durationText(retention, context)),
    ...fieldOf(texts['recording.access'], declaredLine(access, context)),
    ...fieldOf(texts['recording.stop'], texts['recording.stop.how']),
    ...(assessment ? fieldOf(texts['recording.assessment'], addressOrWords(declaredLine(assessment, context))) : []),
  ]
}

function sentLines(recording: RecordingDetails, context: NoticeContext): readonly (string | Line)[] {
  const { texts, language } = context
  const { trigger = 'report', lastMinutes = 2, sampleRate = 1 } = recording
  const period = durationText(`PT${lastMinutes}M`, context)
  const when = fill(texts[`recording.${trigger}`], { period })
  if (sampleRate === 1) return [when]
  const share = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 }).format(sampleRate)
  return [when, fill(texts['recording.share'], { share })]
}
