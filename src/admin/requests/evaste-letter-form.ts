import { html, LitElement, type TemplateResult } from 'lit'
import { findConsentId } from '../entries/find-entry.js'
import { type AdminContext, sitePath } from '../shell/admin-context.js'
import { adminStyles } from '../shell/admin-styles.js'
import { problemBlock } from '../shell/problem-block.js'
import { routeHash } from '../shell/route.js'
import type { ListedRequest } from './request-types.js'
import { requestsWords } from './words.js'

const KINDS = ['erasure', 'restriction', 'rectification'] as const

/** Carries out what a person asked for by letter, and leads to the certificate for the person. */
export class EvasteLetterForm extends LitElement {
  static override styles = adminStyles
  static override properties = {
    context: { attribute: false },
    kind: { state: true },
    problem: { state: true },
    isNotFound: { state: true },
  }

  declare context: AdminContext
  declare private kind: string
  declare private problem: unknown
  declare private isNotFound: boolean

  constructor() {
    super()
    this.kind = KINDS[0]
    this.problem = null
    this.isNotFound = false
  }

  override render(): TemplateResult {
    const words = requestsWords[this.context.language]
    return html`<h2>${words.letter}</h2>
      <p>${words.letterHelp}</p>
      ${this.problem === null ? '' : problemBlock(this.problem, this.context.words)}
      ${this.isNotFound ? html`<p role="alert" class="problem">${words.notFound}</p>` : ''}
      <form @submit=${this.#carryOut}>
        <div class="field wide">
          <label for="who">${words.find}</label>
          <input id="who" name="who" required autocomplete="off" spellcheck="false" />
        </div>
        <div class="field">
          <label for="kind">${words.what}</label>
          <select id="kind" name="kind" @change=${this.#chooseKind}>
            ${KINDS.map((kind) => html`<option value=${kind}>${words.letterKinds[kind]}</option>`)}
          </select>
        </div>
        ${
          this.kind === 'rectification'
            ? html`<div class="field">
                <label for="language">${words.correct}</label>
                <input id="language" name="language" required pattern="[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*" />
              </div>`
            : ''
        }
        <div class="field wide">
          <label for="why">${words.letterReason}</label>
          <span id="why-help" class="quiet">${words.letterReasonHelp}</span>
          <input id="why" name="why" required maxlength="500" autocomplete="off" aria-describedby="why-help" />
        </div>
        <button>${words.carryOut}</button>
      </form>`
  }

  readonly #chooseKind = ({ target }: Event): void => {
    this.kind = (target as HTMLSelectElement).value
  }

  readonly #carryOut = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault()
    const form = new FormData(event.target as HTMLFormElement)
    const text = (name: string): string => String(form.get(name) ?? '').trim()
    this.problem = null
    const consentId = await findConsentId(text('who'), this.context)
    this.isNotFound = consentId === null
    if (consentId === null) return
    const correction = this.kind === 'rectification' && { correction: { language: text('language') } }
    const body = { kind: this.kind, reason: text('why'), ...correction }
    try {
      const path = sitePath(this.context, 'consents', consentId, 'requests')
      const { request } = await this.context.api.send<{ readonly request: ListedRequest }>('POST', path, body)
      const site = this.context.site?.site ?? null
      location.hash = routeHash({ view: 'requests', site, rest: [request.requestId] })
    } catch (cause) {
      this.problem = cause
    }
  }
}
