import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit'
import { AdminApi } from './api.js'
import type { AdminSite } from './admin-context.js'
import { keepLanguage, loadSites, loadUser, readLanguage } from './admin-session.js'
import { type AdminBar, adminBar } from './admin-bar.js'
import { adminStyles } from './admin-styles.js'
import { type AdminLanguage, pickAdminLanguage } from './languages.js'
import { problemBlock } from './problem-block.js'
import { readRoute, type Route, routeHash } from './route.js'
import { shellStyles } from './shell-styles.js'
import { ShownView } from './shown-view.js'
import type { SessionAnswer } from './session-answer.js'
import { type ViewEntry, viewsFor } from './views.js'
import { shellWords } from './words.js'
import { defineSignIn } from '../sign-in/evaste-sign-in.js'

type SessionState = 'starting' | 'out' | 'in'

/** The register's pages: who is signed in, which site and view the address names, and the navigation between them. */
export class EvasteAdmin extends LitElement {
  static override styles = [adminStyles, shellStyles]
  static override properties = {
    language: { state: true },
    route: { state: true },
    session: { state: true },
    sites: { state: true },
    user: { state: true },
    problem: { state: true },
  }

  declare private language: AdminLanguage
  declare private route: Route
  declare private session: SessionState
  declare private sites: readonly AdminSite[]
  declare private user: SessionAnswer | null
  declare private problem: unknown
  readonly #api = new AdminApi({
    base: new URL('../v1/', location.href.split('#')[0]).href,
    fetch: (...call) => fetch(...call),
    onSignedOut: () => (this.session = 'out'),
  })
  readonly #shown = new ShownView((cause) => (this.problem = cause))

  constructor() {
    super()
    this.language = pickAdminLanguage([readLanguage() ?? '', ...navigator.languages].filter(Boolean))
    this.route = readRoute(location.hash)
    this.session = 'starting'
    this.sites = []
    this.user = null
    this.problem = null
  }

  override connectedCallback(): void {
    super.connectedCallback()
    addEventListener('hashchange', this.#onHash)
    void this.#start()
  }

  override disconnectedCallback(): void {
    removeEventListener('hashchange', this.#onHash)
    super.disconnectedCallback()
  }

  readonly #onHash = (): void => {
    const before = this.route
    this.route = readRoute(location.hash)
    // A view that could not be loaded does not keep the others away.
    if (this.session === 'in') this.problem = null
    // A new page is announced by its heading; a filter of the same page keeps the focus where it is.
    const isSamePage = before.view === this.route.view && before.rest.join('/') === this.route.rest.join('/')
    if (!isSamePage || before.site !== this.route.site) this.#focusHeading()
  }

  readonly #start = async (): Promise<void> => {
    this.problem = null
    this.route = readRoute(location.hash) // the sign-in has taken its link out of the address
    try {
      const sites = await loadSites(this.#api)
      this.user = sites ? await loadUser(this.#api) : null
      this.sites = sites ?? []
      this.session = sites ? 'in' : 'out'
    } catch (cause) {
      this.problem = cause
    }
  }

  readonly #signOut = async (): Promise<void> => {
    await this.#api.send('DELETE', 'session').catch(() => null) // an API key has no session to end
    this.#api.useKey(null)
    this.#shown.forget()
    this.sites = []
    this.user = null
    this.session = 'out'
  }

  #focusHeading(): void {
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('main')?.focus())
  }

  override willUpdate(changed: PropertyValues<{ language: AdminLanguage }>): void {
    if (changed.has('language')) document.documentElement.lang = this.language
    document.title = this.#title()
  }

  #title(): string {
    const words = shellWords[this.language]
    const view = this.session === 'in' ? words.view[this.#entry()?.id ?? ''] : undefined
    return [view, this.#site()?.site, words.title].filter(Boolean).join(' · ')
  }

  #site(): AdminSite | null {
    const { site } = this.route
    return this.sites.find((one) => one.site === site) ?? (site === null ? (this.sites[0] ?? null) : null)
  }

  #views(): readonly ViewEntry[] {
    return viewsFor(this.user, this.sites.length)
  }

  /** `undefined`: the address names no view. */
  #entry(): ViewEntry | undefined {
    const views = this.#views()
    // Without a site yet, the first page is the one where it is added.
    if (this.route.view === '') return views.find(({ ofSite }) => !ofSite || this.sites.length > 0)
    return views.find(({ id }) => id === this.route.view)
  }

  override render(): TemplateResult {
    const words = shellWords[this.language]
    const isIn = this.session === 'in'
    const bar: AdminBar = {
      ...{ words, language: this.language, sites: isIn ? this.sites : [], site: isIn ? this.#site() : null },
      ...{ views: isIn ? this.#views() : null, current: this.#entry()?.id },
      onSkip: this.#skip,
      onSite: this.#changeSite,
      onLanguage: this.#changeLanguage,
      onSignOut: this.#signOut,
    }
    return html`${adminBar(bar)}
      <main id="content" tabindex="-1">${this.#renderContent()}</main>`
  }

  #renderContent(): unknown {
    const words = shellWords[this.language]
    if (this.problem !== null)
      return html`${problemBlock(this.problem, words)}
        <p><button @click=${this.#start}>${words.again}</button></p>`
    if (this.session === 'starting') return html`<p role="status">${words.loading}</p>`
    if (this.session === 'out')
      return html`<evaste-sign-in
        .api=${this.#api}
        .language=${this.language}
        .route=${this.route}
        @signed-in=${this.#start}
      ></evaste-sign-in>`
    const entry = this.#entry()
    if (entry?.ofSite && this.sites.length === 0) return html`<p>${words.noSite}</p>`
    if (!entry || (entry.ofSite && !this.#site()))
      return html`<h1>${words.notThere}</h1>
        <p><a href="#/">${words.toStart}</a></p>`
    return this.#renderView(entry)
  }

  #renderView(entry: ViewEntry): HTMLElement {
    return this.#shown.render(entry, {
      api: this.#api,
      language: this.language,
      words: shellWords[this.language],
      route: this.route,
      sites: this.sites,
      site: entry.ofSite ? this.#site() : null,
      user: this.user,
      now: () => new Date(),
      reloadSites: this.#start,
    })
  }

  readonly #skip = (event: Event): void => {
    event.preventDefault() // the address behind # is the page
    this.#focusHeading()
  }

  readonly #changeLanguage = (language: AdminLanguage): void => {
    this.language = language
    keepLanguage(language)
  }

  readonly #changeSite = (site: string): void => {
    const entry = this.#entry()
    location.hash = routeHash({ site, view: (entry?.ofSite ? entry : this.#views()[0])?.id ?? '' })
  }
}

/** Starts the register's pages in the element of the document. */
export function startAdmin(): void {
  defineSignIn()
  customElements.define('evaste-admin', EvasteAdmin)
}
