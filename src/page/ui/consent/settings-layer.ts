import { html, nothing, type TemplateResult } from 'lit'
import { askedPurposes } from '../../../declaration/asked.js'
import { consentRecordId, withOwnProcessing } from '../../../declaration/own-processing.js'
import type { Declaration, Purpose } from '../../../declaration/types.js'
import { listLine, phraseLine } from '../../../notice/declared-line.js'
import { noticeContext, type NoticeContext } from '../../../notice/notice-context.js'
import { purposeLine } from '../../../notice/purpose-words.js'
import type { Language } from '../../../text/load-banner-texts.js'
import { loadTexts } from '../../../text/load-texts.js'
import { withOwnWording } from '../../../text/own-wording.js'
import { type LabelLanguageOf, labelLanguage } from '../../../text/label-language.js'
import { textDirection } from '../../../text/text-direction.js'
import type { Texts } from '../../../text/texts.js'
import type { PurposeChanges } from '../../../decision/changes.js'
import type { ConsentSession } from '../../session/consent-session.js'
import { keptChanges } from '../../session/kept-changes.js'
import { renderText } from '../render-line.js'
import { shieldEvents } from '../first-layer/shield-events.js'
import { vouched } from '../vouched.js'
import { renderPurpose } from './purpose-row.js'
import { renderLanguages, renderNoticeLink, renderState } from './settings-parts.js'
import type { SettingsView } from './settings-view.js'
import { settingsStyles } from './settings-styles.js'
import { showDialog } from './show-dialog.js'
import { choicesShown } from './switches.js'

/** The number of services from which a search field is shown. */
const MANY_SERVICES = 12

/** The element in whose shadow root the settings are shown. */
export interface SettingsHost {
  readonly renderRoot: HTMLElement | DocumentFragment
  requestUpdate(): void
}

/** The settings, which replace the first layer in a native modal dialog. */
export interface SettingsLayer {
  render(): unknown
  /** Opens the rendered dialog, once. */
  show(): void
  speak(language: Language): Promise<void>
}

/** @param closed receives whether the visitor has decided; resolves when the previous layer is back. */
export async function openSettingsLayer(
  host: SettingsHost,
  session: ConsentSession,
  language: Language,
  closed: (hasDecided: boolean) => Promise<unknown>,
): Promise<SettingsLayer> {
  const layer = new ModalSettings(host, session, closed)
  await layer.speak(language)
  adoptSettingsStyles(host.renderRoot)
  return layer
}

/** The styles of a modal dialog, which the first layer does not need. */
export function adoptSettingsStyles(root: SettingsHost['renderRoot']): void {
  const { styleSheet, cssText } = settingsStyles
  if (!styleSheet) {
    // A browser without constructable style sheets, such as Safari before 16.4.
    const id = 'settings-styles'
    if (!root.querySelector(`#${id}`))
      root.append(Object.assign(document.createElement('style'), { id, textContent: cssText }))
  } else if (root instanceof ShadowRoot && !root.adoptedStyleSheets.includes(styleSheet))
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, styleSheet]
}

class ModalSettings implements SettingsLayer {
  declare private readonly host: SettingsHost
  declare private readonly session: ConsentSession
  declare private readonly closed: (hasDecided: boolean) => Promise<unknown>
  declare private context: NoticeContext
  /** The language of the texts in `context`. */
  declare private language: Language
  declare private readonly changes: ReadonlyMap<string, PurposeChanges>
  declare private hasDecided: boolean
  declare private query: string
  declare private readonly opened: Set<string>

  constructor(host: SettingsHost, session: ConsentSession, closed: (hasDecided: boolean) => Promise<unknown>) {
    this.host = host
    this.session = session
    this.closed = closed
    this.changes = keptChanges(session)
    this.hasDecided = false
    this.query = ''
    this.opened = new Set()
  }

  async speak(language: Language): Promise<void> {
    const texts = await loadTexts(language)
    const declaration = this.session.declaration as Declaration
    const own = withOwnWording(texts, declaration, this.session.language)
    this.language = language // R123
    this.context = noticeContext(withOwnProcessing(declaration), own, this.session.language)
    this.host.requestUpdate()
  }

  show(): void {
    shieldEvents(this.host.renderRoot as ShadowRoot)
    showDialog(this.dialog)
  }

