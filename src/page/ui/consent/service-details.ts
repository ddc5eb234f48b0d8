import { html, nothing, type TemplateResult } from 'lit'
import type { Purpose, Recipient, Service } from '../../../declaration/types.js'
import type { Line } from '../../../notice/block.js'
import { linkLine, type NoticeContext } from '../../../notice/notice-context.js'
import { companyNoticeLines, recipientName, transferLines } from '../../../notice/recipient-lines.js'
import { lifetimeText, trackerUse } from '../../../notice/tracker-words.js'
import { fill } from '../../../text/phrase.js'
import { renderLine } from '../render-line.js'

/** One service: its own checkbox where consent is asked, what it stores, who receives data and where. */
export function renderService(
  service: Service,
  { needsConsent }: Purpose,
  isGiven: boolean,
  context: NoticeContext,
): TemplateResult {
  const { pick, declaration } = context
  const name = pick(service.name)
  const id = `service-${service.id}`
  const recipient = declaration.recipients.find((candidate) => candidate.id === service.recipient)
  return html`<div class="service" part="service">
    ${
      needsConsent
        ? html`<label for=${id}>${name}</label><input type="checkbox" id=${id} .checked=${isGiven} />`
        : html`<strong>${name}</strong>`
    }
    ${service.description ? html`<p>${pick(service.description)}</p>` : nothing}
    ${service.trackers.length ? renderTrackers(service, name, context) : nothing}
    ${recipient ? renderRecipient(recipient, context) : nothing} ${renderOptOut(service, name, context)}
  </div>`
}

const renderTrackers = (service: Service, name: string, context: NoticeContext): TemplateResult => {
  const { texts } = context
  return html`<table part="trackers">
    <caption class="unseen">
      ${fill(texts.trackersOf, { service: name })}
    </caption>
    <thead>
      <tr>
        <th scope="col">${texts.name}</th>
        <th scope="col">${texts.use}</th>
        <th scope="col">${texts.kept}</th>
      </tr>
    </thead>
    <tbody>
      ${service.trackers.map((tracker) => {
        const { name, type = 'cookie' } = tracker
        return html`<tr>
          <th scope="row">${name}${type === 'cookie' ? nothing : html` <small>${texts[`type.${type}`]}</small>`}</th>
          <td>${trackerUse(tracker, service, context)}</td>
          <td data-label=${texts.kept}>${lifetimeText(tracker, context)}</td>
        </tr>`
      })}
    </tbody>
  </table>`
}

const renderRecipient = (recipient: Recipient, context: NoticeContext): TemplateResult =>
  html`<p>
    ${recipientName(recipient, context)}.
    ${spaced([...transferLines(recipient, context), ...companyNoticeLines(recipient, context)])}
  </p>`

const renderOptOut = ({ optOutUrl }: Service, name: string, { texts, pick }: NoticeContext): unknown => {
  const line = linkLine(fill(texts.optOut, { name }), pick(optOutUrl))
  return line.href ? html`<p>${renderLine(line)}</p>` : nothing
}

const spaced = (lines: readonly Line[]): unknown => lines.map((line) => html`${renderLine(line)} `)
