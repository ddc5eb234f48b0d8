import { html, nothing, type TemplateResult } from 'lit'
import type { AdminSite } from './admin-context.js'
import { adminLanguages, type AdminLanguage } from './languages.js'
import { routeHash } from './route.js'
import type { ViewEntry } from './views.js'
import type { ShellWords } from './words.js'

/** What is at the top of each page. */
export interface AdminBar {
  readonly words: ShellWords
  readonly language: AdminLanguage
  readonly sites: readonly AdminSite[]
  /** The chosen one. */
  readonly site: AdminSite | null
  /** Those of the navigation; `null`: no one is signed in. */
  readonly views: readonly ViewEntry[] | null
  /** The id of the view that is open. */
  readonly current: string | undefined
  readonly onSkip: (event: Event) => void
  readonly onSite: (site: string) => void
  readonly onLanguage: (language: AdminLanguage) => void
  readonly onSignOut: () => Promise<void>
}

/** The site, the language and the navigation. */
export function adminBar(bar: AdminBar): TemplateResult {
  const { words, language, views } = bar
  const changeLanguage = ({ target }: Event): void =>
    bar.onLanguage((target as HTMLSelectElement).value as AdminLanguage)
  return html`<header>
    <a class="skip" href="#content" @click=${bar.onSkip}>${words.skip}</a>
    <p class="name">${words.title}</p>
    ${siteChoice(bar)}
    <span class="space"></span>
    <label
      >${words.language}
      <select @change=${changeLanguage}>
        ${Object.entries(adminLanguages).map(
          ([id, name]) => html`<option value=${id} lang=${id} ?selected=${id === language}>${name}</option>`,
        )}
      </select></label
    >
    ${
      views === null
        ? ''
        : html`<button class="plain small" @click=${bar.onSignOut}>${words.signOut}</button> ${navigation(views, bar)}`
    }
  </header>`
}

function siteChoice({ words, sites, site: chosen, onSite }: AdminBar): TemplateResult | string {
  if (sites.length < 2) return chosen ? html`<span>${chosen.site}</span>` : ''
  return html`<label
    >${words.site}
    <select id="site" @change=${({ target }: Event) => onSite((target as HTMLSelectElement).value)}>
      ${sites.map(({ site }) => html`<option value=${site} ?selected=${site === chosen?.site}>${site}</option>`)}
    </select></label
  >`
}

function navigation(views: readonly ViewEntry[], { words, site, current }: AdminBar): TemplateResult {
  return html`<nav aria-label=${words.views}>
    <ul>
      ${views
        .filter(({ ofSite }) => !ofSite || site !== null)
        .map(({ id, ofSite }) => {
          const href = routeHash({ view: id, site: ofSite ? (site?.site ?? null) : null })
          return html`<li>
            <a href=${href} aria-current=${id === current ? 'page' : nothing}>${words.view[id]}</a>
          </li>`
        })}
    </ul>
  </nav>`
}
