import { html, type TemplateResult } from 'lit'
import { AdminView } from '../shell/admin-view.js'
import { formatNumber, formatShare, formatTime } from '../shell/format.js'
import { routeHash } from '../shell/route.js'
import { type DecisionRow, decisionsIn } from '../today/statistics.js'
import { agencyWords } from './words.js'

/** A site of `GET /v1/admin/overview`. */
interface SiteState {
  readonly site: string
  readonly controller: string
  readonly name: string | null
  readonly version: string | null
  readonly entries: number
  readonly newestAt: string | null
  readonly decisions: DecisionRow
  readonly requests: { readonly open: number; readonly overdue: number }
}

interface OverviewPage {
  readonly sites: readonly SiteState[]
  readonly next: string | null
}

/** The customers of an agency: the state of each site, its report, and the way to hand it over. */
export class EvasteAgency extends AdminView<OverviewPage> {
  protected override load(): Promise<OverviewPage> {
    const { api, route } = this.context
    const { after } = route.query
    return api.get<OverviewPage>(`admin/overview?${new URLSearchParams(after ? { after } : {})}`)
  }

  protected override show({ sites, next }: OverviewPage): TemplateResult {
    const { language, words: shell } = this.context
    const words = agencyWords[language]
    return html`<h1>${shell.view.agency}</h1>
      ${sites.length === 0 ? html`<p>${words.none}</p>` : html`${this.#attention(sites)} ${this.#table(sites)}`}
      ${
        next === null
          ? ''
          : html`<p class="pages">
              <a href=${routeHash({ view: 'agency', query: { after: next } })}>${words.more}</a>
            </p>`
      }
      ${this.#mayAdd() ? html`<evaste-new-site .context=${this.context}></evaste-new-site>` : ''}`
  }

  /** Only who has every controller adds a site. */
  #mayAdd(): boolean {
    const { user } = this.context
    return user === null || user.controllers === null
  }

  #attention(sites: readonly SiteState[]): TemplateResult {
    const { language } = this.context
    const words = agencyWords[language]
    const late = sites.filter(({ requests }) => requests.overdue > 0)
    const bare = sites.filter(({ version, name }) => version === null && name === null)
    const linked = (site: string, view: string, text: string) =>
      html`<li><a href=${routeHash({ site, view })}>${text}</a></li>`
    if (late.length + bare.length === 0) return html`<p>${words.attentionNone}</p>`
    return html`<h2>${words.attention}</h2>
      <ul>
        ${late.map(({ site, requests }) =>
          linked(site, 'requests', words.isOverdue(site, formatNumber(requests.overdue, language))),
        )}
        ${bare.map(({ site }) => linked(site, 'settings', words.isUndeclared(site)))}
      </ul>`
  }

  #table(sites: readonly SiteState[]): TemplateResult {
    const words = agencyWords[this.context.language]
    const heads = [words.controller, words.version, words.entries, words.newest, words.decisions, words.allowed]
    return html`<table class="wide">
      <caption>
        ${words.caption}
      </caption>
      <thead>
        <tr>
          ${[words.site, ...heads, words.requests, words.report, words.leaving].map(
            (head) => html`<th scope="col">${head}</th>`,
          )}
        </tr>
      </thead>
      <tbody>
        ${sites.map((site) => this.#row(site))}
      </tbody>
    </table>`
  }

  #row({ site, controller, name, version, entries, newestAt, decisions, requests }: SiteState): TemplateResult {
    const { language } = this.context
    const words = agencyWords[language]
    const whole = decisionsIn(decisions)
    const number = (count: number): string => formatNumber(count, language)
    const hash = (view: string): string => routeHash({ site, view })
    return html`<tr>
      <th scope="row"><a href=${hash('today')}>${site}</a></th>
      <td data-label=${words.controller}>${name ?? controller}</td>
      <td data-label=${words.version}>${version ?? (name === null ? words.noDeclaration : '')}</td>
      <td data-label=${words.entries}>${number(entries)}</td>
      <td data-label=${words.newest}>${newestAt === null ? words.never : formatTime(newestAt, language)}</td>
      <td data-label=${words.decisions}>${number(whole)}</td>
      <td data-label=${words.allowed}>${formatShare(whole - decisions.gave_none, whole, language)}</td>
      <td data-label=${words.requests}>
        <a href=${hash('requests')}
          >${number(requests.open)}${requests.overdue > 0 ? html`, ${words.overdue(number(requests.overdue))}` : ''}</a
        >
      </td>
      <td><a href=${hash('report')} aria-label=${`${words.report}: ${site}`}>${words.report}</a></td>
      <td><a href=${hash('settings')} aria-label=${`${words.leaving}: ${site}`}>${words.leaving}</a></td>
    </tr>`
  }
}
