import { html, LitElement, type TemplateResult } from 'lit'
import { type AdminContext, sitePath } from '../shell/admin-context.js'
import { adminStyles } from '../shell/admin-styles.js'
import { problemBlock } from '../shell/problem-block.js'
import { outcomeFields, type RequestOutcome } from './outcome-fields.js'
import type { ShownRequest } from './request-types.js'
import { requestsWords } from './words.js'

/** Answers an open request, and lifts a restriction. Fires `answered`. */
export class EvasteRequestAnswer extends LitElement {
  static override styles = adminStyles
  static override properties = {
    context: { attribute: false },
    shown: { attribute: false },
    outcome: { state: true },
    problem: { state: true },
    isLifted: { state: true },
  }

  declare context: AdminContext
  declare shown: ShownRequest
  declare private outcome: RequestOutcome
  declare private problem: unknown
  declare private isLifted: boolean

  constructor() {
    super()
    this.outcome = 'done'
    this.problem = null
    this.isLifted = false
  }

  override render(): TemplateResult {
    const { request, restrictedAt } = this.shown
    return html`${this.problem === null ? '' : problemBlock(this.problem, this.context.words)}
    ${request.state === 'open' ? this.#answerForm() : ''}
    ${restrictedAt === null && !this.isLifted ? '' : this.#restriction()}`
  }

  #answerForm(): TemplateResult {
    const words = requestsWords[this.context.language]
    return html`<h2>${words.answer}</h2>
      <form class="stacked" @submit=${this.#answer}>
        ${outcomeFields({ words, labels: words.outcomes, outcome: this.outcome }, (outcome) => (this.outcome = outcome))}
        <div class="field wide">
          <label for="reason">${words.reason}</label>
          <span id="reason-help" class="quiet">${words.reasonHelp}</span>
          <textarea
            id="reason"
            name="reason"
            maxlength="2000"
            aria-describedby="reason-help"
            ?required=${this.outcome === 'refused'}
          ></textarea>
        </div>
        <button>${words.send}</button>
      </form>`
  }

  #restriction(): TemplateResult {
    const words = requestsWords[this.context.language]
    if (this.isLifted) return html`<p role="status" class="done">${words.lifted}</p>`
    return html`<div class="done">
      <p>${words.restricted} ${words.liftHelp}</p>
      <button class="plain" @click=${this.#lift}>${words.lift}</button>
    </div>`
  }

  readonly #answer = (event: SubmitEvent): Promise<void> => {
    event.preventDefault()
    const reason = String(new FormData(event.target as HTMLFormElement).get('reason')).trim()
    const path = sitePath(this.context, 'requests', this.shown.request.requestId)
    return this.#send(() =>
      this.context.api.send('POST', path, { outcome: this.outcome, ...(reason !== '' && { reason }) }),
    )
  }

  readonly #lift = (): Promise<void> =>
    this.#send(async () => {
      const { consentId } = this.shown.request
      await this.context.api.send('DELETE', sitePath(this.context, 'consents', consentId, 'restriction'))
      this.isLifted = true
    })

  async #send(call: () => Promise<unknown>): Promise<void> {
    this.problem = null
    try {
      await call()
      this.dispatchEvent(new Event('answered'))
    } catch (cause) {
      this.problem = cause
    }
  }
}
