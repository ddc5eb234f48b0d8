import { html, type TemplateResult } from 'lit'
import type { AdminContext } from '../shell/admin-context.js'
import { formatLanguage, formatTime } from '../shell/format.js'
import { routeHash } from '../shell/route.js'
import { answerOfEntry, type ListedEntry } from './entry-types.js'
import { entriesWords } from './words.js'

/** Entries in lines: a table on a desk, one below the other on a phone. */
export function entriesTable(
  entries: readonly ListedEntry[],
  { language, site }: Pick<AdminContext, 'language' | 'site'>,
): TemplateResult {
  const words = entriesWords[language]
  const hashOf = (entry: number): string =>
    routeHash({ view: 'entries', site: site?.site ?? null, rest: [String(entry)] })
  return html`<table class="lines">
    <caption>
      ${words.caption}
    </caption>
    <thead>
      <tr>
        ${[words.entry, words.time, words.answer, words.source, words.language, words.version].map(
          (head) => html`<th scope="col">${head}</th>`,
        )}
      </tr>
    </thead>
    <tbody>
      ${entries.map(({ entry, recordedAt, kind, record }) => {
        const answer = answerOfEntry({ kind, record })
        // What is no decision has an event in place of an answer, and was not answered anywhere.
        const said = record.event ? (words.events[record.event] ?? record.event) : (words.answers[answer] ?? answer)
        const source = record.event ? '' : (words.sources[record.source ?? ''] ?? record.source)
        return html`<tr>
          <th scope="row"><a href=${hashOf(entry)}>${entry}</a></th>
          <td>${formatTime(recordedAt, language)}</td>
          <td data-label=${words.answer}>${said}</td>
          <td data-label=${words.source}>${source ?? ''}</td>
          <td data-label=${words.language}>${record.language ? formatLanguage(record.language, language) : ''}</td>
          <td data-label=${words.version}>${record.declaration?.version ?? ''}</td>
        </tr>`
      })}
    </tbody>
  </table>`
}
