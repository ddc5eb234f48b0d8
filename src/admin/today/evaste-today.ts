import { css, html, type TemplateResult } from 'lit'
import type { ListedRequest, RequestsPage } from '../requests/request-types.js'
import { sitePath } from '../shell/admin-context.js'
import { adminStyles } from '../shell/admin-styles.js'
import { AdminView } from '../shell/admin-view.js'
import { formatDay, formatNumber, formatShare, formatShortDay } from '../shell/format.js'
import { routeHash } from '../shell/route.js'
import { breakdowns, dayTable } from './figure-tables.js'
import { decisionsIn, everyDay, type Figures, loadFigures, shownPeriod, totalOf } from './statistics.js'
import { type ThirdParty, thirdPartyTable } from './third-party-table.js'
import { type ListedVersion, versionList } from './version-list.js'
import { todayWords } from './words.js'

interface TodayData {
  readonly figures: Figures
  readonly versions: readonly ListedVersion[]
  readonly thirdParties: readonly ThirdParty[]
  /** `null`: the session may not see requests. */
  readonly requests: readonly ListedRequest[] | null
}

const DUE_SHOWN = 5

/** What has come in: requests to answer, how visitors answer over time, and what changed meanwhile. */
export class EvasteToday extends AdminView<TodayData> {
  static override styles = [
    adminStyles,
    css`
      .beside {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(24em, 100%), 1fr));
        gap: 1em 2em;
      }
      .beside > * {
        min-width: 0;
      }
      .days {
        max-height: 37em;
        overflow: auto;
      }
      .sums {
        display: flex;
        flex-wrap: wrap;
        gap: 0.75em 2.5em;
        max-width: none;
      }
      .sums dd {
        font-size: 1.5em;
        font-variant-numeric: tabular-nums;
      }
      .sums div {
        display: flex;
        flex-direction: column;
      }
      .tables {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(26em, 100%), 1fr));
        gap: 2em;
        margin-top: 2em;
        align-items: start;
      }
      .figures th,
      .figures td {
        padding-inline-end: 0.75em;
      }
      .versions {
        max-width: 62ch;
      }
    `,
  ]

  protected override async load(): Promise<TodayData> {
    const { api } = this.context
    const period = shownPeriod(this.context)
    const search = new URLSearchParams({ ...period }).toString()
    const [figures, versions, { thirdParties }, requests] = await Promise.all([
      loadFigures(this.context, period),
      api.get<{ readonly versions: readonly ListedVersion[] }>(sitePath(this.context, 'versions')),
      api.get<Pick<TodayData, 'thirdParties'>>(`${sitePath(this.context, 'third-parties')}?${search}`),
      api.get<RequestsPage>(`${sitePath(this.context, 'requests')}?state=open`).catch(() => null),
    ])
    return { figures, versions: versions.versions, thirdParties, requests: requests?.requests ?? null }
  }

  protected override show({ figures, versions, thirdParties, requests }: TodayData): TemplateResult {
    const { language, words: shell } = this.context
    const words = todayWords[language]
    const total = totalOf(figures.days)
    return html`<h1>${shell.view.today}</h1>
      ${requests === null ? '' : this.#due(requests)}
      <h2>${words.decisions}</h2>
      ${this.#periodForm(figures)}
      ${decisionsIn(total) === 0 ? html`<p role="status">${words.none}</p>` : this.#pictures(figures)}
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
      <button class="plain">${words.show}</button>
    </form>`
  }

  readonly #choosePeriod = (event: SubmitEvent): void => {
    event.preventDefault()
    const form = new FormData(event.target as HTMLFormElement)
    const query = { from: String(form.get('from')), to: String(form.get('to')) }
    location.hash = routeHash({ view: 'today', site: this.context.site?.site ?? null, query })
  }

  #pictures(figures: Figures): TemplateResult {
    const { language } = this.context
    const words = todayWords[language]
    const { days, period } = figures
    const total = totalOf(days)
    const whole = decisionsIn(total)
    const share = (part: number): string => formatShare(part, whole, language)
    const sums: readonly (readonly [string, string])[] = [
      [words.all, share(total.gave_all)],
      [words.some, share(total.gave_some)],
      [words.nothing, share(total.gave_none)],
      [words.withdrawn, formatNumber(total.withdrew, language)],
    ]
    const drawn = everyDay(figures)
    const names = drawn.map(({ day }) => String(day))
    const shareOf = (part: 'gave_all' | 'gave_some' | 'gave_none') =>
      drawn.map((row) => (decisionsIn(row) === 0 ? null : row[part] / decisionsIn(row)))
    const shortDay = (day: string): string => formatShortDay(day, language)
    return html`<p>
        ${words.inPeriod(formatNumber(whole, language), formatDay(period.from, language), formatDay(period.to, language))}
      </p>
      ${total.less_visible ? html`<p class="problem">${words.lessVisible(formatNumber(total.less_visible, language))}</p>` : ''}
      <dl class="sums">
        ${sums.map(
          ([name, value]) =>
            html`<div>
              <dt>${name}</dt>
              <dd>${value}</dd>
            </div>`,
        )}
      </dl>
      <div class="beside">
        <div>
          <h3>${words.answers}</h3>
          <evaste-chart
            .days=${names}
            .label=${words.answersPicture}
            .series=${[
              { label: words.all, values: shareOf('gave_all') },
              { label: words.some, values: shareOf('gave_some') },
              { label: words.nothing, values: shareOf('gave_none') },
            ]}
            .formatDay=${shortDay}
            .formatValue=${(value: number) => formatShare(value, 1, language)}
          ></evaste-chart>
          <h3>${words.counts}</h3>
          <evaste-chart
            .days=${names}
            .label=${words.countsPicture}
            .series=${[
              { label: words.decisions, values: drawn.map(decisionsIn) },
              { label: words.withdrawn, values: drawn.map(({ withdrew }) => withdrew) },
            ]}
            .formatDay=${shortDay}
            .formatValue=${(value: number) => formatNumber(value, language)}
          ></evaste-chart>
        </div>
        <div>${dayTable(days, language)}</div>
      </div>
      <div class="tables">${breakdowns(figures, language)}</div>`
  }
}
