import { type CSSResultGroup, html, LitElement, type PropertyValues, type TemplateResult } from 'lit'
import type { AdminContext } from './admin-context.js'
import { adminStyles } from './admin-styles.js'
import { problemBlock } from './problem-block.js'
import { routeHash } from './route.js'

/**
 * The base of each view: loads its data whenever the address changes, and renders them, an error, or neither yet. A
 * subclass says what to load and how to render it.
 */
export abstract class AdminView<Data> extends LitElement {
  static override styles: CSSResultGroup = adminStyles
  static override properties = {
    context: { attribute: false },
    data: { state: true },
    problem: { state: true },
  }

  declare context: AdminContext
  declare protected data: Data | null
  declare protected problem: unknown
  #loads = 0
  #loadedKey = ''

  constructor() {
    super()
    this.data = null
    this.problem = null
  }

  /** @throws {ApiProblem} */
  protected abstract load(): Promise<Data>
  protected abstract show(data: Data): TemplateResult

  /** The address of what is loaded; another address loads again. */
  protected loadKey(): string {
    return routeHash(this.context.route)
  }

  override willUpdate(changed: PropertyValues): void {
    if (!changed.has('context')) return
    const key = `${this.context.site?.site ?? ''} ${this.loadKey()}`
    if (key === this.#loadedKey) return
    this.#loadedKey = key
    void this.refresh()
  }

  /** Loads again; an answer that a later load has overtaken is dropped. */
  async refresh(): Promise<void> {
    const own = (this.#loads += 1)
    this.problem = null
    const [data, problem] = await this.load().then(
      (loaded) => [loaded, null] as const,
      (cause: unknown) => [null, cause] as const,
    )
    if (own !== this.#loads) return
    this.data = data ?? this.data
    this.problem = problem
  }

  /** Scrolls to what a form has led to: the message may be far above the form. */
  protected async revealMessage(): Promise<void> {
    await this.updateComplete
    this.renderRoot.querySelector('[role=alert], .done')?.scrollIntoView({ block: 'nearest' })
  }

  override render(): TemplateResult {
    const { words } = this.context
    if (this.problem !== null)
      return html`${problemBlock(this.problem, words)}
        <p><button class="plain" @click=${() => this.refresh()}>${words.again}</button></p>`
    if (this.data === null) return html`<p role="status" class="quiet">${words.loading}</p>`
    return this.show(this.data)
  }
}
