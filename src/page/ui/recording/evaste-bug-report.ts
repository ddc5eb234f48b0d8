import { html, LitElement, nothing, type TemplateResult, unsafeCSS } from 'lit'
import { withOwnProcessing } from '../../../declaration/own-processing.js'
import { noticeContext, type NoticeContext } from '../../../notice/notice-context.js'
import { loadRecordingTexts } from '../../../text/load-recording-texts.js'
import { type Language, loadTexts, shippedLanguage } from '../../../text/load-texts.js'
import { withOwnWording } from '../../../text/own-wording.js'
import type { RecordingTexts } from '../../../text/recording-texts.js'
import { textDirection } from '../../../text/text-direction.js'
import { runningReplay } from '../../replay/running-replay.js'
import { showDialog } from '../consent/show-dialog.js'
import { SessionLink } from '../session-link.js'
import { tellMissingChunk } from '../tell-missing-chunk.js'
import { tokens } from '../tokens.js'
import { attachRoot } from '../vouched.js'
import { type ReportOutcome, renderNone, renderRecordingFacts, statusText } from './bug-report-parts.js'
import { bugReportStyles } from './bug-report-styles.js'
import { ReportPreview } from './report-preview.js'
import { SentReport } from './sent-report.js'

/** As much as a person writes about one fault; a register accepts more. */
const LONGEST_COMMENT = 2000

/**
 * A form with which a visitor reports a fault, and sends the recording of the last minutes after having seen it. Where
 * nothing is recorded, it says so, and offers the settings and an e-mail address.
 */
export class EvasteBugReport extends LitElement {
  static override styles = [unsafeCSS(tokens), bugReportStyles]
  static override properties = {
    dialog: { type: Boolean },
    texts: { state: true },
    isSending: { state: true },
    outcome: { state: true },
  }

  /** Whether it is shown above the page, until it is closed. Default: `false`, in its place. */
  declare dialog: boolean
  declare private texts: RecordingTexts | undefined
  declare private context: NoticeContext | undefined
  declare private spoken: Language | undefined
  declare private isSending: boolean
  declare private outcome: ReportOutcome | undefined
  declare private readonly preview: ReportPreview
  /** Whether the visitor has decided not to send while it was already being sent. */
  declare private isRevoked: boolean
  declare private readonly link: SessionLink

  constructor() {
    super()
    this.dialog = false
    this.isSending = false
    this.preview = new ReportPreview(this)
    this.isRevoked = false
    this.link = new SessionLink(this, () => {
      this.requestUpdate()
      void this.speak().catch(tellMissingChunk)
    })
  }

  override connectedCallback(): void {
    super.connectedCallback()
    document.addEventListener('evaste-recording', this.follow)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    document.removeEventListener('evaste-recording', this.follow)
    this.preview.close()
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    attachRoot(this)
    return super.createRenderRoot()
  }

  override render(): unknown {
    const { texts, context } = this
    if (!texts || !context) return nothing
    const title = html`<h2 id="title" tabindex="-1">${texts.title}</h2>`
    const content = html`<div class="body">${this.renderContent(texts, context)}</div>`
    const [lang, dir] = [this.spoken ?? nothing, textDirection(this.spoken ?? '')]
    if (!this.dialog)
      return html`<section aria-labelledby="title" lang=${lang} dir=${dir}>
        <header role="none">${title}</header>
        ${content}
      </section>`
    return html`<dialog aria-labelledby="title" lang=${lang} dir=${dir} @close=${this.closed}>
      <header role="none">
        ${title}<button class="close" type="button" aria-label=${texts.close} @click=${this.leave}>
          <span aria-hidden="true">×</span>
        </button>
      </header>
      ${content}
    </dialog>`
  }

  override updated(): void {
    if (this.dialog) showDialog(this.renderRoot.querySelector('dialog'))
  }

  private renderContent(texts: RecordingTexts, context: NoticeContext): TemplateResult {
    const { outcome } = this
    if (outcome?.kind === 'sent') return outcome.report.render(texts, context.language)
    return runningReplay()?.isRecording
      ? this.renderForm(texts, context)
      : renderNone(texts, context, () => this.link.session?.open())
  }

