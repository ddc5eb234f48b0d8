import { html, type TemplateResult } from 'lit'
import type { AdminContext } from '../shell/admin-context.js'
import { formatArrival, formatDay } from '../shell/format.js'
import { routeHash } from '../shell/route.js'
import { certificatePart } from './certificate-part.js'
import type { ShownRequest } from './request-types.js'
import type { RequestsWords } from './words-en.js'
import { requestsWords } from './words.js'

/** Article 19 names these. */
const TOLD_ONWARD = new Set(['rectification', 'erasure', 'restriction'])

/** One request: what is asked, what it concerns, who must be told, and the answer. */
export function requestPage(shown: ShownRequest, context: AdminContext, onAnswered: () => void): TemplateResult {
  const { language, site } = context
  const words = requestsWords[language]
  const { request, certificate } = shown
  const back = routeHash({ view: 'requests', site: site?.site ?? null })
  return html`<p class="unprinted"><a href=${back}>${words.back}</a></p>
    <h1 class=${certificate ? 'unprinted' : ''}>${words.kinds[request.kind] ?? request.kind}</h1>
    <div class=${certificate ? 'unprinted' : ''}>${factsPart(shown, context)} ${onwardPart(shown, context)}</div>
    <evaste-request-answer
      class="unprinted"
      .context=${context}
      .shown=${shown}
      @answered=${onAnswered}
    ></evaste-request-answer>
    ${certificate ? certificatePart(certificate, context) : ''}`
}

/** Refused by letter, so that the register has changed nothing. */
const isRefusedLetter = ({ request, event }: ShownRequest): boolean =>
  request.state === 'refused' && event?.by === 'controller'

function identifiedBy({ request, event }: ShownRequest, words: RequestsWords): string {
  if (event?.by !== 'controller') return words.byReceipt
  return request.state === 'refused' && request.consentId === '' ? words.byNothing : words.byController
}

function factsPart(shown: ShownRequest, { language, site }: AdminContext): TemplateResult {
  const words = requestsWords[language]
  const { request, event, entries } = shown
  const hashOf = (entry: number): string =>
    routeHash({ view: 'entries', site: site?.site ?? null, rest: [String(entry)] })
  const correction = Object.entries(event?.correction ?? {})
  return html`<dl>
      <dt>${words.received}</dt>
      <dd>${formatArrival(request.receivedAt, language)}</dd>
      <dt>${words.due}</dt>
      <dd>${formatDay(request.dueAt, language)}</dd>
      <dt>${words.state}</dt>
      <dd>${words.stateOf[request.state]}</dd>
      <dt>${words.identified}</dt>
      <dd>${identifiedBy(shown, words)}</dd>
      ${
        correction.length === 0
          ? ''
          : html`<dt>${words.correction}</dt>
              <dd>${correction.map(([name, value]) => html`<div><code>${name}</code>: ${value}</div>`)}</dd>`
      }
      <dt>${words.entries}</dt>
      <dd>
        ${
          entries.length === 0
            ? words.noEntries
            : entries.map((entry) => html`<a href=${hashOf(entry)}>${words.entry(String(entry))}</a> `)
        }
      </dd>
    </dl>
    <h2>${words.kept}</h2>
    <p>${isRefusedLetter(shown) ? words.doneNothing : words.done[request.kind]}</p>`
}

function onwardPart(shown: ShownRequest, { language }: AdminContext): TemplateResult | string {
  const words = requestsWords[language]
  const { request, recipients } = shown
  if (!TOLD_ONWARD.has(request.kind) || isRefusedLetter(shown)) return ''
  if (recipients.length === 0)
    return html`<h2>${words.onward}</h2>
      <p>${words.onwardNone}</p>`
  return html`<h2>${words.onward}</h2>
    <p>${words.onwardHelp}</p>
    <table class="lines">
      <thead>
        <tr>
          <th scope="col">${words.recipient}</th>
          <th scope="col">${words.services}</th>
        </tr>
      </thead>
      <tbody>
        ${recipients.map(
          ({ name, services }) =>
            html`<tr>
              <th scope="row">${name}</th>
              <td data-label=${words.services}>${services.join(', ')}</td>
            </tr>`,
        )}
      </tbody>
    </table>`
}
