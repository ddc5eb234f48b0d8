import { html, type TemplateResult } from 'lit'
import { sitePath } from '../shell/admin-context.js'
import { AdminView } from '../shell/admin-view.js'
import { problemBlock } from '../shell/problem-block.js'
import { routeHash } from '../shell/route.js'
import { entriesTable } from './entries-table.js'
import type { EntriesPage, EntryDetails, ListedEntry } from './entry-types.js'
import { findEntry } from './find-entry.js'
import { entryPage } from './entry-page.js'
import { readReceiptReference } from './read-receipt.js'
import { entriesWords } from './words.js'

interface Version {
  readonly version: string
}
type EntriesData =
  | { readonly kind: 'list'; readonly page: EntriesPage; readonly versions: readonly Version[] }
  | { readonly kind: 'entry'; readonly details: EntryDetails }

const FILTERS = ['from', 'to', 'version', 'answer'] as const

/** Finds entries of a site and lists them, the newest first; or shows one of them. */
export class EvasteEntries extends AdminView<EntriesData> {
  static override properties = { ...AdminView.properties, notFound: { state: true }, failure: { state: true } }
  /** Why a search led nowhere. */
  declare private notFound: string
  /** Why a search failed. */
  declare private failure: unknown
  /** They change with a publication, and are the same for every page of the list. */
  #versions: { readonly site: string; readonly all: readonly Version[] } | null = null

  constructor() {
    super()
    this.notFound = ''
    this.failure = null
  }

  protected override async load(): Promise<EntriesData> {
    const { api, route } = this.context
    const [entry] = route.rest
    if (entry !== undefined)
      return { kind: 'entry', details: await api.get<EntryDetails>(sitePath(this.context, 'entries', entry)) }
    const page = api.get<EntriesPage>(`${sitePath(this.context, 'entries')}?${this.#search().toString()}`)
    return { kind: 'list', page: await page, versions: await this.#loadVersions() }
  }

  #search(): URLSearchParams {
    const { to, ...query } = this.context.route.query
    const search = new URLSearchParams({ order: 'newest', limit: '50', ...query })
    if (to !== undefined) search.set('until', dayAfter(to))
    return search
  }

  async #loadVersions(): Promise<readonly Version[]> {
    const site = this.context.site?.site ?? ''
    if (this.#versions?.site === site) return this.#versions.all
    const path = sitePath(this.context, 'versions')
    // Without the right to see declarations, only the filter is missing.
    const answer = await this.context.api.getUnless<{ readonly versions: readonly Version[] }>([403], path)
    const all = answer?.versions ?? []
    this.#versions = { site, all }
    return all
  }

  protected override show(data: EntriesData): TemplateResult {
    const { context } = this
    if (data.kind === 'entry') return entryPage(data.details, context)
    const words = entriesWords[context.language]
    return html`<h1>${context.words.view.entries}</h1>
      ${this.#findForm()} ${this.#filterForm(data.versions)}
      ${
        data.page.entries.length === 0
          ? html`<p role="status">${words.none}</p>`
          : entriesTable(data.page.entries, context)
      }
      ${this.#hasGaps(data.page.entries) ? html`<p class="quiet">${words.gaps}</p>` : ''}
      <p class="pages">
        ${'before' in context.route.query ? html`<a href=${this.#pageHash('')}>${words.newest}</a>` : ''}
        ${
          data.page.next === null
            ? ''
            : html`<a id="older" rel="next" href=${this.#pageHash(String(data.page.next))}>${words.older}</a>`
        }
      </p>`
  }

  /** Without a filter, each number is listed, unless its content is restricted or gone. */
  #hasGaps(entries: readonly ListedEntry[]): boolean {
    const { query } = this.context.route
    if (FILTERS.some((name) => query[name])) return false
    return entries.some(({ entry }, i) => i > 0 && entry !== (entries[i - 1] as ListedEntry).entry - 1)
  }

  #pageHash(before: string): string {
    const { route, site } = this.context
    return routeHash({ view: 'entries', site: site?.site ?? null, query: { ...route.query, before } })
  }

  #findForm(): TemplateResult {
    const words = entriesWords[this.context.language]
    return html`<form role="search" @submit=${this.#find}>
      <div class="field wide">
        <label for="find">${words.find}</label>
        <span id="find-help" class="quiet">${words.findHelp}</span>
        <input id="find" name="find" autocomplete="off" spellcheck="false" required aria-describedby="find-help" />
      </div>
      <button>${words.go}</button>
      <div class="field">
        <label for="file">${words.file}</label>
        <input id="file" type="file" accept=".jws,text/plain" @change=${this.#readFile} />
      </div>
      ${this.notFound ? html`<p role="alert" class="problem">${this.notFound}</p>` : ''}
      ${this.failure === null ? '' : problemBlock(this.failure, this.context.words)}
    </form>`
  }

  #filterForm(versions: readonly Version[]): TemplateResult {
    const words = entriesWords[this.context.language]
    const { query } = this.context.route
    const kinds = ['all', 'some', 'none', 'withdrawn']
    return html`<form id="filters" @submit=${this.#filter}>
      <div class="field">
        <label for="from">${words.from}</label>
        <input id="from" name="from" type="date" .value=${query.from ?? ''} />
      </div>
      <div class="field">
        <label for="to">${words.to}</label>
        <input id="to" name="to" type="date" .value=${query.to ?? ''} />
      </div>
      <div class="field">
        <label for="answer">${words.answer}</label>
        <select id="answer" name="answer">
          <option value="">${words.any}</option>
          ${kinds.map((kind) => html`<option value=${kind} ?selected=${kind === query.answer}>${words.answers[kind]}</option>`)}
        </select>
      </div>
      <div class="field">
        <label for="version">${words.version}</label>
        <select id="version" name="version">
          <option value="">${words.any}</option>
          ${versions.map(
            ({ version }) => html`<option value=${version} ?selected=${version === query.version}>${version}</option>`,
          )}
        </select>
      </div>
      <button class="plain">${words.filter}</button>
      <button type="button" class="link" @click=${this.#clear}>${words.clear}</button>
    </form>`
  }

  readonly #filter = (event: SubmitEvent): void => {
    event.preventDefault()
    const form = new FormData(event.target as HTMLFormElement)
    const query = Object.fromEntries(FILTERS.map((name) => [name, String(form.get(name) ?? '')]))
    location.hash = routeHash({ view: 'entries', site: this.context.site?.site ?? null, query })
  }

  readonly #clear = (): void => {
    location.hash = routeHash({ view: 'entries', site: this.context.site?.site ?? null })
  }

  readonly #readFile = async ({ target }: Event): Promise<void> => {
    const [file] = (target as HTMLInputElement).files ?? []
    if (file) await this.#open(await file.text())
  }

  readonly #find = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault()
    await this.#open(String(new FormData(event.target as HTMLFormElement).get('find')).trim())
  }

  /** A number leads to its entry, a receipt to the one it names, anything else is the id of a consent. */
  async #open(text: string): Promise<void> {
    const words = entriesWords[this.context.language]
    this.notFound = ''
    const receipt = readReceiptReference(text)
    this.failure = null
    try {
      const found = await findEntry(text, this.context)
      if (found) location.hash = routeHash({ view: 'entries', site: found.site, rest: [String(found.entry)] })
      else this.notFound = receipt ? words.otherSite(receipt.site) : words.notFound
    } catch (cause) {
      this.failure = cause
    }
  }
}

const dayAfter = (day: string): string => {
  const next = Date.parse(day) + 86_400_000
  return Number.isNaN(next) ? day : new Date(next).toISOString().slice(0, 10)
}
