import { html, type TemplateResult } from 'lit'
import type { AdminContext } from '../shell/admin-context.js'
import { formatDay, formatLanguage, formatNumber, formatShare } from '../shell/format.js'
import { type DecisionRow, decisionsIn, DIMENSIONS, type Figures } from './statistics.js'
import { type TodayWords } from './words-en.js'
import { todayWords } from './words.js'

type Language = AdminContext['language']

/** The numbers of the pictures, day by day. */
export function dayTable(days: readonly DecisionRow[], language: Language): TemplateResult {
  const words = todayWords[language]
  return html`<div class="scroll days" role="region" tabindex="0" aria-label=${words.byDay}>
    ${decisionTable(days, { head: words.day, caption: words.byDay, nameOf: ({ day }) => formatDay(String(day), language), language })}
  </div>`
}

/** The figures by purpose, language, source and version. */
export function breakdowns({ by, purposes }: Figures, language: Language): TemplateResult {
  const words = todayWords[language]
  return html`${purposeTable(purposes, language)}
  ${DIMENSIONS.map((dimension) =>
    decisionTable(by[dimension], {
      head: words.heads[dimension] ?? dimension,
      caption: words.by[dimension] ?? dimension,
      nameOf: (row) => nameOf(dimension, String(row[dimension]), words, language),
      language,
    }),
  )}`
}

function nameOf(dimension: (typeof DIMENSIONS)[number], value: string, words: TodayWords, language: Language): string {
  if (value === '') return words.other
  if (dimension === 'language') return formatLanguage(value, language)
  return words.sources[value] ?? value
}

interface TableOptions {
  readonly head: string
  readonly caption: string
  readonly nameOf: (row: DecisionRow) => string
  readonly language: Language
}

function decisionTable(
  rows: readonly DecisionRow[],
  { head, caption, nameOf: name, language }: TableOptions,
): TemplateResult {
  const words = todayWords[language]
  const heads = [words.decisions, words.all, words.some, words.nothing, words.withdrawn]
  return html`<table class="figures lines">
    <caption>
      ${caption}
    </caption>
    <thead>
      <tr>
        <th scope="col">${head}</th>
        ${heads.map((one) => html`<th scope="col" class="number">${one}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows.map((row) => {
        const whole = decisionsIn(row)
        const shares = [row.gave_all, row.gave_some, row.gave_none].map((part) => formatShare(part, whole, language))
        return html`<tr>
          <th scope="row">${name(row)}</th>
          ${[formatNumber(whole, language), ...shares, formatNumber(row.withdrew, language)].map(
            (cell, i) => html`<td class="number" data-label=${heads[i] ?? ''}>${cell}</td>`,
          )}
        </tr>`
      })}
    </tbody>
  </table>`
}

function purposeTable(rows: Figures['purposes'], language: Language): TemplateResult {
  const words = todayWords[language]
  const heads = [words.given, words.refused, words.withdrawn, words.expired]
  return html`<table class="figures lines">
    <caption>
      ${words.by.purpose}
    </caption>
    <thead>
      <tr>
        <th scope="col">${words.heads.purpose}</th>
        ${heads.map((one) => html`<th scope="col" class="number">${one}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows.map(({ purpose, given, refused, withdrawn, expired }) => {
        const whole = given + refused + withdrawn + expired
        return html`<tr>
          <th scope="row">${purpose}</th>
          ${[given, refused, withdrawn, expired].map(
            (part, i) =>
              html`<td class="number" data-label=${heads[i] ?? ''}>${formatShare(part, whole, language)}</td>`,
          )}
        </tr>`
      })}
    </tbody>
  </table>`
}
