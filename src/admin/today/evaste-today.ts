import { html, type TemplateResult } from 'lit'
import type { ListedRequest, RequestsPage } from '../requests/request-types.js'
import { sitePath } from '../shell/admin-context.js'
import { adminStyles } from '../shell/admin-styles.js'
import { AdminView } from '../shell/admin-view.js'
import { formatDay } from '../shell/format.js'
import { routeHash } from '../shell/route.js'
import { pictures } from './pictures.js'
import { decisionsIn, type Figures, loadFigures, shownPeriod, totalOf } from './statistics.js'
import { type ThirdParty, thirdPartyTable } from './third-party-table.js'
import { type ListedVersion, versionList } from './version-list.js'
import { loadSplit, shownSplit, type Split, SPLITS } from './splits.js'
import { todayStyles } from './today-styles.js'
import { todayWords } from './words.js'

interface TodayData {
  readonly figures: Figures
  readonly split: Split | null
  readonly versions: readonly ListedVersion[]
  readonly thirdParties: readonly ThirdParty[]
  /** `null`: the session may not see requests. */
  readonly requests: readonly ListedRequest[] | null
}

const DUE_SHOWN = 5

/** What has come in: requests to answer, how visitors answer over time, and what changed meanwhile. */
export class EvasteToday extends AdminView<TodayData> {
  static override styles = [adminStyles, todayStyles]

  /** Purposes have titles in each language. */
  protected override loadKey(): string {
    return `${super.loadKey()} ${this.context.language}`
  }

  protected override async load(): Promise<TodayData> {
    const { api } = this.context
    const period = shownPeriod(this.context)
    const search = new URLSearchParams({ ...period }).toString()
    const [figures, split, versions, { thirdParties }, requests] = await Promise.all([
      loadFigures(this.context, period),
      loadSplit(this.context, period),
      api.get<{ readonly versions: readonly ListedVersion[] }>(sitePath(this.context, 'versions')),
      api.get<Pick<TodayData, 'thirdParties'>>(`${sitePath(this.context, 'third-parties')}?${search}`),
      api.getUnless<RequestsPage>([403], `${sitePath(this.context, 'requests')}?state=open`),
    ])
    return { figures, split, versions: versions.versions, thirdParties, requests: requests?.requests ?? null }
  }

  protected override show({ figures, split, versions, thirdParties, requests }: TodayData): TemplateResult {
    const { language, words: shell } = this.context
    const words = todayWords[language]
    const total = totalOf(figures.days)
    return html`<h1>${shell.view.today}</h1>
      ${requests === null ? '' : this.#due(requests)}
      <h2>${words.decisions}</h2>
      ${this.#periodForm(figures)}
      ${decisionsIn(total) === 0 ? html`<p role="status">${words.none}</p>` : pictures(figures, split, language)}
      <h2>${words.thirdParties}</h2>
      ${thirdPartyTable(thirdParties, language)}
      <h2>${words.versions}</h2>
      ${versionList(versions, language)}`
  }

  #due(requests: readonly ListedRequest[]): TemplateResult {
    const { language, site } = this.context
    const words = todayWords[language]
    const hashOf = (...rest: readonly string[]): string =>
      routeHash({ view: 'requests', site: site?.site ?? null, rest })
    if (requests.length === 0)
      return html`<h2>${words.due}</h2>
        <p>${words.dueNone}</p>`
    return html`<h2>${words.due}</h2>
      <ul>
        ${requests.slice(0, DUE_SHOWN).map(
          ({ requestId, kind, dueAt }) =>
            html`<li>
              <a href=${hashOf(requestId)}>${words.dueOne(words.kinds[kind] ?? kind, formatDay(dueAt, language))}</a>
            </li>`,
        )}
      </ul>
      ${requests.length > DUE_SHOWN ? html`<p><a href=${hashOf()}>${words.dueAll}: ${requests.length}</a></p>` : ''}`
  }

  #periodForm({ period }: Figures): TemplateResult {
    const words = todayWords[this.context.language]
    return html`<form @submit=${this.#choosePeriod}>
      <div class="field">
        <label for="from">${words.from}</label>
        <input id="from" name="from" type="date" required .value=${period.from} />
      </div>
      <div class="field">
        <label for="to">${words.to}</label>
        <input id="to" name="to" type="date" required .value=${period.to} />
      </div>
      <div class="field">
        <label for="by">${words.pictures}</label>
        <select id="by" name="by">
          <option value="">${words.together}</option>
          ${SPLITS.map((kind) => html`<option value=${kind} ?selected=${kind === shownSplit(this.context)}>${words.by[kind]}</option>`)}
        </select>
      </div>
      <button class="plain">${words.show}</button>
    </form>`
  }

  readonly #choosePeriod = (event: SubmitEvent): void => {
    event.preventDefault()
    const form = new FormData(event.target as HTMLFormElement)
    const by = String(form.get('by'))
    const query = { from: String(form.get('from')), to: String(form.get('to')), ...(by && { by }) }
    location.hash = routeHash({ view: 'today', site: this.context.site?.site ?? null, query })
  }
}
