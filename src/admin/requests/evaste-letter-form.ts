import { html, LitElement, type TemplateResult } from 'lit'
import { findConsentId } from '../entries/find-entry.js'
import { type AdminContext, sitePath } from '../shell/admin-context.js'
import { adminStyles } from '../shell/admin-styles.js'
import { localDay } from '../shell/format.js'
import { problemBlock } from '../shell/problem-block.js'
import { routeHash } from '../shell/route.js'
import { saveFile } from '../shell/save-file.js'
import { outcomeFields, type RequestOutcome } from './outcome-fields.js'
import type { ListedRequest } from './request-types.js'
import { requestsWords } from './words.js'

const KINDS = ['access', 'portability', 'rectification', 'restriction', 'objection', 'erasure'] as const

/** What a person asked for in a letter, as the form says it. */
interface Letter {
  readonly kind: string
  readonly receivedOn: string
  readonly reason: string
}

interface AnsweredLetter {
  readonly request: ListedRequest
  /** For `access` and `portability`: all data, as JSON-LD. */
  readonly consent?: object
}

/** Carries out or refuses what a person asked for by letter, and leads to the certificate for the person. */
export class EvasteLetterForm extends LitElement {
  static override styles = adminStyles
  static override properties = {
    context: { attribute: false },
    kind: { state: true },
    outcome: { state: true },
    problem: { state: true },
    isNotFound: { state: true },
  }

  declare context: AdminContext
  declare private kind: string
  declare private outcome: RequestOutcome
  declare private problem: unknown
  declare private isNotFound: boolean

  constructor() {
    super()
    this.kind = KINDS[0]
    this.outcome = 'done'
    this.problem = null
    this.isNotFound = false
  }

  override render(): TemplateResult {
    const words = requestsWords[this.context.language]
    return html`<h2>${words.letter}</h2>
      <p>${words.letterHelp}</p>
      <form class="stacked" @submit=${this.#submit}>
        ${this.#askedFields()} ${this.#outcomeFields()} ${this.#whoField()} ${this.#reasonField()}
        ${this.problem === null ? '' : problemBlock(this.problem, this.context.words)}
        ${this.isNotFound ? html`<p role="alert" class="problem">${words.notFound}</p>` : ''}
        <button>${this.outcome === 'done' ? words.carryOut : words.refuse}</button>
      </form>`
  }

  #askedFields(): TemplateResult {
    const words = requestsWords[this.context.language]
    const today = localDay(this.context.now())
    return html`<div class="field">
        <label for="received">${words.receivedOn}</label>
        <input id="received" name="receivedOn" type="date" required max=${today} .value=${today} />
      </div>
      <div class="field wide">
        <label for="kind">${words.what}</label>
        <select
          id="kind"
          name="kind"
          @change=${({ target }: Event) => (this.kind = (target as HTMLSelectElement).value)}
        >
          ${KINDS.map((kind) => html`<option value=${kind}>${words.kinds[kind]}</option>`)}
        </select>
      </div>
      ${
        this.kind === 'rectification'
          ? html`<div class="field wide">
              <label for="language">${words.correct}</label>
              <input id="language" name="language" required pattern="[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*" />
            </div>`
          : ''
      }`
  }

  #outcomeFields(): TemplateResult {
    const words = requestsWords[this.context.language]
    const fields = { words, labels: words.letterOutcomes, outcome: this.outcome }
    return outcomeFields(fields, (outcome) => (this.outcome = outcome))
  }

  #whoField(): TemplateResult {
    const words = requestsWords[this.context.language]
    return html`<div class="field wide">
      <label for="who">${words.find}</label>
      <input
        id="who"
        name="who"
        autocomplete="off"
        spellcheck="false"
        aria-describedby="who-help"
        ?required=${this.outcome === 'done'}
      />
      <span id="who-help" class="quiet">${this.outcome === 'done' ? words.findHelp : words.unidentified}</span>
    </div>`
  }

  #reasonField(): TemplateResult {
    const words = requestsWords[this.context.language]
    if (this.outcome === 'refused')
      return html`<div class="field wide">
        <label for="why">${words.reason}</label>
        <span id="why-help" class="quiet">${words.reasonHelp}</span>
        <textarea id="why" name="reason" required maxlength="2000" aria-describedby="why-help"></textarea>
      </div>`
    return html`<div class="field wide">
      <label for="why">${words.letterReason}</label>
      <span id="why-help" class="quiet">${words.letterReasonHelp}</span>
      <input id="why" name="reason" required maxlength="500" autocomplete="off" aria-describedby="why-help" />
    </div>`
  }

  readonly #submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault()
    const form = new FormData(event.target as HTMLFormElement)
    const text = (name: string): string => String(form.get(name) ?? '').trim()
    this.problem = null
    this.isNotFound = false
    try {
      const who = text('who')
      const consentId = who === '' ? null : await findConsentId(who, this.context)
      this.isNotFound = who !== '' && consentId === null
      if (this.isNotFound) return
      const letter = { kind: this.kind, receivedOn: text('receivedOn'), reason: text('reason') }
      const { request } =
        this.outcome === 'refused' || consentId === null
          ? await this.#refuse(letter, consentId)
          : await this.#carryOut(letter, consentId, text('language'))
      const site = this.context.site?.site ?? null
      location.hash = routeHash({ view: 'requests', site, rest: [request.requestId] })
    } catch (cause) {
      this.problem = cause
    }
  }

  #refuse(letter: Letter, consentId: string | null): Promise<AnsweredLetter> {
    const body = { ...letter, ...(consentId !== null && { consentId }) }
    return this.context.api.send('POST', sitePath(this.context, 'requests'), body)
  }

  async #carryOut(letter: Letter, consentId: string, language: string): Promise<AnsweredLetter> {
    const body = { ...letter, ...(letter.kind === 'rectification' && { correction: { language } }) }
    const path = sitePath(this.context, 'consents', consentId, 'requests')
    const answered = await this.context.api.send<AnsweredLetter>('POST', path, body)
    const name = `${this.context.site?.site}-${answered.request.entry}.jsonld`
    if (answered.consent) saveFile(name, 'application/ld+json', `${JSON.stringify(answered.consent, null, 2)}\n`)
    return answered
  }
}
