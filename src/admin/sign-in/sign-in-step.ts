import { html, LitElement, type TemplateResult } from 'lit'
import { adminStyles } from '../shell/admin-styles.js'
import { type AdminApi, ApiProblem } from '../shell/api.js'
import type { AdminLanguage } from '../shell/languages.js'
import { problemBlock } from '../shell/problem-block.js'
import { shellWords } from '../shell/words.js'
import { isCancelled } from './passkey.js'
import { type SessionAnswer, SessionEvent } from '../shell/session-answer.js'
import { type SignInWords, signInWords } from './words.js'

/** The base of each step: one form at a time, whose problem is shown above it. */
export abstract class SignInStep extends LitElement {
  static override styles = adminStyles
  static override properties = {
    api: { attribute: false },
    language: { attribute: false },
    problem: { state: true },
    isBusy: { state: true },
  }

  declare api: AdminApi
  declare language: AdminLanguage
  declare protected problem: unknown
  declare protected isBusy: boolean

  constructor() {
    super()
    this.problem = null
    this.isBusy = false
  }

  protected get words(): SignInWords {
    return signInWords[this.language]
  }

  protected renderProblem(): TemplateResult | string {
    if (this.problem === null) return ''
    if (isCancelled(this.problem)) return html`<p role="alert" class="problem">${this.words.cancelled}</p>`
    if (isWithoutSession(this.problem)) return html`<p role="alert" class="problem">${this.words.insecure}</p>`
    return problemBlock(this.problem, shellWords[this.language])
  }

  /** Runs a call once at a time, and shows why it failed. */
  protected async attempt(work: () => Promise<void>): Promise<void> {
    if (this.isBusy) return
    this.isBusy = true
    this.problem = null
    await work().catch((cause: unknown) => (this.problem = cause))
    this.isBusy = false
  }

  /** Runs a call that answers with the session, and moves on. */
  protected proceed(call: () => Promise<SessionAnswer>): Promise<void> {
    return this.attempt(async () => void this.dispatchEvent(new SessionEvent(await call())))
  }
}

/** Of a page over HTTP, browsers keep no `__Host-` cookie; some make an exception for localhost, Safari does not. */
const isWithoutSession = (problem: unknown): boolean =>
  location.protocol === 'http:' && problem instanceof ApiProblem && problem.details.type.endsWith(':unauthorized')
