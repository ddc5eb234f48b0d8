import { html, type TemplateResult } from 'lit'
import type { AdminContext } from '../shell/admin-context.js'
import { formatDay, formatTime } from '../shell/format.js'
import { routeHash } from '../shell/route.js'
import { certificatePart } from './certificate-part.js'
import type { ShownRequest } from './request-types.js'
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

function factsPart({ request, event, entries }: ShownRequest, { language, site }: AdminContext): TemplateResult {
  const words = requestsWords[language]
  const hashOf = (entry: number): string =>
    routeHash({ view: 'entries', site: site?.site ?? null, rest: [String(entry)] })
  const correction = Object.entries(event?.correction ?? {})
  return html`<dl>
      <dt>${words.received}</dt>
      <dd>${formatTime(request.receivedAt, language)}</dd>
      <dt>${words.due}</dt>
      <dd>${formatDay(request.dueAt, language)}</dd>
      <dt>${words.state}</dt>
      <dd>${words.stateOf[request.state]}</dd>
      <dt>${words.identified}</dt>
      <dd>${event?.by === 'controller' ? words.byController : words.byReceipt}</dd>
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
    <p>${words.done[request.kind]}</p>`
}

function onwardPart({ request, recipients }: ShownRequest, { language }: AdminContext): TemplateResult | string {
  const words = requestsWords[language]
  if (!TOLD_ONWARD.has(request.kind)) return ''
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