  private renderForm(texts: RecordingTexts, context: NoticeContext): TemplateResult {
    return html`<form @submit=${this.send}>
      <label for="comment">${texts.what}</label>
      <textarea id="comment" rows="4" maxlength=${LONGEST_COMMENT} required aria-describedby="care"></textarea>
      <p id="care" class="quiet">${texts.care}</p>
      <p>${texts.explain}</p>
      ${renderRecordingFacts(context)}
      <button
        id="preview"
        class="plain"
        type="button"
        aria-expanded=${this.preview.shown !== undefined}
        aria-controls="replay"
        @click=${() => this.preview.toggle(texts.previewed)}
      >
        ${texts.preview}
      </button>
      <figure id="replay" class="replay" role="group" aria-label=${texts.previewed} ?hidden=${!this.preview.shown}>
        ${this.preview.isUnplayable ? html`<p>${texts.unplayable}</p>` : nothing}
        <div class="stage" inert></div>
        <button id="again" class="link" type="button" @click=${() => this.preview.playAgain()}>${texts.again}</button>
      </figure>
      <p role="status">${this.isSending ? texts.sending : statusText(texts, this.outcome)}</p>
      <div class="acts">
        <button id="cancel" class="plain" type="button" @click=${this.leave}>${texts.cancel}</button>
        <button id="send" type="submit" aria-busy=${this.isSending}>${texts.send}</button>
      </div>
    </form>`
  }

  private readonly follow = (): void => {
    if (!runningReplay()?.isRecording) this.preview.close()
    // A withdrawal destroys what was sent, so that nothing of it is said any more.
    if (!this.isGiven()) this.outcome = undefined
    this.requestUpdate()
  }

  private isGiven(): boolean {
    const { session } = this.link
    const service = session?.declaration?.services.find(({ recording }) => recording)
    return session?.status(service?.id ?? 'session-replay') === 'given'
  }

  private readonly send = async (event: Event): Promise<void> => {
    event.preventDefault()
    const replay = runningReplay()
    if (!replay || this.isSending) return
    const comment = this.renderRoot.querySelector('textarea')?.value ?? ''
    this.isSending = true
    this.outcome = await replay.report(comment, this.preview.shown).then(
      // Nothing is recorded any more: the form says so.
      (stored): ReportOutcome | undefined =>
        stored === null ? undefined : { kind: 'sent', report: new SentReport(this, stored) },
      (cause: unknown): ReportOutcome => ({ kind: 'failed', why: (cause as { readonly why?: string }).why ?? 'later' }),
    )
    this.isSending = false
    const report = this.outcome?.kind === 'sent' ? this.outcome.report : undefined
    if (this.isRevoked) {
      this.isRevoked = false
      this.outcome = undefined
      return report?.delete()
    }
    if (!report) return
    this.preview.close()
    await report.focus()
  }

  private readonly leave = (): void => {
    if (this.dialog) return this.renderRoot.querySelector('dialog')?.close()
    this.end()
    this.renderRoot.querySelector('form')?.reset()
  }

  /** Also by the Escape key. */
  private readonly closed = (): void => {
    this.end()
    this.remove()
  }

  private end(): void {
    this.preview.close()
    this.isRevoked = this.isSending
    if (!this.isSending) this.outcome = undefined
  }

  private async speak(): Promise<void> {
    const { session } = this.link
    if (!session?.declaration) return
    const language = shippedLanguage(session.language, ...session.declaration.languages)
    const [words, texts] = await Promise.all([loadTexts(language), loadRecordingTexts(language)])
    const { declaration } = session
    if (language !== shippedLanguage(session.language, ...declaration.languages)) return // the page has changed meanwhile
    const own = withOwnWording(words, declaration, session.language)
    this.context = noticeContext(withOwnProcessing(declaration), own, session.language)
    this.spoken = language // R123
    this.texts = texts
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'evaste-bug-report': EvasteBugReport
  }
}
