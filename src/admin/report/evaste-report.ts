import { html, type TemplateResult } from 'lit'
import { sitePath } from '../shell/admin-context.js'
import { AdminView } from '../shell/admin-view.js'
import { formatDay, formatMonth, formatNumber, formatShare } from '../shell/format.js'
import { routeHash } from '../shell/route.js'
import { loadPurposeNames } from '../shell/purpose-names.js'
import { saveFile } from '../shell/save-file.js'
import { type DecisionRow, decisionsIn, type PurposeRow, withNames } from '../today/statistics.js'
import { type ListedVersion, versionList } from '../today/version-list.js'
import { reportWords } from './words.js'

/** `GET /v1/admin/sites/{site}/report`. */
interface SiteReport {
  readonly site: string
  readonly controller: string
  readonly month: string
  readonly decisions: DecisionRow
  readonly before: DecisionRow
  readonly purposes: readonly PurposeRow[]
  readonly versions: readonly ListedVersion[]
  readonly requests: {
    readonly received: Readonly<Record<string, number>>
    readonly open: number
    readonly overdue: number
  }
  readonly proof: {
    readonly entries: number
    readonly hash: string
    readonly verified: number
    readonly verifiedFrom: number
    readonly faulty: readonly number[]
    readonly witnesses: readonly {
      readonly witness: string
      readonly entries: number
      readonly signedAt: string | null
    }[]
  }
  readonly checkpoint: string
}

/** What a month brought to a site, as a page that is handed to its controller on paper. */
export class EvasteReport extends AdminView<SiteReport> {
  /** Purposes have titles in each language. */
  protected override loadKey(): string {
    return `${super.loadKey()} ${this.context.language}`
  }

  protected override async load(): Promise<SiteReport> {
    const { api, route, now } = this.context
    const month = route.query.month ?? now().toISOString().slice(0, 7)
    const [report, nameOf] = await Promise.all([
      api.get<SiteReport>(`${sitePath(this.context, 'report')}?${new URLSearchParams({ month })}`),
      loadPurposeNames(this.context),
    ])
    return { ...report, purposes: withNames(report.purposes, nameOf) }
  }

  protected override show(report: SiteReport): TemplateResult {
    const { language, words: shell } = this.context
    const words = reportWords[language]
    return html`<h1>${words.heading(formatMonth(report.month, language))}</h1>
      <form class="unprinted" @submit=${this.#chooseMonth}>
        <div class="field">
          <label for="month">${words.month}</label>
          <select id="month" name="month">
            ${monthsTo(this.context.now(), report.month).map(
              (month) =>
                html`<option value=${month} ?selected=${month === report.month}>
                  ${formatMonth(month, language)}
                </option>`,
            )}
          </select>
        </div>
        <button class="plain">${words.show}</button>
        <button type="button" @click=${() => print()}>${shell.print}</button>
      </form>
      ${this.#lines([
        [words.controller, report.controller],
        [words.site, report.site],
      ])}
      <h2>${words.decisions}</h2>
      ${
        decisionsIn(report.decisions) + decisionsIn(report.before) === 0
          ? html`<p>${words.noDecisions}</p>`
          : html`${this.#figures(report)} ${this.#purposes(report.purposes)}`
      }
      <h2>${words.versions}</h2>
      ${report.versions.length === 0 ? html`<p>${words.noVersions}</p>` : versionList(report.versions, language)}
      <h2>${words.requests}</h2>
      ${this.#requests(report)}
      <h2>${words.proof}</h2>
      ${this.#proof(report)}`
  }

  #lines(lines: readonly (readonly [string, string])[]): TemplateResult {
    return html`<dl>
      ${lines.map(
        ([name, text]) =>
          html`<dt>${name}</dt>
            <dd>${text}</dd>`,
      )}
    </dl>`
  }

  #figures({ decisions, before }: SiteReport): TemplateResult {
    const { language } = this.context
    const words = reportWords[language]
    const shareOf = (row: DecisionRow, part: number): string => formatShare(part, decisionsIn(row), language)
    const rows: readonly (readonly [string, (row: DecisionRow) => string])[] = [
      [words.decisions, (row) => formatNumber(decisionsIn(row), language)],
      [words.all, (row) => shareOf(row, row.gave_all)],
      [words.some, (row) => shareOf(row, row.gave_some)],
      [words.nothing, (row) => shareOf(row, row.gave_none)],
      [words.withdrawn, (row) => formatNumber(row.withdrew, language)],
      [words.lessVisible, (row) => formatNumber(row.less_visible ?? 0, language)],
    ]
    return html`<table class="lines">
      <thead>
        <tr>
          <th scope="col">${words.figure}</th>
          <th scope="col" class="number">${words.own}</th>
          <th scope="col" class="number">${words.before}</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ([name, of]) =>
            html`<tr>
              <th scope="row">${name}</th>
              <td class="number" data-label=${words.own}>${of(decisions)}</td>
              <td class="number" data-label=${words.before}>${of(before)}</td>
            </tr>`,
        )}
      </tbody>
    </table>`
  }

