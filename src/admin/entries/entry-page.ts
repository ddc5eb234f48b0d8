import { html, type TemplateResult } from 'lit'
import type { AdminContext } from '../shell/admin-context.js'
import { formatLanguage, formatNumber, formatTime } from '../shell/format.js'
import { routeHash } from '../shell/route.js'
import { saveFile } from '../shell/save-file.js'
import type { EntryDetails, ListedEntry } from './entry-types.js'
import { entriesWords } from './words.js'

/** One entry as a person reads it. */
export function entryPage(details: EntryDetails, context: AdminContext): TemplateResult {
  const { language, site } = context
  const words = entriesWords[language]
  const { entry, row, restrictedAt } = details
  const back = routeHash({ view: 'entries', site: site?.site ?? null })
  return html`<p class="unprinted"><a href=${back}>${words.back}</a></p>
    <h1>${words.heading(String(entry))}</h1>
    ${restrictedAt === null ? '' : html`<p class="done">${words.restricted(formatTime(restrictedAt, language))}</p>`}
    ${row === null && restrictedAt === null ? html`<p class="done">${words.blank}</p>` : ''}
    ${row?.record.event ? eventPart(row, context) : ''} ${choicesPart(details, context)} ${shownPart(details, context)}
    ${whenPart(details, context)} ${addressPart(details, context)} ${recordingsPart(details, context)}
    ${proofPart(details, context)} ${othersPart(details, context)} ${downloadsPart(details, context)}`
}

function eventPart({ record }: ListedEntry, { language }: AdminContext): TemplateResult {
  const words = entriesWords[language]
  return html`<p>${words.event}: ${words.events[record.event ?? ''] ?? record.event}</p>
    ${record.reason ? html`<p>${words.reason}: ${record.reason}</p>` : ''}`
}

function choicesPart({ shown }: EntryDetails, { language }: AdminContext): TemplateResult | string {
  const words = entriesWords[language]
  if (!shown) return ''
  return html`<h2>${words.chosen}</h2>
    <table class="lines">
      <thead>
        <tr>
          <th scope="col">${words.purpose}</th>
          <th scope="col">${words.choice}</th>
          <th scope="col">${words.services}</th>
        </tr>
      </thead>
      <tbody lang=${shown.language}>
        ${shown.purposes.map(
          ({ title, description, answer, services }) =>
            html`<tr>
              <th scope="row">
                <strong>${title}</strong>${description ? html`<br /><small>${description}</small>` : ''}
              </th>
              <td lang=${language}><strong>${words.statuses[answer] ?? answer}</strong></td>
              <td>${services.map((service) => html`<div>${inWords(service, words.statuses)}</div>`)}</td>
            </tr>`,
        )}
      </tbody>
    </table>`
}

/** `Matomo, Matomo Oy: given` with the status in the reader's words. */
const inWords = (service: string, statuses: Readonly<Record<string, string>>): string =>
  service.replace(/: (\w+)$/, (whole, status: string) => (statuses[status] ? `: ${statuses[status]}` : whole))

function shownPart({ shown }: EntryDetails, { language }: AdminContext): TemplateResult | string {
  const words = entriesWords[language]
  if (!shown) return ''
  return html`<h2>${words.shown}</h2>
    <p>${words.shownIn(formatLanguage(shown.language, language))}</p>
    <dl lang=${shown.language}>
      ${shown.words.map(
        ({ label, text }) =>
          html`<dt lang=${language}>${words.parts[label] ?? label}</dt>
            <dd>${text}</dd>`,
      )}
    </dl>
    ${shown.missing.map(({ what, digest }) => html`<p class="problem">${words.missing[what]} <code>${digest}</code></p>`)}`
}

