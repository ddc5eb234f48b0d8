import { html, nothing, type TemplateResult } from 'lit'
import type { Declaration } from '../declaration/types.js'
import { type KeptLabels, shownQuestion, type ShownQuestion } from '../notice/shown-question.js'
import { timeText } from '../text/date.js'
import type { Texts } from '../text/texts.js'
import type { RecordedConsent, RecordedDecision } from './receipt-calls.js'
import type { ReceiptWords } from './words.js'

/** The words of a language. */
export interface Spoken {
  readonly language: string
  readonly words: ReceiptWords
  readonly texts: Texts
}

/** The texts that the register keeps, by digest. */
export interface KeptTexts {
  readonly declarations: ReadonlyMap<string, Declaration | null>
  readonly labels: ReadonlyMap<string, KeptLabels | null>
}

/** Every decision of a consent, the newest first, as a person reads it. */
export const renderEntries = (
  { entries }: RecordedConsent,
  kept: KeptTexts,
  spoken: Spoken,
): readonly TemplateResult[] => [...entries].reverse().map((decision) => renderDecision(decision, kept, spoken))

function renderDecision(decision: RecordedDecision, kept: KeptTexts, spoken: Spoken): TemplateResult {
  const { entry, recordedAt, record, ip } = decision
  const { words, language } = spoken
  const declaration = kept.declarations.get(record.declaration.digest) ?? null
  const labels = kept.labels.get(record.interface.digest) ?? null
  const question = shownQuestion(record, { declaration, labels })
  return html`<article aria-labelledby="entry-${entry}">
    <h3 id="entry-${entry}">${words.entry(entry)}, ${timeText(recordedAt, language)}</h3>
    <h4>${words.answers}</h4>
    <dl>
      ${question.purposes.map(
        ({ title, answer }) =>
          html`<dt lang=${record.language}>${title}</dt>
            <dd><strong>${statusText(answer, spoken)}</strong></dd>`,
      )}
    </dl>
    <dl>
      <dt>${words.answered}</dt>
      <dd>${words.source[record.source] ?? record.source}</dd>
      <dt>${words.page}</dt>
      <dd>${record.origin}</dd>
      ${
        ip.address === null
          ? nothing
          : html`<dt>${words.address}</dt>
              <dd>${ip.address}</dd>`
      }
    </dl>
    ${(decision.flags ?? []).map((flag) => (words.flags[flag] ? html`<p>${words.flags[flag]}</p>` : nothing))}
    <details>
      <summary>${words.whatShown}</summary>
      ${labels && declaration ? nothing : html`<p>${words.notKept}</p>`}
      ${renderQuestion(question, record.language, spoken)}
    </details>
  </article>`
}

/** The very words, in their own language. */
const renderQuestion = ({ words: shown, purposes }: ShownQuestion, lang: string, spoken: Spoken): TemplateResult =>
  html`<dl>
      ${shown.map(
        ({ label, text }) =>
          html`<dt>${spoken.words.buttons[label] ?? label}</dt>
            <dd lang=${lang}>${text}</dd>`,
      )}
    </dl>
    ${purposes.map(
      ({ title, description, services }) =>
        html`<blockquote lang=${lang}>
          <p><strong>${title}</strong></p>
          ${description ? html`<p>${description}</p>` : nothing}
          ${
            services.length > 0
              ? html`<ul>
                  ${services.map(({ name, answer }) => html`<li>${name}: ${statusText(answer, spoken)}</li>`)}
                </ul>`
              : nothing
          }
        </blockquote>`,
    )}`

const statusText = (status: string, { texts }: Spoken): string =>
  ((texts as unknown as Record<string, unknown>)[`status.${status}`] as string | undefined) ?? status
