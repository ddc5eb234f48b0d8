import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit'
import type { NoticeContext } from '../../../notice/notice-context.js'
import { languageName } from '../../../text/language-name.js'
import { fill } from '../../../text/phrase.js'
import {
  askRegister,
  type VisitorCorrection,
  type ReceiptHolder,
  type RegisterAnswer,
  type VisitorRequestKind,
} from '../../session/ask-register.js'
import { renderAnswer, sayAnswer } from './request-answer.js'

const KINDS: readonly VisitorRequestKind[] = ['access', 'rectification', 'restriction', 'objection', 'erasure']

/** The last request and its answer; no answer while the request is pending. */
interface Asked {
  readonly kind: VisitorRequestKind
  readonly holder: ReceiptHolder
  readonly answer?: RegisterAnswer
}

/**
 * The requests that the visitor can send to the register, with the receipt as the only proof of identity (R79, R80).
 */
export class RegisterRequests {
  declare private readonly host: Pick<ReactiveControllerHost, 'requestUpdate' | 'updateComplete'>
  declare private readonly announce: (words: string) => void
  declare private asked: Asked | undefined

  constructor(
    host: Pick<ReactiveControllerHost, 'requestUpdate' | 'updateComplete'>,
    announce: (words: string) => void,
  ) {
    this.host = host
    this.announce = announce
    this.asked = undefined
  }

  /** Empty without a register and a receipt. After an erasure the answer stays, although the receipt is gone. */
  render(holder: ReceiptHolder | null, context: NoticeContext): TemplateResult | typeof nothing {
    const kinds = holder ? KINDS : KINDS.filter((kind) => kind === this.asked?.kind)
    if (!kinds.length) return nothing
    const { texts } = context
    return html`<section aria-labelledby="requests">
      <h2 id="requests" tabindex="-1">${texts['heading.requests']}</h2>
      <p>${holder ? texts.requestsWhy : nothing} ${fill(texts.requestsElse, { rights: texts['heading.rights'] })}</p>
      <div class="requests">
        ${KINDS.map((kind) => (kinds.includes(kind) ? this.renderRequest(kind, holder, context) : nothing))}
      </div>
    </section>`
  }

  private renderRequest(
    kind: VisitorRequestKind,
    holder: ReceiptHolder | null,
    context: NoticeContext,
  ): TemplateResult {
    const { texts } = context
    const asked = this.asked?.kind === kind ? this.asked : undefined
    return html`<details name="request" ?open=${asked !== undefined}>
      <summary>${texts[`request.${kind}`]}</summary>
      ${holder ? this.renderForm(kind, holder, context) : nothing}
      ${asked && !asked.answer ? html`<p>${texts.requestSending}</p>` : nothing}
      ${asked?.answer ? renderAnswer(asked, asked.answer, context) : nothing}
    </details>`
  }

  private renderForm(kind: VisitorRequestKind, holder: ReceiptHolder, context: NoticeContext): TemplateResult {
    const send = (event: SubmitEvent): void => {
      event.preventDefault()
      void this.ask(kind, event.target as HTMLFormElement, holder, context)
    }
    return html`<form @submit=${send}>
      <p>${context.texts[`request.${kind}.how`]}</p>
      ${kind === 'rectification' ? renderCorrection(context) : nothing}
      <p><button class="plain" part="button">${sendLabel(kind, context)}</button></p>
    </form>`
  }

  private async ask(
    kind: VisitorRequestKind,
    form: HTMLFormElement,
    holder: ReceiptHolder,
    context: NoticeContext,
  ): Promise<void> {
    const { texts } = context
    if (this.asked && !this.asked.answer) return // one at a time, because each becomes a permanent entry
    const correction = kind === 'rectification' ? readCorrection(form) : undefined
    if (correction && !correction.language && !correction.decidedAt) return demandOne(form, texts.correctNothing)
    this.asked = { kind, holder }
    this.announce(texts.requestSending)
    this.host.requestUpdate()
    const answer = await askRegister(holder, { kind, ...(correction && { correction }) }, { fetch })
    this.asked = { kind, holder, answer }
    this.announce(sayAnswer(kind, answer, context))
    this.host.requestUpdate()
    const root = form.getRootNode() as ShadowRoot
    await this.host.updateComplete
    // The form was removed together with the receipt, and what had focus was in it.
    if (!form.isConnected) root.querySelector<HTMLElement>('.requests summary')?.focus()
  }
}

function sendLabel(kind: VisitorRequestKind, { texts }: NoticeContext): string {
  if (kind === 'access') return texts['request.access']
  if (kind === 'erasure') return texts.requestErase
  return texts.requestSend
}

/** Only what an entry states and a visitor can know better. The choice itself is changed by choosing again (R83). */
const renderCorrection = ({ texts, declaration }: NoticeContext): TemplateResult =>
  html`<p class="fields">
    <label
      >${texts.correctLanguage}
      <select name="language">
        <option value="">${texts.correctSame}</option>
        ${declaration.languages.map((tag) => html`<option value=${tag} lang=${tag}>${languageName(tag)}</option>`)}
      </select></label
    >
    <label>${texts.correctTime} <input type="datetime-local" name="decidedAt" /></label>
  </p>`

/** The browser's own validation shows and announces the message at the field. */
function demandOne(form: HTMLFormElement, words: string): void {
  const field = form.querySelector('select')
  field?.setCustomValidity(words)
  form.reportValidity()
  form.addEventListener('input', () => field?.setCustomValidity(''), { once: true })
}

function readCorrection(form: HTMLFormElement): VisitorCorrection {
  const fields = new FormData(form)
  const [language, time] = ['language', 'decidedAt'].map((name) => String(fields.get(name) ?? ''))
  return {
    ...(language && { language }),
    ...(time && { decidedAt: new Date(time).toISOString() }),
  }
}