  render(): TemplateResult {
    const { texts } = this.context
    const titleLang = this.langOf('settingsTitle') ?? nothing
    return html`<dialog
      id="evaste-settings"
      part="dialog"
      aria-labelledby="title"
      data-nosnippet
      lang=${this.language}
      dir=${textDirection(this.language)}
      @close=${this.leave}
    >
      <header role="none">
        <h2 id="title" part="title" tabindex="-1" lang=${titleLang}>${texts.settingsTitle}</h2>
        <button class="close" type="button" aria-label=${texts.closeUnchanged} @click=${() => this.dialog?.close()}>
          <span aria-hidden="true">×</span>
        </button>
      </header>
      <div class="body" @change=${this.markChanged}>
        ${renderState(this.session, this.context, this.changes.size > 0)} ${this.renderPurposes()}
        <div class="end">
          ${renderNoticeLink(this.context, this.langOf('notice'))} ${renderLanguages(this.session, this.context)}
        </div>
      </div>
      ${this.isAsked ? this.renderAnswers() : nothing}
    </dialog>`
  }

  private renderAnswers(): TemplateResult {
    const { texts } = this.context
    const langOf = (label: keyof Texts): unknown => this.langOf(label) ?? nothing
    return html`<footer role="none">
      <button id="refuse" part="button" lang=${langOf('refuse')} @click=${this.refuseAll}>${texts.refuse}</button>
      <button id="accept" part="button" lang=${langOf('accept')} @click=${this.acceptAll}>${texts.accept}</button>
      <button id="save" part="save" class="plain" lang=${langOf('save')} @click=${this.save}>${texts.save}</button>
    </footer>`
  }

  /**
   * What concerns the device: what needs consent, and collapsed below it what is stored without consent, and the stored
   * proof.
   */
  private renderPurposes(): TemplateResult {
    const { declaration, texts, language } = this.context
    const { purposes, services } = declaration
    const concernsDevice = ({ id }: Purpose): boolean =>
      id === consentRecordId || services.some(({ purpose }) => purpose === id)
    const shown = purposes.filter(concernsDevice)
    const [asked, always] = [true, false].map((needs) => shown.filter(({ needsConsent }) => needsConsent === needs))
    const titles = always!.map((purpose) => purposeLine(purpose, this.context))
    const render = (purpose: Purpose): TemplateResult => renderPurpose(purpose, this.view)
    return html`${services.length > MANY_SERVICES ? this.renderSearch() : nothing} ${asked!.map(render)}
    ${
      always!.length
        ? html`<details class="always" ?open=${!asked!.length}>
            <summary>
              ${renderText(phraseLine(texts.pair, { term: texts.always, value: listLine(titles, language) }))}
            </summary>
            ${always!.map(render)}
          </details>`
        : nothing
    }`
  }

  private renderSearch(): TemplateResult {
    const { findService } = this.context.texts
    const find = ({ target }: Event): void => {
      this.query = (target as HTMLInputElement).value.trim().toLowerCase()
      this.host.requestUpdate()
    }
    return html`<input type="search" id="find" aria-label=${findService} placeholder=${findService} @input=${find} />`
  }

  private get view(): SettingsView {
    const { session, context, changes, query, opened } = this
    const open = (id: string): void => {
      opened.add(id)
      this.host.requestUpdate()
    }
    return { session, context, changes, query, opened, open }
  }

  /** Saving is the likely next step, so its button is filled and the two others have equal, lower prominence. */
  private readonly markChanged = ({ target }: Event): void => {
    if ((target as HTMLInputElement).type === 'checkbox') this.dialog?.classList.add('changed')
  }

  private readonly refuseAll = (event: Event): void => this.decide(() => this.session.refuseAll(vouched(event)))
  private readonly acceptAll = (event: Event): void => this.decide(() => this.session.acceptAll(vouched(event)))
  private readonly save = (event: Event): void =>
    this.decide(() => this.session.decide(choicesShown(this.host.renderRoot), vouched(event))) // R53

  private decide(answer: () => void): void {
    answer()
    this.hasDecided = true
    this.dialog?.close()
  }

  private readonly leave = async (): Promise<void> => {
    await this.closed(this.hasDecided)
    // If the browser could not restore focus, the opener was this element's own control (R113).
    if (document.activeElement === document.body)
      this.host.renderRoot.querySelector<HTMLElement>('#settings, #reopen')?.focus()
  }

  private get langOf(): LabelLanguageOf<keyof Texts> {
    const { declaration, texts, language } = this.context
    return labelLanguage(declaration, texts, language, this.language)
  }

  /** A site that needs no consent shows what it does, without choices. */
  private get isAsked(): boolean {
    return askedPurposes(this.context.declaration).length > 0
  }

  private get dialog(): HTMLDialogElement | null {
    return this.host.renderRoot.querySelector('dialog')
  }
}
