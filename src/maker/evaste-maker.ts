import { html, LitElement, unsafeCSS } from 'lit'
import { parseJsonText } from '../declaration/parse/json-text.js'
import { problemTables } from '../declaration/problems/problem-tables.js'
import { languageName } from '../text/language-name.js'
import { fill } from '../text/phrase.js'
import { tokens } from '../page/ui/tokens.js'
import type { FoundDraft } from '../tools/import/draft.js'
import { findDraft } from '../tools/import/draft-from-bytes.js'
import { type AroundPage, findAroundPage } from './around-page.js'
import { checkDraft, type DraftCheck } from './draft/check-draft.js'
import { mergeImport } from './draft/merge-import.js'
import { newDraft } from './draft/new-draft.js'
import { readSavedDraft, saveDraft } from './draft/saved-draft.js'
import type { Look, Maker } from './maker.js'
import { fieldStyles } from './field-styles.js'
import { makerStyles } from './maker-styles.js'
import { renderCompany } from './sections/company-section.js'
import { renderFacts } from './sections/facts-section.js'
import { renderFindings } from './sections/findings-section.js'
import { renderPreview } from './sections/preview-section.js'
import { renderResult } from './sections/result-section.js'
import { renderServices } from './sections/services-section.js'
import { renderStart } from './sections/start-section.js'
import { type MakerLanguage, makerLanguage, makerWords } from './words/maker-words.js'

/** The whole page: its state is one JSON text, which every section shows or edits. */
export class EvasteMaker extends LitElement implements Maker {
  static override styles = [unsafeCSS(tokens), makerStyles, fieldStyles]
  static override properties = {
    language: { state: true },
    text: { state: true },
    search: { state: true },
    look: { state: true },
    imported: { state: true },
    isRemembered: { state: true },
    around: { state: true },
    message: { state: true },
  }

  declare language: MakerLanguage
  declare text: string
  declare file: unknown
  declare check: DraftCheck
  declare search: string
  declare look: Look
  declare imported: FoundDraft | null
  declare isRemembered: boolean
  declare around: AroundPage | null
  declare private message: string

  constructor() {
    super()
    const saved = readSavedDraft()
    this.language = makerLanguage(navigator.languages)
    this.text = saved?.text ?? newDraft(this.language)
    this.isRemembered = saved?.isRemembered ?? false
    this.search = ''
    this.look = { view: 'banner', width: 390, theme: matchesDark() ? 'dark' : 'light', language: '' }
    this.imported = null
    this.message = ''
    this.around = null
    findAroundPage((page, text) => {
      this.around = page
      // The site's declaration goes before a draft of this browser.
      if (text) this.text = text
    })
  }

  get words(): Maker['words'] {
    return makerWords[this.language]
  }

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('text')) {
      this.file = JSON.parse(this.text) as unknown
      saveDraft(this)
    }
    if (changed.has('text') || changed.has('language')) this.check = checkDraft(this.text, this.language)
    if (changed.has('isRemembered')) saveDraft(this)
    if (changed.has('language')) this.speak()
  }

  override render(): unknown {
    const { words } = this
    return html`<header>
        <h1>${words.title}</h1>
        <p>${words.intro}</p>
        <p class="acts">
          <label
            >${words.language}
            <select id="language" @change=${this.chooseLanguage}>
              ${(Object.keys(makerWords) as MakerLanguage[]).map(
                (tag) =>
                  html`<option value=${tag} lang=${tag} .selected=${tag === this.language}>
                    ${languageName(tag)}
                  </option>`,
              )}
            </select></label
          >
          <a href="guide.html#${this.language}">${words.guide}</a>
        </p>
      </header>
      <main>
        <div>${renderStart(this)} ${renderCompany(this)} ${renderServices(this)} ${renderFacts(this)}</div>
        <div><div class="beside">${renderPreview(this)}</div></div>
        <div>${renderFindings(this)}</div>
        <div>${renderResult(this)}</div>
      </main>
      <p class="message" role="status" ?hidden=${!this.message}>${this.message}</p>`
  }

  edit(change: (text: string) => string): void {
    try {
      this.text = change(this.text)
      this.message = ''
    } catch {
      // A file that was opened can have something else where a list or an object belongs.
      this.say(fill(this.words.notDeclaration, { reason: this.words.wrongShape }))
    }
  }

  find(search: string): void {
    this.search = search
  }

  lookAt(look: Partial<Look>): void {
    this.look = { ...this.look, ...look }
  }

  async open(file: Blob, name: string): Promise<void> {
    const text = (await file.text()).replace(/^\uFEFF/, '')
    const { value, problems } = parseJsonText(text, problemTables[this.language])
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value)
    const [problem] = problems
    if (problem || !isObject) {
      const reason = problem?.message ?? 'JSON {…}'
      return this.say(fill(this.words.notDeclaration, { reason }))
    }
    this.text = text
    this.imported = null
    this.say(fill(this.words.opened, { name }))
  }

  async read(source: Blob, name: string): Promise<void> {
    try {
      const found = findDraft(new Uint8Array(await source.arrayBuffer()), name, this.language)
      const isNew = this.text === newDraft(this.language)
      this.edit((text) => mergeImport(text, found.file, isNew))
      this.imported = found
    } catch (cause) {
      this.say(fill(this.words.unreadable, { reason: (cause as Error).message }))
    }
  }

  startOver(): void {
    this.text = newDraft(this.language)
    this.imported = null
    this.search = ''
    this.say(this.words.startedOver)
  }

  remember(isRemembered: boolean): void {
    this.isRemembered = isRemembered
  }

  readonly say = (message: string): void => {
    this.message = message
  }

  private readonly chooseLanguage = ({ target }: Event): void => {
    const isNew = this.text === newDraft(this.language)
    this.language = makerLanguage([(target as HTMLSelectElement).value])
    if (isNew) this.text = newDraft(this.language)
    this.message = ''
  }

  private speak(): void {
    document.documentElement.lang = this.language
    document.title = this.words.title
  }
}

const matchesDark = (): boolean => matchMedia('(prefers-color-scheme: dark)').matches
