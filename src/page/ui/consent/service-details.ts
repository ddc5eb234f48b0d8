import { html, nothing, type TemplateResult } from 'lit'
import type { Purpose, Recipient, Service } from '../../../declaration/types.js'
import type { Line } from '../../../notice/block.js'
import { declaredLine, phraseLine } from '../../../notice/declared-line.js'
import { linkLine, type NoticeContext } from '../../../notice/notice-context.js'
import { companyNoticeLines, recipientLine, transferLines } from '../../../notice/recipient-lines.js'
import {
  lifetimeText,
  serviceLine,
  serviceName,
  trackersCaption,
  trackerUseLine,
} from '../../../notice/tracker-words.js'
import { renderLine, renderText } from '../render-line.js'
import type { SettingsView } from './settings-view.js'

/** One service: its own checkbox if it needs consent, the recipient of the data, and further details once opened. */
export function renderService(
  service: Service,
  { needsConsent }: Purpose,
  isGiven: boolean,
  view: SettingsView,
): TemplateResult {
  const { context, opened, open } = view
  const name = renderText(serviceLine(service, context))
  const id = `service-${service.id}`
  const recipient = recipientOf(service, context)
  const openDetails = ({ target }: Event): void => {
    if ((target as HTMLDetailsElement).open) open(service.id)
  }
  return html`<div class="service" part="service" ?hidden=${!isFound(service, view)}>
    ${
      needsConsent
        ? html`<label for=${id}>${name}</label><input type="checkbox" id=${id} .checked=${isGiven} />`
        : html`<strong>${name}</strong>`
    }
    ${recipient ? html`<p>${renderText(recipientLine(recipient, context))}</p>` : nothing}
    <details @toggle=${openDetails}>
      <summary>${context.texts['heading.trackers']}</summary>
      ${opened.has(service.id) ? renderDetails(service, recipient, view) : nothing}
    </details>
  </div>`
}

/** Whether the search matches the name of this service or its company. An empty search matches everything. */
export function isFound(service: Service, { query, context }: SettingsView): boolean {
  const names = [serviceName(service, context), context.pick(recipientOf(service, context)?.name)]
  return names.some((name) => name.toLowerCase().includes(query))
}

const recipientOf = ({ recipient }: Service, { declaration }: NoticeContext): Recipient | undefined =>
  declaration.recipients.find(({ id }) => id === recipient)

function renderDetails(service: Service, recipient: Recipient | undefined, { context }: SettingsView): TemplateResult {
  const { description, trackers } = service
  return html`${description ? html`<p>${renderLine(declaredLine(description, context))}</p>` : nothing}
  ${trackers.length ? renderTrackers(service, context) : nothing}
  ${recipient ? renderRecipient(recipient, context) : nothing} ${renderOptOut(service, context)}`
}

const renderTrackers = (service: Service, context: NoticeContext): TemplateResult => {
  const { texts } = context
  return html`<table part="trackers">
    <caption class="unseen">
      ${renderText(trackersCaption(service, context))}
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
          <td>${renderLine(trackerUseLine(tracker, service, context))}</td>
          <td data-label=${texts.kept}>${lifetimeText(tracker, context)}</td>
        </tr>`
      })}
    </tbody>
  </table>`
}

/** Where data go, followed by ways to learn more and to refuse elsewhere too. */
function renderRecipient(recipient: Recipient, context: NoticeContext): TemplateResult {
  const lines = transferLines(recipient, context)
  const sentences = lines.filter(({ href }) => !href).map(({ text }) => text)
  return html`<p>${sentences.join(' ')}</p>
    ${renderLinks([...lines, ...companyNoticeLines(recipient, context)])}`
}

const renderOptOut = (service: Service, context: NoticeContext): unknown => {
  const { texts, pick } = context
  const label = phraseLine(texts.optOut, { name: serviceLine(service, context) })
  return renderLinks([linkLine(label, pick(service.optOutUrl))])
}

const renderLinks = (lines: readonly Line[]): unknown =>
  lines.filter(({ href }) => href).map((line) => html`<p>${renderLine(line)}</p>`)
