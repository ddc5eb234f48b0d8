import { html, type TemplateResult } from 'lit'
import type { AdminLanguage } from '../shell/languages.js'
import { formatDay, formatNumber, formatShare } from '../shell/format.js'
import { decisionShape, type FigureRow, type FigureShape, purposeShape } from './figure-shapes.js'
import { nameOfPart } from './splits.js'
import { DIMENSIONS, type Figures } from './statistics.js'
import { todayWords } from './words.js'

/** The numbers of a picture, day by day. `of`: what they are about, if not about everything. */
export function dayTable(
  days: readonly FigureRow[],
  shape: FigureShape,
  language: AdminLanguage,
  of?: string,
): TemplateResult {
  const words = todayWords[language]
  const label = of === undefined ? words.byDay : `${of}: ${words.byDay}`
  return html`<div class="scroll days" role="region" tabindex="0" aria-label=${label}>
    ${figureTable(days, shape, {
      ...{ head: words.day, caption: words.byDay, language },
      nameOf: ({ day }) => formatDay(String(day), language),
    })}
  </div>`
}

/** The figures by purpose, language, source and version. */
export function breakdowns({ by, purposes }: Figures, language: AdminLanguage): TemplateResult {
  const words = todayWords[language]
  const tableOf = (split: 'purpose' | (typeof DIMENSIONS)[number], rows: readonly FigureRow[], shape: FigureShape) =>
    figureTable(rows, shape, {
      ...{ head: words.heads[split] ?? split, caption: words.by[split] ?? split, language },
      nameOf: (row) => nameOfPart(split, String(row[split]), language),
    })
  return html`${tableOf('purpose', purposes, purposeShape(words))}
  ${DIMENSIONS.map((dimension) => tableOf(dimension, by[dimension], decisionShape(words)))}`
}

interface TableOptions {
  readonly head: string
  readonly caption: string
  readonly nameOf: (row: FigureRow) => string
  readonly language: AdminLanguage
}

function figureTable(
  rows: readonly FigureRow[],
  { figures, whole }: FigureShape,
  { head, caption, nameOf, language }: TableOptions,
): TemplateResult {
  return html`<table class="figures lines">
    <caption>
      ${caption}
    </caption>
    <thead>
      <tr>
        <th scope="col">${head}</th>
        ${figures.map(({ label }) => html`<th scope="col" class="number">${label}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        (row) =>
          html`<tr>
            <th scope="row">${nameOf(row)}</th>
            ${figures.map(
              ({ label, isShare, of }) =>
                html`<td class="number" data-label=${label}>
                  ${isShare ? formatShare(of(row), whole(row), language) : formatNumber(of(row), language)}
                </td>`,
            )}
          </tr>`,
      )}
    </tbody>
  </table>`
}