function whenPart({ recordedAt, row }: EntryDetails, { language }: AdminContext): TemplateResult {
  const words = entriesWords[language]
  const record = row?.record ?? {}
  const yesOrNo = (is: boolean | undefined): string => (is === undefined ? '' : is ? words.yes : words.no)
  const lines: readonly (readonly [string, string | undefined])[] = [
    [words.recordedAt, formatTime(recordedAt, language)],
    [words.decidedAt, record.decidedAt && formatTime(record.decidedAt, language)],
    [words.page, record.origin],
    [words.source, record.source && (words.sources[record.source] ?? record.source)],
    [words.language, record.language && formatLanguage(record.language, language)],
    [words.trusted, yesOrNo(record.trusted)],
    [words.gpc, yesOrNo(record.gpc)],
    [words.version, record.declaration?.version],
    [words.notice, record.notice && [record.notice.url, record.notice.version].filter(Boolean).join(', ')],
    [words.consentId, record.consentId],
    [words.flags, row?.flags.map((flag) => words.flag[flag] ?? flag).join('; ')],
  ]
  return html`<h2>${words.when}</h2>
    <dl>
      ${lines
        .filter(([, text]) => text)
        .map(
          ([name, text]) =>
            html`<dt>${name}</dt>
              <dd>${text}</dd>`,
        )}
    </dl>`
}

function addressPart({ entry, row }: EntryDetails, context: AdminContext): TemplateResult | string {
  if (!row || row.kind !== 'decision') return ''
  const words = entriesWords[context.language]
  return html`<h2>${words.address}</h2>
    <p>${words.addressModes[row.ip] ?? row.ip}${row.address === null ? '' : html`: <code>${row.address}</code>`}</p>
    ${
      row.ip === 'encrypted'
        ? html`<evaste-entry-address .context=${context} .entry=${entry}></evaste-entry-address>`
        : ''
    }`
}

/** Recordings that this decision allowed. R84: those of a restricted consent are only stored. */
function recordingsPart({ entry, row }: EntryDetails, context: AdminContext): TemplateResult | string {
  if (row?.record.choices?.['session-replay'] !== 'given') return ''
  return html`<evaste-entry-recordings .context=${context} .entry=${entry}></evaste-entry-recordings>`
}

function proofPart({ proof }: EntryDetails, { language }: AdminContext): TemplateResult {
  const words = entriesWords[language]
  const lines: readonly (readonly [string, string])[] = [
    [words.content, words.contents[proof.content] ?? proof.content],
    [words.link, words.links[proof.link] ?? proof.link],
    [words.receipt, words.receipts[proof.receipt] ?? proof.receipt],
  ]
  return html`<h2>${words.proof}</h2>
    <dl>
      ${lines.map(
        ([name, text]) =>
          html`<dt>${name}</dt>
            <dd>${text}</dd>`,
      )}
    </dl>
    <p class="quiet">${checkpointText(proof.checkpoint, language)}</p>`
}

function checkpointText(jws: string, language: AdminContext['language']): string {
  const [, payload = ''] = jws.split('.')
  const claims = JSON.parse(atob(payload.replace(/-/g, '+').replace(/_/g, '/'))) as { entries: number; time: string }
  return entriesWords[language].checkpoint(formatNumber(claims.entries, language), formatTime(claims.time, language))
}

function othersPart({ others }: EntryDetails, { language, site }: AdminContext): TemplateResult | string {
  const words = entriesWords[language]
  if (others.length === 0) return ''
  return html`<h2>${words.others}</h2>
    <ul>
      ${others.map(({ entry, recordedAt, kind }) => {
        const href = routeHash({ view: 'entries', site: site?.site ?? null, rest: [String(entry)] })
        return html`<li>
          <a href=${href}>${words.heading(String(entry))}</a>, ${formatTime(recordedAt, language)}:
          ${words.events[kind] ?? kind}
        </li>`
      })}
    </ul>`
}

function downloadsPart(details: EntryDetails, { language, words: shell }: AdminContext): TemplateResult {
  const words = entriesWords[language]
  const { site, entry, row, proof } = details
  const save = (name: string, type: string, text: string) => () => saveFile(`${site}-${name}`, type, text)
  const json = `${JSON.stringify(details, null, 2)}\n`
  return html`<h2 class="unprinted">${words.downloads}</h2>
    <div class="actions unprinted">
      <button class="plain" @click=${save(`${entry}.json`, 'application/json', json)}>${words.downloadEntry}</button>
      ${
        row?.receipt
          ? html`<button class="plain" @click=${save(`${entry}.jws`, 'application/jose', row.receipt)}>
              ${words.downloadReceipt}
            </button>`
          : ''
      }
      <button class="plain" @click=${save('checkpoint.jws', 'application/jose', proof.checkpoint)}>
        ${words.downloadCheckpoint}
      </button>
      <button class="plain" @click=${() => print()}>${shell.print}</button>
    </div>`
}
