import { html, LitElement, nothing, type TemplateResult, unsafeCSS } from 'lit'
import { withOwnProcessing } from '../../../declaration/own-processing.js'
import type { Declaration, Recipient, Service } from '../../../declaration/types.js'
import { declaredLine, phraseLine } from '../../../notice/declared-line.js'
import { noticeContext, type NoticeContext } from '../../../notice/notice-context.js'
import { companyNoticeLines, recipientLine, transferLines } from '../../../notice/recipient-lines.js'
import { durationText } from '../../../text/duration.js'
import { type Language, shippedLanguage } from '../../../text/load-banner-texts.js'
import { loadTexts } from '../../../text/load-texts.js'
import { withOwnWording } from '../../../text/own-wording.js'
import { fill } from '../../../text/phrase.js'
import { textDirection } from '../../../text/text-direction.js'
import { renderLine, renderText } from '../render-line.js'
import { SessionLink } from '../session-link.js'
import { tellMissingChunk } from '../tell-missing-chunk.js'
import { tokens } from '../tokens.js'
import { attachRoot, vouched } from '../vouched.js'
import { embedStyles } from './embed-styles.js'

/**
 * A placeholder for a video, map, post or chat until its service is allowed. Its `<template>` contains what to show
 * then. Other content, such as a link, is shown with the question, and alone without JavaScript.
 */
export class EvasteEmbed extends LitElement {
  static override styles = [unsafeCSS(tokens), embedStyles]
  static override properties = {
    service: {},
    corner: { type: Boolean },
    context: { state: true },
    spoken: { state: true },
    isOpen: { state: true },
  }

  /** The id of a service. */
  declare service: string
  /** Whether it is in a corner of the window, where a button opens the question. Default: `false`. */
  declare corner: boolean
  declare private isOpen: boolean
  declare private context: NoticeContext | undefined
  /** The language of the texts in `context`. */
  declare private spoken: Language | undefined
  declare private shown: HTMLElement | undefined
  declare private isChosenHere: boolean
  declare private readonly link: SessionLink

  constructor() {
    super()
    this.service = ''
    this.corner = false
    this.isOpen = false
    this.isChosenHere = false
    this.link = new SessionLink(this, () => {
      this.requestUpdate()
      void this.speak().catch(tellMissingChunk)
    })
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    attachRoot(this)
    return super.createRenderRoot()
  }

  override render(): unknown {
    const { session } = this.link
    const service = session?.declaration?.services.find(({ id }) => id === this.service)
    if (!session || !service) return html`<slot></slot>`
    if (session.allows(this.service)) return html`<slot name="shown"></slot>`
    if (!this.context) return nothing
    return this.corner ? this.renderCorner(service, this.context) : this.renderPlace(service, this.context)
  }

  override updated(): void {
    const { session } = this.link
    const isAllowed = session?.declaration && session.allows(this.service)
    if (isAllowed && !this.shown) this.show()
    else if (!isAllowed && this.shown) this.hide()
    const place = this.renderRoot.querySelector<HTMLElement>('.place')
    if (place) place.style.aspectRatio = this.aspectRatio
  }

  private renderPlace(service: Service, context: NoticeContext): TemplateResult {
    const { texts, declaration } = context
    const period = durationText(declaration.consent.validity, context)
    const recipient = declaration.recipients.find(({ id }) => id === service.recipient)
    return html`<div
      class="place"
      part="embed"
      role="group"
      aria-label=${titleOf(service, context)}
      lang=${this.spoken ?? nothing}
      dir=${textDirection(this.spoken ?? '')}
    >
      <p>${renderText(phraseLine(texts['embed.why'], { service: declaredLine(service.name, context) }))}</p>
      ${recipient ? this.renderRecipient(recipient, context) : nothing}
      <div class="acts">
        <button id="once" part="button" @click=${this.showOnce}>${texts['embed.once']}</button>
        <button id="always" part="button" @click=${this.showAlways}>${fill(texts['embed.always'], { period })}</button>
      </div>
      <slot></slot>
    </div>`
  }

  private renderCorner(service: Service, context: NoticeContext): TemplateResult {
    const toggle = (): void => void (this.isOpen = !this.isOpen)
    return html`<button
        id="corner"
        type="button"
        aria-expanded=${this.isOpen}
        lang=${this.spoken ?? nothing}
        dir=${textDirection(this.spoken ?? '')}
        @click=${toggle}
      >
        ${titleOf(service, context)}</button
      >${this.isOpen ? this.renderPlace(service, context) : nothing}`
  }

  /** Where data go, and their safeguards there (R07). */
  private renderRecipient(recipient: Recipient, context: NoticeContext): TemplateResult {
    // That a transfer is not stated yet is for the notice; here it would stand without its question.
    const transfers = recipient.transfers ? transferLines(recipient, context) : []
    const lines = [...transfers, ...companyNoticeLines(recipient, context)]
    return html`<p class="quiet">
      ${renderText(recipientLine(recipient, context))}. ${lines.map((line) => html`${renderLine(line)} `)}
    </p>`
  }

  private readonly showOnce = (): void => {
    this.isChosenHere = true
    this.link.session?.allowOnce(this.service)
  }

  private readonly showAlways = (event: Event): void => {
    this.isChosenHere = true
    this.link.session?.decide({ [this.service]: true }, vouched(event))
  }

  /** Inserts the content of the template, of which nothing has loaded before. */
  private show(): void {
    const template = this.querySelector('template')
    if (!template) return
    const shown = document.createElement('div')
    shown.slot = 'shown'
    shown.style.aspectRatio = this.aspectRatio
    shown.append(template.content.cloneNode(true))
    this.append(shown)
    this.shown = shown
    if (!this.isChosenHere) return
    // The buttons are gone, so focus moves to the content that replaced them.
    shown.tabIndex = -1
    shown.focus({ preventScroll: true })
  }

  private hide(): void {
    this.shown?.remove()
    this.shown = undefined
    this.isChosenHere = false
  }

  private get aspectRatio(): string {
    return this.declared?.services.find(({ id }) => id === this.service)?.embed?.aspectRatio ?? ''
  }

  private get declared(): Declaration | null | undefined {
    return this.link.session?.declaration
  }

  private async speak(): Promise<void> {
    const language = this.wantedLanguage
    if (!language) return
    const texts = await loadTexts(language)
    const { session } = this.link
    if (!session?.declaration || language !== this.wantedLanguage) return // the page has changed meanwhile
    const own = withOwnWording(texts, session.declaration, session.language)
    this.context = noticeContext(withOwnProcessing(session.declaration), own, session.language)
    this.spoken = language // R123
  }

  private get wantedLanguage(): Language | undefined {
    const { declared } = this
    if (declared) return shippedLanguage(this.link.session?.language ?? '', ...declared.languages)
    return undefined
  }
}

const titleOf = ({ name, embed }: Service, { pick }: NoticeContext): string => pick(embed?.title) || pick(name)

declare global {
  interface HTMLElementTagNameMap {
    'evaste-embed': EvasteEmbed
  }
}