  #purposes(purposes: readonly PurposeRow[]): TemplateResult {
    const { language } = this.context
    const words = reportWords[language]
    return html`<h3>${words.purposes}</h3>
      <table class="lines">
        <thead>
          <tr>
            <th scope="col">${words.purpose}</th>
            <th scope="col" class="number">${words.given}</th>
            <th scope="col" class="number">${words.refused}</th>
          </tr>
        </thead>
        <tbody>
          ${purposes.map(({ purpose, given, refused, withdrawn, expired }) => {
            const whole = given + refused + withdrawn + expired
            return html`<tr>
              <th scope="row">${purpose}</th>
              <td class="number" data-label=${words.given}>${formatShare(given, whole, language)}</td>
              <td class="number" data-label=${words.refused}>${formatShare(whole - given, whole, language)}</td>
            </tr>`
          })}
        </tbody>
      </table>`
  }

  #requests({ requests }: SiteReport): TemplateResult {
    const { language } = this.context
    const words = reportWords[language]
    const received = Object.entries(requests.received).map(
      ([kind, count]) => `${words.kinds[kind] ?? kind}: ${formatNumber(count, language)}`,
    )
    return this.#lines([
      [words.received, received.join(', ') || words.noRequests],
      [words.open, formatNumber(requests.open, language)],
      [words.overdue, formatNumber(requests.overdue, language)],
    ])
  }

  #proof({ site, month, proof, checkpoint }: SiteReport): TemplateResult {
    const { language } = this.context
    const words = reportWords[language]
    const state = proof.faulty.length === 0 ? words.intact : words.faulty(proof.faulty.join(', '))
    const save = () => saveFile(`${site}-${month}-checkpoint.jws`, 'application/jose', checkpoint)
    return html`${this.#lines([
        [words.entries, formatNumber(proof.entries, language)],
        [words.hash, proof.hash],
        [words.verified(formatNumber(proof.verifiedFrom, language), formatNumber(proof.verified, language)), state],
        ...proof.witnesses.map(
          ({ witness, entries, signedAt }) =>
            [
              words.witnessed(witness),
              [formatNumber(entries, language), ...(signedAt === null ? [] : [formatDay(signedAt, language)])].join(
                ', ',
              ),
            ] as const,
        ),
      ])}
      <p class="unprinted">${words.checkpointHelp}</p>
      <p class="unprinted"><button class="plain" @click=${save}>${words.checkpoint}</button></p>`
  }

  readonly #chooseMonth = (event: SubmitEvent): void => {
    event.preventDefault()
    const month = String(new FormData(event.target as HTMLFormElement).get('month'))
    location.hash = routeHash({ view: 'report', site: this.context.site?.site ?? null, query: { month } })
  }
}

const MONTHS = 36

/** The newest months, the newest first, and the one that is shown. A list, because Firefox and Safari have no field for months. */
function monthsTo(now: Date, shown: string): readonly string[] {
  const months = Array.from({ length: MONTHS }, (_, i) =>
    new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - i)).toISOString().slice(0, 7),
  )
  return months.includes(shown) ? months : [...months, shown].sort().reverse()
}
