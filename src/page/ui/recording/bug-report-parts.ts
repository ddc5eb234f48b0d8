import { html, nothing, type TemplateResult } from 'lit'
import { declaredLine, listLine, phraseLine } from '../../../notice/declared-line.js'
import type { NoticeContext } from '../../../notice/notice-context.js'
import { dateText } from '../../../text/date.js'
import { durationText } from '../../../text/duration.js'
import { fill } from '../../../text/phrase.js'
import type { RecordingTexts } from '../../../text/recording-texts.js'
import { renderText } from '../render-line.js'

/** What is not masked, how long it is kept, and who watches it. */
export function renderRecordingFacts(context: NoticeContext): TemplateResult | typeof nothing {
  const { declaration, texts, language } = context
  const recording = declaration.services.find((service) => service.recording)?.recording
  if (!recording) return nothing
  const shown = (recording.unmask ?? []).map(({ description }) => declaredLine(description, context))
  const facts = [
    ...(shown.length ? [[texts['recording.shown'], listLine(shown, language)] as const] : []),
    [texts.keptFor, durationText(recording.retention, context)] as const,
    [texts['recording.access'], declaredLine(recording.access, context)] as const,
  ]
  return html`<ul class="quiet">
    ${facts.map(([term, value]) => html`<li>${renderText(phraseLine(texts.pair, { term, value }))}</li>`)}
  </ul>`
}

/** What the visitor reads once the recording is sent. `stored` is the answer of the register, or of the page's own `send`. */
export function renderThanks(stored: unknown, texts: RecordingTexts, { language }: NoticeContext): TemplateResult {
  const { id = '–', deleteAfter } = (stored ?? {}) as { readonly id?: string; readonly deleteAfter?: string }
  return html`<p id="thanks" role="status" tabindex="-1">
    ${fill(texts.thanks, { id: String(id) })}
    ${deleteAfter ? fill(texts.until, { date: dateText(String(deleteAfter), language) }) : nothing}
  </p>`
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
