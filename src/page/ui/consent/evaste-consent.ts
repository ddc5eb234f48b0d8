import { html, LitElement, nothing, type TemplateResult } from 'lit'
import type { Declaration } from '../../../declaration/types.js'
import { recipientsOf } from '../../../notice/recipients-of.js'
import { type Language, loadBannerTexts, shippedLanguage } from '../../../text/load-banner-texts.js'
import { withOwnWording } from '../../../text/own-wording.js'
import { countPhrase, fill } from '../../../text/phrase.js'
import { purposeTitle, textPicker } from '../../../text/pick-text.js'
import { safeUrl } from '../../../text/safe-url.js'
import { textDirection } from '../../../text/text-direction.js'
import type { BannerTexts } from '../../../text/texts.js'
import type { ConsentSession } from '../../session/consent-session.js'
import type { EvasteReloadEvent } from '../../session/reload-event.js'
import { tellMissingChunk } from '../tell-missing-chunk.js'
import { SessionLink } from '../session-link.js'
import { tokens } from '../tokens.js'
import { bannerStyles } from './banner-styles.js'
import type { SettingsLayer } from './settings-layer.js'

/** Asks, and lets the visitor change the answer: the banner, and the settings that it loads when they are opened. */
export class EvasteConsent extends LitElement {
  static override styles = [tokens, bannerStyles]
  static override properties = {
    texts: { state: true },
    settings: { state: true },
    announcement: { state: true },
  }

  declare private texts: BannerTexts | undefined
  declare private settings: SettingsLayer | undefined
  declare private announcement: string
  declare private readonly link: SessionLink
  declare private banner: HTMLElement | null

  constructor() {
    super()
    this.announcement = ''
    this.link = new SessionLink(this, this.follow, {
      'evaste-open': this.openSettings,
      'evaste-reload': this.askToReload,
    })
  }

  override render(): unknown {
    const { session } = this.link
    if (!session?.declaration || !this.texts) return nothing
    return html`${this.renderLayer(session, session.declaration, this.texts)}
      <p class="unseen" role="status">${this.announcement}</p>`
  }

  override updated(): void {
    const banner = this.renderRoot.querySelector('section')
    if (banner && banner !== this.banner)
      import('./banner-keyboard.js').then(({ startBannerKeyboard }) => startBannerKeyboard(banner), tellMissingChunk)
    this.banner = banner
    // The top layer instead of a contest of z-indexes; where there is none, the fixed place does.
    if (banner?.showPopover && !banner.matches(':popover-open')) banner.showPopover()
    this.settings?.show()
  }

  private renderLayer(session: ConsentSession, declaration: Declaration, texts: BannerTexts): unknown {
    if (this.settings) return this.settings.render()
    if (session.asked.length) return this.renderBanner(session, declaration, texts)
    // R56: a way back on every page, ours only where the page has none.
    if (!session.decision || document.querySelector('[data-evaste-open], evaste-notice')) return nothing
    return html`<aside aria-label=${texts.reopen}>
      <button id="reopen" part="reopen" @click=${this.openSettings}>${texts.reopen}</button>
    </aside>`
  }

  private renderBanner(session: ConsentSession, declaration: Declaration, texts: BannerTexts): TemplateResult {
    const pick = textPicker(declaration, session.language)
    const { asked } = session
    const companies = recipientsOf(declaration, asked).length
    const overridesGpc = navigator.globalPrivacyControl === true && declaration.consent.gpc === 'refuse'
    // No focus, no overlay, no scroll lock: the page works unanswered (R52, R115).
    return html`<section
      id="evaste-banner"
      part="banner"
      class=${declaration.consent.layout ?? 'bar'}
      popover="manual"
      aria-labelledby="title"
      data-nosnippet
    >
      <div class="in">
        <div class="words">
          <h2 id="title" part="title">${texts.title}</h2>
          <p part="text">${fill(texts.intro, { controller: declaration.controller.name })}</p>
          <ul>
            ${declaration.purposes
              .filter(({ id }) => asked.includes(id))
              .map((purpose) => html`<li part="purpose">${purposeTitle(purpose, texts, pick)}</li>`)}
          </ul>
          ${overridesGpc ? html`<p part="text">${fill(texts.gpc, { accept: texts.accept })}</p>` : nothing}
          <p class="quiet">
            ${companies ? countPhrase(texts.companies, companies, this.lang) : nothing}
            <a id="notice-link" part="notice-link" href=${safeUrl(pick(declaration.notice.url)) ?? nothing}
              >${texts.notice}</a
            >
          </p>
        </div>
        <div class="acts">
          <button id="refuse" part="button" @click=${this.refuse}>${texts.refuse}</button>
          <button id="accept" part="button" @click=${this.accept}>${texts.accept}</button>
          <button id="settings" part="button" class="plain" @click=${this.openSettings}>${texts.settings}</button>
        </div>
      </div>
    </section>`
  }

  private readonly refuse = (event: Event): void => this.answer(false, event)
  private readonly accept = (event: Event): void => this.answer(true, event)

  /** Only what is asked now: earlier answers to untouched purposes stay (R61). */
  private answer(isAllowed: boolean, { isTrusted: trusted }: Event): void {
    const { session } = this.link
    session?.decide(Object.fromEntries(session.asked.map((id) => [id, isAllowed])), { source: 'banner', trusted })
    this.announcement = this.texts?.saved ?? ''
  }

  private readonly openSettings = async (): Promise<void> => {
    const { session } = this.link
    const language = this.wantedLanguage
    if (this.settings || !session || !language) return
    this.announcement = '' // so that the same words are news again
    try {
      const { openSettingsLayer } = await import('./settings-layer.js')
      const layer = await openSettingsLayer(this, session, language, (hasDecided) => this.close(layer, hasDecided))
      this.settings ??= layer
    } catch (cause) {
      tellMissingChunk(cause)
    }
  }

  /** R57: what was taken back is gone already, and only what runs waits for the visitor. */
  private readonly askToReload = async (event: Event): Promise<void> => {
    const { session } = this.link
    const language = this.wantedLanguage
    if (!session || !language) return
    event.preventDefault()
    const { answer } = event as EvasteReloadEvent
    try {
      const { openReloadQuestion } = await import('./reload-question.js')
      const layer = await openReloadQuestion(this, session, language, (isNow) => {
        void this.close(layer, false)
        answer(isNow)
      })
      this.settings = layer
    } catch (cause) {
      tellMissingChunk(cause)
      answer(true)
    }
  }

  private close(layer: SettingsLayer, hasDecided: boolean): Promise<boolean> {
    if (this.settings === layer) this.settings = undefined
    if (hasDecided) this.announcement = this.texts?.saved ?? ''
    return this.updateComplete
  }

  private readonly follow = (): void => {
    this.requestUpdate()
    void this.speak().catch(tellMissingChunk)
  }

  /** Speaks the page's language, also when it changes. */
  private async speak(): Promise<void> {
    const language = this.wantedLanguage
    if (!language) return
    const [texts] = await Promise.all([loadBannerTexts(language), this.settings?.speak(language)])
    const { session } = this.link
    if (!session?.declaration || language !== this.wantedLanguage) return // the page has moved on
    this.texts = withOwnWording(texts, session.declaration, session.language)
    this.lang = language // R123
    this.dir = textDirection(language)
  }

  private get wantedLanguage(): Language | undefined {
    const { session } = this.link
    return session?.declaration ? shippedLanguage(session.language, ...session.declaration.languages) : undefined
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'evaste-consent': EvasteConsent
  }
  interface Navigator {
    readonly globalPrivacyControl?: boolean
  }
}
