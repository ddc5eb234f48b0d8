import type { AdminContext } from './admin-context.js'
import type { ViewEntry } from './views.js'

type ViewElement = HTMLElement & { context?: AdminContext }

/** The element of the view that is shown: kept while only its context changes, and loaded when it is first shown. */
export class ShownView {
  #shown: { readonly entry: ViewEntry; readonly element: ViewElement } | null = null
  readonly #onFailure: (cause: unknown) => void

  /** @param onFailure is told why a view could not be loaded. */
  constructor(onFailure: (cause: unknown) => void) {
    this.#onFailure = onFailure
  }

  render(entry: ViewEntry, context: AdminContext): HTMLElement {
    if (this.#shown?.entry !== entry) {
      this.#shown = { entry, element: document.createElement(entry.tag) }
      void this.#define(entry)
    }
    const { element } = this.#shown
    element.context = context
    return element
  }

  /** The next user sees nothing of what was loaded for this one. */
  forget(): void {
    this.#shown = null
  }

  /** An element that is there already becomes the view once its class is loaded. */
  async #define({ tag, load }: ViewEntry): Promise<void> {
    if (customElements.get(tag)) return
    try {
      for (const [name, element] of Object.entries(await load()))
        if (!customElements.get(name)) customElements.define(name, element)
    } catch (cause) {
      this.#shown = null
      this.#onFailure(cause)
    }
  }
}
