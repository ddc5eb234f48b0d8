import { html, LitElement, type TemplateResult } from 'lit'
import type { AdminContext } from '../shell/admin-context.js'
import { adminStyles } from '../shell/admin-styles.js'
import { problemBlock } from '../shell/problem-block.js'
import type { SettingsWords } from './words-en.js'
import { settingsWords } from './words.js'

/** The base of a section: what its calls change, it tells where the reader is, with the reasons if one fails. */
export abstract class SettingsSection extends LitElement {
  static override styles = adminStyles
  static override properties = {
    context: { attribute: false },
    problem: { state: true },
    message: { state: true },
  }

  declare context: AdminContext
  declare protected problem: unknown
  declare protected message: string

  constructor() {
    super()
    this.problem = null
    this.message = ''
  }

  protected get words(): SettingsWords {
    return settingsWords[this.context.language]
  }

  protected abstract content(): TemplateResult

  override render(): TemplateResult {
    return html`${this.content()} ${this.problem === null ? '' : problemBlock(this.problem, this.context.words)}
    ${this.message === '' ? '' : html`<p role="status" class="done">${this.message}</p>`}`
  }

  protected async attempt(work: () => Promise<string>): Promise<void> {
    this.problem = null
    this.message = ''
    try {
      this.message = await work()
    } catch (cause) {
      this.problem = cause
    }
  }
}
