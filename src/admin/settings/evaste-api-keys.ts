import { html, type PropertyValues, type TemplateResult } from 'lit'
import type { AdminContext } from '../shell/admin-context.js'
import { formatDay } from '../shell/format.js'
import { SettingsSection } from './settings-section.js'

interface ListedKey {
  readonly id: string
  readonly controller: string | null
  readonly scopes: readonly string[]
  readonly label: string
  readonly createdAt: string
}

const SCOPES = [
  ...(['declarations', 'statistics', 'entries', 'recordings', 'exports'] as const),
  ...(['requests', 'retention', 'sites', 'keys'] as const),
]

/** The API keys of the site's controller. */
export class EvasteApiKeys extends SettingsSection {
  static override properties = { ...SettingsSection.properties, keys: { state: true }, fresh: { state: true } }

  /** `null`: not loaded, or not for this reader. */
  declare private keys: readonly ListedKey[] | null
  declare private fresh: string

  constructor() {
    super()
    this.keys = null
    this.fresh = ''
  }

  override willUpdate(changed: PropertyValues): void {
    const before = changed.get('context') as AdminContext | undefined
    if (!changed.has('context') || before?.site === this.context.site) return
    this.fresh = ''
    void this.attempt(async () => {
      await this.#load()
      return ''
    })
  }

  async #load(): Promise<void> {
    const { api, site } = this.context
    const answer = await api.getUnless<{ readonly keys: readonly ListedKey[] }>([403], 'admin/keys')
    this.keys = answer?.keys.filter(({ controller }) => controller === site?.controller) ?? null
  }

  protected override content(): TemplateResult {
    const { words, keys } = this
    if (keys === null) return html``
    return html`<h2>${words.keys}</h2>
      <p>${words.keysHelp}</p>
      ${keys.length === 0 ? html`<p>${words.noKeys}</p>` : this.#table(keys)}
      ${
        this.fresh === ''
          ? ''
          : html`<p role="status" class="done">${words.fresh}<br /><code id="fresh-key">${this.fresh}</code></p>`
      }
      <h3>${words.newKey}</h3>
      <form class="stacked" @submit=${this.#create}>
        <div class="field wide">
          <label for="label">${words.label}</label>
          <input id="label" name="label" required maxlength="128" autocomplete="off" />
        </div>
        <fieldset class="field wide">
          <legend>${words.scopes}</legend>
          ${SCOPES.map(
            (scope) =>
              html`<label class="check"
                ><input type="checkbox" name="scopes" value=${scope} ?checked=${scope === 'declarations'} />${
                  words.scope[scope]
                }</label
              >`,
          )}
        </fieldset>
        <button class="plain">${words.create}</button>
      </form>`
  }

  #table(keys: readonly ListedKey[]): TemplateResult {
    const { words } = this
    return html`<table class="lines">
      <thead>
        <tr>
          ${[words.label, words.scopes, words.created, words.revoke].map((head) => html`<th scope="col">${head}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${keys.map(
          ({ id, label, scopes, createdAt }) =>
            html`<tr>
              <th scope="row">${label || words.unnamed}</th>
              <td data-label=${words.scopes}>${scopes.map((scope) => words.scope[scope] ?? scope).join(', ')}</td>
              <td data-label=${words.created}>${formatDay(createdAt, this.context.language)}</td>
              <td>
                <button
                  class="plain small"
                  aria-label=${words.revokeKey(label || words.unnamed)}
                  @click=${() => this.#revoke(id)}
                >
                  ${words.revoke}
                </button>
              </td>
            </tr>`,
        )}
      </tbody>
    </table>`
  }

  readonly #create = (event: SubmitEvent): Promise<void> => {
    event.preventDefault()
    const form = event.target as HTMLFormElement
    const values = new FormData(form)
    const { api, site } = this.context
    const body = { controller: site?.controller, label: String(values.get('label')), scopes: values.getAll('scopes') }
    return this.attempt(async () => {
      const { key } = await api.send<{ readonly key: string }>('POST', 'admin/keys', body)
      this.fresh = key
      form.reset()
      await this.#load()
      return ''
    })
  }

  #revoke(id: string): Promise<void> {
    return this.attempt(async () => {
      await this.context.api.send('DELETE', `admin/keys/${id}`)
      await this.#load()
      return this.words.saved
    })
  }
}
