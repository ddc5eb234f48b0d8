import { html, nothing, type TemplateResult } from 'lit'
import { askedPurposes } from '../../../declaration/asked.js'
import { consentRecordId, withOwnProcessing } from '../../../declaration/own-processing.js'
import type { Declaration, Purpose } from '../../../declaration/types.js'
import { noticeContext, type NoticeContext } from '../../../notice/notice-context.js'
import { timeText } from '../../../text/date.js'
import { languageName } from '../../../text/language-name.js'
import type { Language } from '../../../text/load-banner-texts.js'
import { loadTexts } from '../../../text/load-texts.js'
import { withOwnWording } from '../../../text/own-wording.js'
import { fill } from '../../../text/phrase.js'
import { textDirection } from '../../../text/text-direction.js'
import { safeUrl } from '../../../text/safe-url.js'
import type { PurposeChanges } from '../../../decision/changes.js'
import type { ConsentSession } from '../../session/consent-session.js'
import { keptChanges } from '../../session/kept-changes.js'
import { renderPurpose } from './purpose-row.js'
import { settingsStyles } from './settings-styles.js'
import { showDialog } from './show-dialog.js'
import { choicesShown } from './switches.js'

/** Whose shadow root the settings are shown in. */
export interface SettingsHost {
  readonly renderRoot: HTMLElement | DocumentFragment
  requestUpdate(): void
}

/** What stands in place of the first layer, in a native modal dialog. */
export interface SettingsLayer {
  render(): unknown
  /** Opens the rendered dialog, once. */
  show(): void
  speak(language: Language): Promise<void>
}

/** @param closed is told whether the visitor has decided; resolves when the layer before is back. */
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

/** A modal dialog's looks, which the first layer does without. */
export function adoptSettingsStyles(root: SettingsHost['renderRoot']): void {
  const sheet = settingsStyles.styleSheet
  if (root instanceof ShadowRoot && sheet && !root.adoptedStyleSheets.includes(sheet))
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet]
}

class ModalSettings implements SettingsLayer {
  declare private readonly host: SettingsHost
  declare private readonly session: ConsentSession
  declare private readonly closed: (hasDecided: boolean) => Promise<unknown>
  declare private context: NoticeContext
  /** The language of the words in `context`. */
  declare private language: Language
  declare private readonly changes: ReadonlyMap<string, PurposeChanges>
  declare private hasDecided: boolean

  constructor(host: SettingsHost, session: ConsentSession, closed: (hasDecided: boolean) => Promise<unknown>) {
    this.host = host
    this.session = session
    this.closed = closed
    this.changes = keptChanges(session)
    this.hasDecided = false
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
    showDialog(this.dialog)
  }

  render(): TemplateResult {
    const { texts } = this.context
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
        <h2 id="title" part="title" tabindex="-1">${texts.settingsTitle}</h2>
        <button class="plain" aria-label=${texts.closeUnchanged} @click=${() => this.dialog?.close()}>
          ${texts.close}
        </button>
      </header>
      <div class="body">${this.renderState()} ${this.renderPurposes()} ${this.renderNoticeLink()}</div>
      ${this.isAsked ? this.renderAnswers() : nothing}
    </dialog>`
  }

  private renderAnswers(): TemplateResult {
    const { texts } = this.context
    return html`<footer role="none">
      <button id="refuse" part="button" @click=${this.refuseAll}>${texts.refuse}</button>
      <button id="accept" part="button" @click=${this.acceptAll}>${texts.accept}</button>
      <button id="save" part="save" class="plain" @click=${this.save}>${texts.save}</button>
    </footer>`
  }

  private renderLanguages(): TemplateResult | typeof nothing {
    const { texts, declaration, language } = this.context
    if (declaration.languages.length < 2) return nothing
    const choose = ({ target }: Event): void => void (this.session.language = (target as HTMLSelectElement).value)
    return html`<label class="language"
      >${texts.language}
      <select @change=${choose}>
        ${declaration.languages.map(
          (tag) => html`<option value=${tag} lang=${tag} .selected=${tag === language}>${languageName(tag)}</option>`,
        )}
      </select></label
    >`
  }

  private renderState(): TemplateResult {
    const { texts, language, declaration } = this.context
    const { decision, receipt } = this.session
    const unanswered = this.isAsked ? texts.undecided : texts.consentNone
    const state = decision ? fill(texts.decided, { time: timeText(decision.decidedAt, language) }) : unanswered
    const overridesGpc = navigator.globalPrivacyControl === true && declaration.consent.gpc === 'refuse'
    return html`<div class="top">
        <p class="state" part="text">
          ${state} ${receipt ? fill(texts.receiptNumber, { entry: receipt.entry }) : nothing}
        </p>
        ${this.renderLanguages()}
      </div>
      ${this.changes.size ? html`<p class="state" part="text">${texts.changed}</p>` : nothing}
      ${overridesGpc ? html`<p class="state" part="text">${fill(texts.gpc, { accept: texts.accept })}</p>` : nothing}`
  }

  /** What concerns the device: what is asked, what is stored without asking, and the proof that is kept. */
  private renderPurposes(): unknown {
    const { purposes, services } = this.context.declaration
    const concernsDevice = ({ id }: Purpose): boolean =>
      id === consentRecordId || services.some(({ purpose }) => purpose === id)
    return purposes
      .filter(concernsDevice)
      .map((purpose) => renderPurpose(purpose, this.session, this.context, this.changes.get(purpose.id)))
  }

  private renderNoticeLink(): TemplateResult {
    const { texts, pick, declaration } = this.context
    return html`<p class="state">
      <a id="notice-link" part="notice-link" href=${safeUrl(pick(declaration.notice.url)) ?? nothing}
        >${texts.notice}</a
      >
    </p>`
  }

  private readonly refuseAll = (event: Event): void => this.decide(() => this.session.refuseAll(event))
  private readonly acceptAll = (event: Event): void => this.decide(() => this.session.acceptAll(event))
  private readonly save = (event: Event): void =>
    this.decide(() => this.session.decide(choicesShown(this.host.renderRoot), event)) // R53

  private decide(answer: () => void): void {
    answer()
    this.hasDecided = true
    this.dialog?.close()
  }

  private readonly leave = async (): Promise<void> => {
    await this.closed(this.hasDecided)
    // Where the browser could not give focus back, the opener was this element's own control (R113).
    if (document.activeElement === document.body)
      this.host.renderRoot.querySelector<HTMLElement>('#settings, #reopen')?.focus()
  }

  /** A site that needs no permission shows what it does, and asks nothing here either. */
  private get isAsked(): boolean {
    return askedPurposes(this.context.declaration).length > 0
  }

  private get dialog(): HTMLDialogElement | null {
    return this.host.renderRoot.querySelector('dialog')
  }
}
