import { html, type TemplateResult } from 'lit'
import { formatDay, formatNumber, formatShare, formatShortDay } from '../shell/format.js'
import type { AdminLanguage } from '../shell/languages.js'
import { decisionShape, type Figure, type FigureRow, type FigureShape, purposeShape } from './figure-shapes.js'
import { breakdowns, dayTable } from './figure-tables.js'
import { nameOfPart, type Split } from './splits.js'
import { decisionsIn, everyDay, type Figures, type Period, totalOf } from './statistics.js'
import { todayWords } from './words.js'

const MOST_PARTS = 12

/** How visitors answered in a period: the sums, each picture beside its table, and the tables of each breakdown. */
export function pictures(figures: Figures, split: Split | null, language: AdminLanguage): TemplateResult {
  const shape = decisionShape(todayWords[language])
  return html`${sums(figures, language)}
    ${split === null ? beside(figures.days, shape, figures.period, language) : splitPictures(split, figures.period, language)}
    <div class="tables">${breakdowns(figures, language)}</div>`
}

function sums({ days, period }: Figures, language: AdminLanguage): TemplateResult {
  const words = todayWords[language]
  const total = totalOf(days)
  const whole = decisionsIn(total)
  const share = (part: number): string => formatShare(part, whole, language)
  const named: readonly (readonly [string, string])[] = [
    [words.all, share(total.gave_all)],
    [words.some, share(total.gave_some)],
    [words.nothing, share(total.gave_none)],
    [words.withdrawn, formatNumber(total.withdrew, language)],
  ]
  return html`<p>
      ${words.inPeriod(formatNumber(whole, language), formatDay(period.from, language), formatDay(period.to, language))}
    </p>
    ${total.less_visible ? html`<p class="problem">${words.lessVisible(formatNumber(total.less_visible, language))}</p>` : ''}
    <dl class="sums">
      ${named.map(
        ([name, value]) =>
          html`<div>
            <dt>${name}</dt>
            <dd>${value}</dd>
          </div>`,
      )}
    </dl>`
}

function splitPictures({ kind, parts }: Split, period: Period, language: AdminLanguage): TemplateResult {
  const words = todayWords[language]
  const shape = kind === 'purpose' ? purposeShape(words) : decisionShape(words)
  return html`${parts.length > MOST_PARTS ? html`<p class="quiet">${words.mostParts(MOST_PARTS)}</p>` : ''}
  ${parts.slice(0, MOST_PARTS).map(({ value, days }) => {
    const name = nameOfPart(kind, value, language)
    return html`<h3>${words.heads[kind]}: ${name}</h3>
      ${beside(days, shape, period, language, name)}`
  })}`
}

/** The pictures of some days, beside the table with their numbers. */
const beside = (
  days: readonly FigureRow[],
  shape: FigureShape,
  period: Period,
  language: AdminLanguage,
  of?: string,
): TemplateResult =>
  html`<div class="beside">
    <div>${charts(days, shape, period, language, of)}</div>
    <div>${dayTable(days, shape, language, of)}</div>
  </div>`

function charts(
  days: readonly FigureRow[],
  { figures, whole, sharesPicture }: FigureShape,
  period: Period,
  language: AdminLanguage,
  of?: string,
): TemplateResult {
  const words = todayWords[language]
  const rows = everyDay(days, period)
  const shareOf = (row: FigureRow, figure: Figure) => (whole(row) === 0 ? null : figure.of(row) / whole(row))
  const lines = (isShare: boolean) =>
    figures
      .filter((figure) => figure.isShare === isShare)
      .map((figure) => ({
        label: figure.label,
        values: rows.map((row) => (isShare ? shareOf(row, figure) : figure.of(row))),
      }))
  const chart = (title: string, label: string, isShare: boolean) =>
    html`${of === undefined ? html`<h3>${title}</h3>` : ''}
      <evaste-chart
        .days=${rows.map(({ day }) => String(day))}
        .label=${of === undefined ? label : `${of}. ${label}`}
        .series=${lines(isShare)}
        .formatDay=${(day: string): string => formatShortDay(day, language)}
        .formatValue=${(value: number) => (isShare ? formatShare(value, 1, language) : formatNumber(value, language))}
      ></evaste-chart>`
  const hasCounts = figures.some(({ isShare }) => !isShare)
  return html`${chart(words.answers, sharesPicture, true)}
  ${hasCounts ? chart(words.counts, words.countsPicture, false) : ''}`
}
