import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit'
import type { AdminContext } from './admin-context.js'
import { adminStyles } from './admin-styles.js'
import { problemBlock } from './problem-block.js'
import { routeHash } from './route.js'

/**
 * The base of each view: loads its data whenever the address changes, and renders them, an error, or neither yet. A
 * subclass says what to load and how to render it.
 */
export abstract class AdminView<Data> extends LitElement {
  static override styles = adminStyles
  static override properties = {
    context: { attribute: false },
    data: { state: true },
    problem: { state: true },
  }

  declare context: AdminContext
  declare protected data: Data | null
  declare protected problem: unknown
  #loads = 0

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
    const before = changed.get('context') as AdminContext | undefined
    if (!changed.has('context')) return
    if (before && routeHash(before.route) === this.loadKey() && before.site === this.context.site) return
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

  override render(): TemplateResult {
    const { words } = this.context
    if (this.problem !== null)
      return html`${problemBlock(this.problem, words)}
        <p><button class="plain" @click=${() => this.refresh()}>${words.again}</button></p>
        ${this.data === null ? '' : this.show(this.data)}`
    if (this.data === null) return html`<p role="status" class="quiet">${words.loading}</p>`
    return this.show(this.data)
  }
}
