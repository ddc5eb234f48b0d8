import { html, nothing, type TemplateResult } from 'lit'
import type { Purpose, Recipient, Service } from '../../../declaration/types.js'
import type { Line } from '../../../notice/block.js'
import { linkLine, type NoticeContext } from '../../../notice/notice-context.js'
import { companyNoticeLines, recipientName, transferLines } from '../../../notice/recipient-lines.js'
import { lifetimeText, serviceName, trackerUse } from '../../../notice/tracker-words.js'
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
  const name = serviceName(service, context)
  const id = `service-${service.id}`
  const recipient = declaration.recipients.find((candidate) => candidate.id === service.recipient)
  return html`<div class="service" part="service">
    ${
      needsConsent
        ? html`<label for=${id}>${name}</label><input type="checkbox" id=${id} .checked=${isGiven} />`
        : html`<strong>${name}</strong>`
    }
    ${service.description ? html`<p><bdi>${pick(service.description)}</bdi></p>` : nothing}
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
          <th scope="row">
            <bdi>${name}</bdi>${type === 'cookie' ? nothing : html` <small>${texts[`type.${type}`]}</small>`}
          </th>
          <td><bdi>${trackerUse(tracker, service, context)}</bdi></td>
          <td data-label=${texts.kept}>${lifetimeText(tracker, context)}</td>
        </tr>`
      })}
    </tbody>
  </table>`
}

/** Where data go, and under it the ways to know more and to refuse elsewhere too. */
function renderRecipient(recipient: Recipient, context: NoticeContext): TemplateResult {
  const lines = transferLines(recipient, context)
  const sentences = lines.filter(({ href }) => !href).map(({ text }) => text)
  return html`<p>${recipientName(recipient, context)}. ${sentences.join(' ')}</p>
    ${renderLinks([...lines, ...companyNoticeLines(recipient, context)])}`
}

const renderOptOut = ({ optOutUrl }: Service, name: string, { texts, pick }: NoticeContext): unknown =>
  renderLinks([linkLine(fill(texts.optOut, { name }), pick(optOutUrl))])

const renderLinks = (lines: readonly Line[]): unknown =>
  lines.filter(({ href }) => href).map((line) => html`<p>${renderLine(line)}</p>`)
