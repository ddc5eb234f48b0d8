import { html, nothing, type TemplateResult } from 'lit'
import { declaredLine, phraseLine } from '../../../notice/declared-line.js'
import type { NoticeContext } from '../../../notice/notice-context.js'
import { shownInRecording } from '../../../notice/shown-in-recording.js'
import { durationText } from '../../../text/duration.js'
import type { RecordingTexts } from '../../../text/recording-texts.js'
import { renderText } from '../render-line.js'
import type { SentReport } from './sent-report.js'

/** What became of the form. */
export type ReportOutcome =
  { readonly kind: 'failed'; readonly why: string } | { readonly kind: 'sent'; readonly report: SentReport }

/** Why a recording was not sent. */
export function statusText(texts: RecordingTexts, outcome: ReportOutcome | undefined): string {
  if (outcome?.kind !== 'failed') return ''
  if (outcome.why === 'not-allowed') return texts.notAllowed
  return outcome.why === 'too-large' ? texts.tooLarge : texts.later
}

/** What is not masked, how long it is kept, and who watches it. */
export function renderRecordingFacts(context: NoticeContext): TemplateResult | typeof nothing {
  const { declaration, texts } = context
  const recording = declaration.services.find((service) => service.recording)?.recording
  if (!recording) return nothing
  const facts = [
    ...shownInRecording(recording, context).map((line) => [texts['recording.shown'], line] as const),
    [texts.keptFor, durationText(recording.retention, context)] as const,
    [texts['recording.access'], declaredLine(recording.access, context)] as const,
  ]
  return html`<ul class="quiet">
    ${facts.map(([term, value]) => html`<li>${renderText(phraseLine(texts.pair, { term, value }))}</li>`)}
  </ul>`
}

/** Where nothing is recorded: how to write instead, and where the visitor can allow it. */
export function renderNone(
  texts: RecordingTexts,
  { declaration }: NoticeContext,
  openSettings: () => void,
): TemplateResult {
  const email = declaration.notice.contact?.email ?? declaration.controller.email
  const [before = '', after = ''] = texts.write.split('{email}')
  return html`<p>${texts.none}</p>
    ${
      email
        ? html`<p>
            ${before}<a href="mailto:${email}"><bdi>${email}</bdi></a
            >${after}
          </p>`
        : nothing
    }
    <div class="acts">
      <button id="settings" class="plain" type="button" @click=${openSettings}>${texts.settings}</button>
    </div>`
}
