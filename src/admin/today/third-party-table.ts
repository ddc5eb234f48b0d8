import { html, type TemplateResult } from 'lit'
import type { AdminLanguage } from '../shell/languages.js'
import { formatDay, formatNumber } from '../shell/format.js'
import { todayWords } from './words.js'

/** A third party of `GET /v1/admin/sites/{site}/third-parties`. */
export interface ThirdParty {
  readonly kind: 'stopped' | 'undeclared'
  /** Empty: of those that were counted without a name. */
  readonly host: string
  readonly pages: number
  readonly lastDay: string
}

/** Which third parties the pages have met: how many page views reported each. */
export function thirdPartyTable(thirdParties: readonly ThirdParty[], language: AdminLanguage): TemplateResult {
  const words = todayWords[language]
  if (thirdParties.length === 0) return html`<p class="quiet">${words.thirdPartiesNone}</p>`
  return html`<table class="figures lines">
    <caption>
      ${words.thirdPartiesBy}
    </caption>
    <thead>
      <tr>
        <th scope="col">${words.host}</th>
        <th scope="col">${words.happened}</th>
        <th scope="col" class="number">${words.pages}</th>
        <th scope="col">${words.last}</th>
      </tr>
    </thead>
    <tbody>
      ${thirdParties.map(
        ({ kind, host, pages, lastDay }) =>
          html`<tr>
            <th scope="row">${host || words.other}</th>
            <td data-label=${words.happened}>${words[kind]}</td>
            <td class="number" data-label=${words.pages}>${formatNumber(pages, language)}</td>
            <td data-label=${words.last}>${formatDay(lastDay, language)}</td>
          </tr>`,
      )}
    </tbody>
  </table>`
}
