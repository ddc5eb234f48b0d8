import { LitElement, nothing, unsafeCSS } from 'lit'
import { type Language, loadBannerTexts, shippedLanguage } from '../../../text/load-banner-texts.js'
import type { EvasteReloadEvent } from '../../session/reload-event.js'
import { bannerStyles } from '../first-layer/banner-styles.js'
import { FirstLayer } from '../first-layer/first-layer.js'
import { FIRST_LAYER, type FirstLayerHost } from '../first-layer/first-layer-host.js'
import { reopenStyles } from '../first-layer/reopen-styles.js'
import { topStyles } from '../first-layer/top-styles.js'
import { SessionLink } from '../session-link.js'
import { tellMissingChunk } from '../tell-missing-chunk.js'
import { tokens } from '../tokens.js'
import { attachRoot } from '../vouched.js'
import type { SettingsLayer } from './settings-layer.js'

/**
 * Shows the banner, and lets the visitor change the answer. Takes over a banner that exists before this element is
 * defined, and loads the settings when they are opened.
 */
export class EvasteConsent extends LitElement {
  static override styles = [unsafeCSS(tokens), unsafeCSS(bannerStyles), unsafeCSS(topStyles), unsafeCSS(reopenStyles)]
  static override properties = { settings: { state: true } }

  declare private settings: SettingsLayer | undefined
  declare private firstLayer: FirstLayer | undefined
  declare private readonly link: SessionLink

  constructor() {
    super()
    this.link = new SessionLink(this, () => void this.settings?.speak(this.wantedLanguage!).catch(tellMissingChunk), {
      'evaste-open': this.openSettings,
      'evaste-reload': this.askToReload,
    })
  }

  /** Settings follow the first layer, which may already exist; the small control of a return visit is removed. */
  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    if (!(FIRST_LAYER in this)) this.shadowRoot?.replaceChildren()
    attachRoot(this)
    const root = super.createRenderRoot()
    this.renderOptions.renderBefore = null
    return root
  }

  override connectedCallback(): void {
    super.connectedCallback()
    // A page may have two such elements: its own, and one inserted before that was parsed. Only one asks.
    if (
      document.querySelector(this.localName) !== this &&
      document.querySelector<FirstLayerHost>(this.localName)?.[FIRST_LAYER]
    )
      return
    this.takeOver()
  }

  private takeOver(): void {
    this.firstLayer ??= (this as FirstLayerHost)[FIRST_LAYER] ??= new FirstLayer(this.renderRoot as ShadowRoot, {
      loadTexts: async (language, session) => {
        const texts = await loadBannerTexts(language)
        if (!session.declaration?.consent.account) return texts
        return (await import('../first-layer/with-reach.js')).withReach(texts, language, session)
      },
      loadAfter: () => import('../first-layer/after-banner.js'),
      failed: tellMissingChunk,
    })
    this.firstLayer.start()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.firstLayer?.stop()
  }

  override render(): unknown {
    return this.settings?.render() ?? nothing
  }

  override updated(): void {
    this.firstLayer?.setAside(!!this.settings)
    this.settings?.show()
  }

  private readonly openSettings = async (): Promise<void> => {
    const { session } = this.link
    const language = this.wantedLanguage
    if (this.settings || !session || !language || !this.firstLayer) return
    this.firstLayer.announce('') // so that repeating the same words is announced again
    try {
      const { openSettingsLayer } = await import('./settings-layer.js')
      const layer = await openSettingsLayer(this, session, language, (hasDecided) => this.close(layer, hasDecided))
      this.settings ??= layer
    } catch (cause) {
      tellMissingChunk(cause)
    }
  }

  /** R57: data of what was withdrawn is already erased; only running code waits for the reload. */
  private readonly askToReload = async (event: Event): Promise<void> => {
    const { session } = this.link
    const language = this.wantedLanguage
    if (!session || !language || !this.firstLayer) return
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
    if (hasDecided) this.firstLayer?.announceSaved()
    return this.updateComplete
  }

  private get wantedLanguage(): Language | undefined {
    const { session } = this.link
    if (session?.declaration) return shippedLanguage(session.language, ...session.declaration.languages)
    return undefined
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'evaste-consent': EvasteConsent
  }
}
