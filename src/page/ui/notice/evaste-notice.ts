import { html, LitElement, nothing, unsafeCSS } from 'lit'
import { readDeclaration } from '../../../declaration/read.js'
import type { Declaration, DeclarationFile } from '../../../declaration/types.js'
import { disclosureJson } from '../../../notice/disclosure.js'
import { noticeContext } from '../../../notice/notice-context.js'
import { noticeSections } from '../../../notice/notice-sections.js'
import { type Language, shippedLanguage } from '../../../text/load-banner-texts.js'
import { loadTexts } from '../../../text/load-texts.js'
import { withOwnWording } from '../../../text/own-wording.js'
import { textDirection } from '../../../text/text-direction.js'
import type { Texts } from '../../../text/texts.js'
import { tellMissingChunk } from '../tell-missing-chunk.js'
import { SessionLink } from '../session-link.js'
import { tokens } from '../tokens.js'
import { attachRoot } from '../vouched.js'
import { downloadText } from './download-text.js'
import { receiptHolder } from '../../session/ask-register.js'
import { noticeStyles } from './notice-styles.js'
import { renderChoices } from './present-choices.js'
import { RegisterRequests } from './register-requests.js'
import { renderContents, renderSection } from './render-section.js'
import { SortedTables } from './sorted-tables.js'

/** The whole privacy notice, with the visitor's current choices, the receipt and the way to withdraw. */
export class EvasteNotice extends LitElement {
  static override styles = [unsafeCSS(tokens), noticeStyles]
  static override properties = {
    declaration: {},
    declared: { state: true },
    texts: { state: true },
    spoken: { state: true },
    announcement: { state: true },
  }

  /** What to show without a session: a declaration, or (as the attribute) its URL. */
  declare declaration: DeclarationFile | string | undefined
  declare private declared: Declaration | undefined
  declare private texts: Texts | undefined
  /** The language of `texts`. */
  declare private spoken: Language | undefined
  declare private announcement: string
  declare private readonly link: SessionLink
  declare private readonly tables: SortedTables
  declare private readonly requests: RegisterRequests

  constructor() {
    super()
    this.announcement = ''
    this.tables = new SortedTables(this, this.announce)
    this.requests = new RegisterRequests(this, this.announce)
    this.link = new SessionLink(this, () => {
      this.requestUpdate()
      void this.speak().catch(tellMissingChunk)
    })
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    attachRoot(this)
    return super.createRenderRoot()
  }

  override connectedCallback(): void {
    super.connectedCallback()
    addEventListener('hashchange', this.goToHash)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    removeEventListener('hashchange', this.goToHash)
  }

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('declaration')) void this.readOwn()
  }

  override updated(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('texts') && changed.get('texts') === undefined) this.goToHash()
  }

  override render(): unknown {
    const declaration = this.shown
    const { texts } = this
    if (!declaration || !texts) return nothing
    const { session } = this.link
    const { language } = this
    const sections = noticeSections(declaration, texts, language)
    const tables = this.tables.speak(texts, language)
    return html`<div lang=${this.spoken ?? nothing} dir=${textDirection(this.spoken ?? '')}>
      ${renderContents(sections, texts)}
      ${session ? renderChoices(session, declaration, texts, language, this.announce) : nothing}
      ${session ? this.requests.render(receiptHolder(session), noticeContext(declaration, texts, language)) : nothing}
      ${sections.map((section) => renderSection(section, tables))}
      <p class="acts">
        <button class="plain" part="button" @click=${() => this.downloadData(declaration, texts)}>
          ${texts.noticeData}
        </button>
      </p>
      <p class="unseen" role="status">${this.announcement}</p>
    </div>`
  }

  private downloadData(declaration: Declaration, texts: Texts): void {
    const { language } = this
    const json = disclosureJson(declaration, texts, language)
    downloadText(`${declaration.site}-notice.${language}.json`, json, 'application/json')
  }

  private get shown(): Declaration | undefined {
    return this.link.session?.declaration ?? this.declared
  }

  private get language(): string {
    const { session } = this.link
    if (session?.declaration) return session.language
    return this.textLanguage
  }

  private get textLanguage(): Language {
    const { session } = this.link
    const wanted = session?.declaration ? session.language : document.documentElement.lang
    return shippedLanguage(wanted, ...(this.shown?.languages ?? [])) // as in the banner, and in the record
  }

  private async speak(): Promise<void> {
    const language = this.textLanguage
    const texts = await loadTexts(language)
    const declaration = this.shown
    if (!declaration || language !== this.textLanguage) return // the page has changed meanwhile
    this.texts = withOwnWording(texts, declaration, this.language)
    this.spoken = language // R123
  }

  /** Without a session the notice is still shown. An unreadable declaration is reported as a problem. */
  private async readOwn(): Promise<void> {
    const { declaration } = this
    if (!declaration) return
    const file: unknown =
      typeof declaration === 'string' ? await (await fetch(declaration)).json() : (declaration as unknown)
    this.declared = readDeclaration(file)
    await this.speak()
  }

  private readonly announce = (words: string): void => {
    this.announcement = words
  }

  /** The `#id` of a URL does not find elements inside a shadow root. */
  private readonly goToHash = (): void => {
    const id = decodeURIComponent(location.hash.slice(1))
    const target = id && this.renderRoot.querySelector<HTMLElement>(`#${CSS.escape(id)}`)
    if (!target) return
    target.scrollIntoView()
    target.focus({ preventScroll: true })
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'evaste-notice': EvasteNotice
  }
}
