import { html, nothing, type TemplateResult } from 'lit'
import type { NoticeContext } from '../../../notice/notice-context.js'
import { dateText, fillWithDate } from '../../../text/date.js'
import { fill } from '../../../text/phrase.js'
import type {
  DoneRequest,
  KeptPart,
  ReceiptHolder,
  RegisterAnswer,
  VisitorRequestKind,
} from '../../session/ask-register.js'
import { downloadText } from './download-text.js'
import { disclosedLines } from './disclosed-lines.js'

/** The answer in one sentence, which is announced and comes first. */
export const sayAnswer = (kind: VisitorRequestKind, answer: RegisterAnswer, { texts }: NoticeContext): string =>
  answer.kind === 'refused' ? texts[`refused.${answer.why}`] : fill(texts[`answer.${kind}`], { entry: answer.entry })

/** The answer as text, with what remains after an erasure, and why (GDPR 12(4)). */
export function renderAnswer(
  { kind, holder }: { readonly kind: VisitorRequestKind; readonly holder: ReceiptHolder },
  answer: RegisterAnswer,
  context: NoticeContext,
): TemplateResult {
  return html`<div class="answer">
    <p><strong>${sayAnswer(kind, answer, context)}</strong></p>
    ${answer.kind === 'done' ? renderMore(kind, answer, holder, context) : nothing}
  </div>`
}

function renderMore(
  kind: VisitorRequestKind,
  answer: DoneRequest,
  holder: ReceiptHolder,
  context: NoticeContext,
): unknown {
  if (kind === 'access') return renderDisclosed(answer, holder, context)
  if (kind === 'erasure') return renderList(answer.kept.map((part) => keptText(part, context)))
  if (answer.dueAt) return html`<p>${dueText(answer.dueAt, context)}</p>`
  return nothing
}

function renderDisclosed({ consent }: DoneRequest, { site }: ReceiptHolder, context: NoticeContext): unknown {
  const download = (): void =>
    downloadText(`${site}-choices.jsonld`, JSON.stringify(consent, null, 2), 'application/ld+json')
  return html`${renderList(disclosedLines(consent, context))}
    <p><button class="plain" part="button" @click=${download}>${context.texts.answerFile}</button></p>`
}

/**
 * Where the answer will appear: the register does not know who asked, so the answer waits until the receipt is used
 * again.
 */
const dueText = (dueAt: string, { texts, language }: NoticeContext): string =>
  fillWithDate(texts.answerDue, { date: dateText(dueAt, language), see: texts['request.access'] })

/** A newer register may report something that evaste has no text for; it is shown by the register's own name. */
function keptText({ what, why, until }: KeptPart, { texts, language }: NoticeContext): string {
  const law = why.join(', ')
  const kept = what === 'answers' || what === 'chain' ? fill(texts[`kept.${what}`], { law }) : `${what} (${law})`
  if (until) return `${kept} ${fillWithDate(texts.keptUntil, { date: dateText(until, language) })}`
  return kept
}

const renderList = (lines: readonly string[]): TemplateResult =>
  html`<ul>
    ${lines.map((line) => html`<li>${line}</li>`)}
  </ul>`
