import { type Language, shippedLanguage } from '../../../text/shipped-language.js'
import { withOwnWording } from '../../../text/own-wording.js'
import type { ConsentSession } from '../../session/consent-session.js'
import { hasOwnControl } from '../../session/has-own-control.js'
import { SessionLink } from '../session-link.js'
import { tellMissingChunk } from '../tell-missing-chunk.js'
import { vouched } from '../vouched.js'
import { type BannerView, createBanner, type FirstLayerTexts } from './banner.js'
import { createElement } from './create-element.js'
import { ignoreTaps } from './ignore-taps.js'
import { followPageColours } from './page-colours.js'
import { createReopenControl, openSettingsFrom, placeReopenControl } from './reopen-control.js'

/** What the first layer loads when it needs it. */
export interface FirstLayerParts {
  readonly loadTexts: (language: Language, session: ConsentSession) => Promise<FirstLayerTexts>
  /** How the banner affects the page around it; loaded once the banner is shown. */
  readonly loadAround: () => Promise<{ startAround(banner: HTMLElement): void }>
}

/**
 * The banner and the small control, in the shadow root of `<evaste-consent>`. Plain DOM, so that a first visit is
 * asked, and a return visit offers the settings, before Lit has loaded.
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
  declare private isSetAside: boolean
  /** What had focus in the page before the banner. */
  declare private focusedBefore: HTMLElement | undefined

  constructor(root: ShadowRoot, parts: FirstLayerParts) {
    this.root = root
    this.parts = parts
    this.key = ''
    this.isSetAside = false
    this.status = createElement('p', { class: 'unseen', role: 'status' })
    this.link = new SessionLink(null, () => void this.speak().catch(tellMissingChunk))
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
  }

  private update(): void {
    const { session } = this.link
    const { texts, language } = this
    if (session !== this.shownOf) this.show('')
    this.shownOf = session
    if (!session?.declaration || !texts || !language) return this.show('')
    const own = withOwnWording(texts, session.declaration, session.language)
    const kind = this.isSetAside ? '' : kindOf(session)
    this.show(kind && JSON.stringify([kind, language, session.language, session.asked]), () => {
      if (kind === 'banner') return createBanner(this.viewOf(session, own, language))
      return createReopenControl(own.reopen, language, this.openSettings)
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
    else placeReopenControl(this.shown)
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
    this.parts.loadAround().then(({ startAround }) => startAround(banner), tellMissingChunk)
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
        if (event.isTrusted && (event as MouseEvent).detail === 0) this.moveFocusOn()
      },
      openSettings: this.openSettings,
    }
  }

  /**
   * After an answer by keyboard, focus moves to the small control; without one, back to where it was, or to the start
   * of the page.
   */
  private moveFocusOn(): void {
    setTimeout(() => {
      const { activeElement } = document
      // The page, or a quick visitor, may have moved it meanwhile.
      if (activeElement && activeElement !== document.body && activeElement !== this.root.host) return
      const target = this.root.getElementById('reopen') ?? this.focusedBefore
      if (target?.isConnected) return target.focus()
      const { body } = document
      body.tabIndex = -1
      body.focus({ preventScroll: true })
      body.removeAttribute('tabindex')
    })
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
}

/** R56: every page needs a way back; evaste's control appears only if the page has none. */
function kindOf({ asked, decision }: ConsentSession): 'banner' | 'control' | '' {
  if (asked.length) return 'banner'
  if (decision && !document.querySelector('evaste-notice') && !hasOwnControl()) return 'control'
  return ''
}
