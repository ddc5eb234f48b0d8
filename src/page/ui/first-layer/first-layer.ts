import { type Language, shippedLanguage } from '../../../text/shipped-language.js'
import { labelLanguage } from '../../../text/label-language.js'
import { withOwnWording } from '../../../text/own-wording.js'
import type { ConsentSession } from '../../session/consent-session.js'
import { SessionLink } from '../session-link.js'
import { vouched } from '../vouched.js'
import type { AfterBanner } from './after-banner.js'
import { type BannerView, createBanner, type FirstLayerTexts } from './banner.js'
import { createElement } from './create-element.js'
import { ignoreTaps } from './ignore-taps.js'
import { openSettingsFrom } from './open-settings-from.js'
import { followPageColours } from './page-colours.js'

/** What the first layer loads when it needs it. */
export interface FirstLayerParts {
  readonly loadTexts: (language: Language, session: ConsentSession) => Promise<FirstLayerTexts>
  /** What the banner does not need to be seen; loaded once it is, or instead of it. */
  readonly loadAfter: () => Promise<AfterBanner>
  /** Called with the cause if something does not load. */
  readonly failed: (cause: unknown) => void
}

/**
 * The banner, and after an answer the small control, in the shadow root of `<evaste-consent>`. Plain DOM, so that a first
 * visit is asked before Lit has loaded.
 */
export class FirstLayer {
  declare private readonly root: ShadowRoot
  declare private readonly parts: FirstLayerParts
  declare private readonly link: SessionLink
  declare private readonly status: HTMLElement
  declare private texts: FirstLayerTexts | undefined
  declare private language: Language | undefined
  declare private shown: HTMLElement | undefined
  /** What is shown, and for which session; rendered again only if it differs. */
  declare private key: string
  declare private shownOf: ConsentSession | undefined
  declare private afterBanner: AfterBanner | undefined
  declare private isSetAside: boolean
  /** What had focus in the page before the banner. */
  declare private focusedBefore: HTMLElement | undefined

  constructor(root: ShadowRoot, parts: FirstLayerParts) {
    this.root = root
    this.parts = parts
    this.key = ''
    this.isSetAside = false
    this.status = createElement('p', { class: 'unseen', role: 'status' })
    this.link = new SessionLink(null, () => void this.speak().catch(parts.failed))
  }

  start(): void {
    followPageColours()
    this.link.hostConnected()
  }

  stop(): void {
    this.link.hostDisconnected()
    this.show('')
  }

  /** Announces it to screen readers (R121). */
  announce(words: string): void {
    this.status.textContent = words
  }

  announceSaved(): void {
    this.announce(this.texts?.saved ?? '')
  }

  /** One layer at a time: while the settings are open, this one is set aside. */
  setAside(isSetAside: boolean): void {
    this.isSetAside = isSetAside
    this.update()
  }

  private async speak(): Promise<void> {
    const language = this.wantedLanguage
    if (language && language !== this.language) {
      const texts = await this.parts.loadTexts(language, this.link.session!)
      if (language !== this.wantedLanguage) return // the page has changed meanwhile
      this.language = language
      this.texts = texts
    }
    this.update()
    const { asked, decision } = this.link.session ?? {}
    if (this.afterBanner || asked?.length || !decision) return
    this.afterBanner = await this.parts.loadAfter()
    this.update()
  }

  private update(): void {
    const { session } = this.link
    const { texts, language } = this
    if (session !== this.shownOf) this.show('')
    this.shownOf = session
    if (!session?.declaration || !texts || !language) return this.show('')
    const own = withOwnWording(texts, session.declaration, session.language)
    const kind = this.isSetAside ? '' : this.kindOf(session)
    this.show(kind && JSON.stringify([kind, language, session.language, session.asked]), () => {
      if (kind === 'banner') return createBanner(this.viewOf(session, own, language))
      const langOf = labelLanguage(session.declaration!, own, session.language, language)
      return this.afterBanner!.createControl(this.root, own.reopen, langOf('reopen') ?? language, this.openSettings)
    })
  }

  /** Replaces what is shown if it differs. */
  private show(key: string, create?: () => HTMLElement): void {
    if (key === this.key) return this.lift()
    this.key = key
    const focused = this.root.activeElement?.id
    const wasBanner = this.shown?.localName === 'section'
    this.shown?.remove()
    this.shown = key && create ? create() : undefined
    if (!this.shown) return
    this.root.prepend(this.shown, this.status) // before what Lit renders, and clears
    if (focused) this.root.getElementById(focused)?.focus()
    if (this.shown.localName === 'section') this.appear(this.shown, wasBanner)
    else this.afterBanner!.placeReopenControl(this.shown)
  }

  private appear(banner: HTMLElement, isKnown: boolean): void {
    if (!isKnown)
      ignoreTaps(banner, () => {
        if (banner.isConnected) this.announce(banner.querySelector('#title')?.textContent ?? '')
      })
    banner.addEventListener('focusin', ({ relatedTarget }) => {
      if (relatedTarget instanceof HTMLElement && relatedTarget !== this.root.host) this.focusedBefore = relatedTarget
    })
    this.lift()
    this.parts.loadAfter().then((after) => {
      this.afterBanner = after
      after.startAround(banner)
    }, this.parts.failed)
  }

  /** Uses the top layer instead of a z-index. A router that moves the element removes it from the top layer. */
  private lift(): void {
    const { shown } = this
    if (shown?.popover && shown.isConnected && !shown.hidden && !shown.matches(':popover-open')) shown.showPopover?.()
  }

  private viewOf(session: ConsentSession, texts: FirstLayerTexts, language: string): BannerView {
    return {
      declaration: session.declaration!,
      texts,
      language,
      pageLanguage: session.language,
      asked: session.asked,
      answer: (isAllowed, event) => {
        // Answers only what is asked now; earlier answers to other purposes are kept (R61).
        session.decide(Object.fromEntries(session.asked.map((id) => [id, isAllowed])), vouched(event))
        this.announceSaved()
        if (event.isTrusted && (event as MouseEvent).detail === 0) void this.leaveByKeyboard()
      },
      openSettings: this.openSettings,
    }
  }

  private async leaveByKeyboard(): Promise<void> {
    // Where it does not load, that has been reported, and focus stays at the start of the page.
    const after = this.afterBanner ?? (await this.parts.loadAfter().catch(() => undefined))
    after?.moveFocusOn(this.root, this.focusedBefore)
  }

  private readonly openSettings = (event: Event): void => {
    this.announce('')
    openSettingsFrom(event, this.link.session)
  }

  private get wantedLanguage(): Language | undefined {
    const { session } = this.link
    if (session?.declaration) return shippedLanguage(session.language, ...session.declaration.languages)
    return undefined
  }

  /** R56: every page needs a way back; evaste's control appears only if the page has none. */
  private kindOf({ asked, decision }: ConsentSession): 'banner' | 'control' | '' {
    if (asked.length) return 'banner'
    if (decision && this.afterBanner?.needsControl()) return 'control'
    return ''
  }
}
