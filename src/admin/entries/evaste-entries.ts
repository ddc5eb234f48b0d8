import { html, type TemplateResult } from 'lit'
import { AdminView } from '../shell/admin-view.js'
import { sitePath } from '../shell/admin-context.js'

interface EntriesPage {
  readonly entries: readonly { readonly entry: number; readonly recordedAt: string }[]
}

/** Finds entries of a site, and lists them. */
export class EvasteEntries extends AdminView<EntriesPage> {
  protected override load(): Promise<EntriesPage> {
    return this.context.api.get(sitePath(this.context, 'entries'))
  }

  protected override show({ entries }: EntriesPage): TemplateResult {
    return html`<h1>${this.context.words.view.entries}</h1>
      <ul>
        ${entries.map(({ entry, recordedAt }) => html`<li>${entry} ${recordedAt}</li>`)}
      </ul>`
  }
}
