import { html, LitElement, type TemplateResult } from 'lit'
import { type AdminContext, sitePath } from '../shell/admin-context.js'
import { adminStyles } from '../shell/admin-styles.js'
import { problemBlock } from '../shell/problem-block.js'
import { entriesWords } from './words.js'

/** Shows the address of an entry once a reason is given, which the audit log keeps (R71). */
export class EvasteEntryAddress extends LitElement {
  static override styles = adminStyles
  static override properties = {
    context: { attribute: false },
    entry: { attribute: false },
    address: { state: true },
    problem: { state: true },
  }

  declare context: AdminContext
  declare entry: number
  /** `undefined`: not asked for yet; `null`: deleted. */
  declare private address: string | null | undefined
  declare private problem: unknown

  constructor() {
    super()
    this.problem = null
  }

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('entry')) this.address = undefined
  }

  override render(): TemplateResult {
    const words = entriesWords[this.context.language]
    if (this.address !== undefined)
      return html`<p role="status">${this.address === null ? words.noAddress : html`<code>${this.address}</code>`}</p>`
    return html`${this.problem === null ? '' : problemBlock(this.problem, this.context.words)}
      <form class="unprinted" @submit=${this.#reveal}>
        <div class="field wide">
          <label for="reason">${words.reason}</label>
          <span id="reason-help" class="quiet">${words.reasonHelp}</span>
          <input id="reason" name="reason" required maxlength="200" autocomplete="off" aria-describedby="reason-help" />
        </div>
        <button class="plain">${words.reveal}</button>
      </form>`
  }

  readonly #reveal = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault()
    const reason = String(new FormData(event.target as HTMLFormElement).get('reason'))
    this.problem = null
    try {
      const path = sitePath(this.context, 'entries', this.entry, 'address')
      const { address } = await this.context.api.send<{ readonly address: string | null }>('POST', path, { reason })
      this.address = address
    } catch (cause) {
      this.problem = cause
    }
  }
}
