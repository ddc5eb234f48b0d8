import { html, LitElement, nothing, type TemplateResult, unsafeCSS } from 'lit'
import { withOwnProcessing } from '../../../declaration/own-processing.js'
import { noticeContext, type NoticeContext } from '../../../notice/notice-context.js'
import { loadRecordingTexts } from '../../../text/load-recording-texts.js'
import { type Language, loadTexts, shippedLanguage } from '../../../text/load-texts.js'
import { withOwnWording } from '../../../text/own-wording.js'
import type { RecordingTexts } from '../../../text/recording-texts.js'
import { textDirection } from '../../../text/text-direction.js'
import type { ReplayEvent } from '../../replay/mask-event.js'
import { runningReplay } from '../../replay/running-replay.js'
import { showDialog } from '../consent/show-dialog.js'
import { SessionLink } from '../session-link.js'
import { tellMissingChunk } from '../tell-missing-chunk.js'
import { tokens } from '../tokens.js'
import { attachRoot } from '../vouched.js'
import { renderRecordingFacts, renderNone } from './bug-report-parts.js'
import { bugReportStyles } from './bug-report-styles.js'
import { type ReplayView, showReplay } from './replay-view.js'
import { SentReport } from './sent-report.js'

/** As much as a person writes about one fault; a register accepts more. */
const LONGEST_COMMENT = 2000

/** What became of the form. */
type Outcome =
  { readonly kind: 'failed'; readonly why: string } | { readonly kind: 'sent'; readonly report: SentReport }

/**
 * A form with which a visitor reports a fault, and sends the recording of the last minutes after having seen it. Where
 * nothing is recorded, it says so, and offers the settings and an e-mail address.
 */
export class EvasteBugReport extends LitElement {
  static override styles = [unsafeCSS(tokens), bugReportStyles]
  static override properties = {
    dialog: { type: Boolean },
    texts: { state: true },
    shown: { state: true },
    isSending: { state: true },
    outcome: { state: true },
    isUnplayable: { state: true },
  }

  /** Whether it is shown above the page, until it is closed. Default: `false`, in its place. */
  declare dialog: boolean
  declare private texts: RecordingTexts | undefined
  declare private context: NoticeContext | undefined
  declare private spoken: Language | undefined
  /** What is shown, and will be sent instead of what has been recorded since. */
  declare private shown: readonly ReplayEvent[] | undefined
  declare private isSending: boolean
  declare private isUnplayable: boolean
  declare private outcome: Outcome | undefined
  declare private view: ReplayView | undefined
  declare private readonly link: SessionLink

  constructor() {
    super()
    this.dialog = false
    this.isSending = false
    this.isUnplayable = false
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
    this.closeView()
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
    return html`<dialog aria-labelledby="title" lang=${lang} dir=${dir} @close=${() => this.remove()}>
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
        aria-expanded=${this.shown !== undefined}
        aria-controls="replay"
        @click=${this.togglePreview}
      >
        ${texts.preview}
      </button>
      <figure id="replay" class="replay" role="group" aria-label=${texts.previewed} ?hidden=${!this.shown}>
        ${this.isUnplayable ? html`<p>${texts.unplayable}</p>` : nothing}
        <div class="stage" inert></div>
        <button id="again" class="link" type="button" @click=${() => this.view?.playAgain()}>${texts.again}</button>
      </figure>
      <p role="status">${this.statusText(texts)}</p>
      <div class="acts">
        <button id="cancel" class="plain" type="button" @click=${this.leave}>${texts.cancel}</button>
        <button id="send" type="submit" aria-busy=${this.isSending}>${texts.send}</button>
      </div>
    </form>`
  }

  private statusText(texts: RecordingTexts): string {
    if (this.isSending) return texts.sending
    if (this.outcome?.kind !== 'failed') return ''
    const { why } = this.outcome
    if (why === 'not-allowed') return texts.notAllowed
    return why === 'too-large' ? texts.tooLarge : texts.later
  }

  private readonly follow = (): void => {
    if (!runningReplay()?.isRecording) this.closeView()
    this.requestUpdate()
  }

  private readonly togglePreview = async (): Promise<void> => {
    if (this.shown) return this.closeView()
    const replay = runningReplay()
    if (!replay) return
    this.shown = replay.preview()
    this.isUnplayable = false
    await this.updateComplete
    const stage = this.renderRoot.querySelector<HTMLElement>('.stage')
    if (!stage) return
    try {
      this.view = await showReplay(replay, this.shown, stage, this.texts?.previewed ?? '')
    } catch (cause) {
      console.error('evaste: the recording cannot be shown', cause)
      this.isUnplayable = true
    }
  }

  private readonly send = async (event: Event): Promise<void> => {
    event.preventDefault()
    const replay = runningReplay()
    if (!replay || this.isSending) return
    const comment = this.renderRoot.querySelector('textarea')?.value ?? ''
    this.isSending = true
    this.outcome = await replay.report(comment, this.shown).then(
      // Nothing is recorded any more: the form says so.
      (stored): Outcome | undefined =>
        stored === null ? undefined : { kind: 'sent', report: new SentReport(this, stored) },
      (cause: unknown): Outcome => ({ kind: 'failed', why: (cause as { readonly why?: string }).why ?? 'later' }),
    )
    this.isSending = false
    if (this.outcome?.kind !== 'sent') return
    this.closeView()
    await this.outcome.report.focus()
  }

  private readonly leave = (): void => {
    this.closeView()
    if (this.dialog) this.renderRoot.querySelector('dialog')?.close()
    else this.renderRoot.querySelector('form')?.reset()
  }

  private closeView(): void {
    this.view?.close()
    this.view = undefined
    this.shown = undefined
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
