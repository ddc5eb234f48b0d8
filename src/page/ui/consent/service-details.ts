import { html, nothing, type TemplateResult } from 'lit'
import type { Purpose, Recipient, Service } from '../../../declaration/types.js'
import type { Line } from '../../../notice/block.js'
import { linkLine, type NoticeContext } from '../../../notice/notice-context.js'
import { companyNoticeLines, recipientName, transferLines } from '../../../notice/recipient-lines.js'
import { lifetimeText, serviceName, trackerUse } from '../../../notice/tracker-words.js'
import { fill } from '../../../text/phrase.js'
import { renderLine } from '../render-line.js'
import type { SettingsView } from './settings-view.js'

/** One service: its own checkbox if it needs consent, the recipient of the data, and further details once opened. */
export function renderService(
  service: Service,
  { needsConsent }: Purpose,
  isGiven: boolean,
  view: SettingsView,
): TemplateResult {
  const { context, langOf, opened, open } = view
  const name = serviceName(service, context)
  const id = `service-${service.id}`
  const recipient = recipientOf(service, context)
  const openDetails = ({ target }: Event): void => {
    if ((target as HTMLDetailsElement).open) open(service.id)
  }
  return html`<div class="service" part="service" ?hidden=${!isFound(service, view)}>
    ${
      needsConsent
        ? html`<label for=${id} lang=${langOf(service.name) ?? nothing}>${name}</label
            ><input type="checkbox" id=${id} .checked=${isGiven} />`
        : html`<strong lang=${langOf(service.name) ?? nothing}>${name}</strong>`
    }
    ${recipient ? html`<p>${recipientName(recipient, context)}</p>` : nothing}
    <details @toggle=${openDetails}>
      <summary>${context.texts['heading.trackers']}</summary>
      ${opened.has(service.id) ? renderDetails(service, name, recipient, view) : nothing}
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

function renderDetails(
  service: Service,
  name: string,
  recipient: Recipient | undefined,
  { context, langOf }: SettingsView,
): TemplateResult {
  const { description, trackers } = service
  return html`${description ? html`<p><bdi lang=${langOf(description) ?? nothing}>${context.pick(description)}</bdi></p>` : nothing}
  ${trackers.length ? renderTrackers(service, name, context) : nothing}
  ${recipient ? renderRecipient(recipient, context) : nothing} ${renderOptOut(service, name, context)}`
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

/** Where data go, followed by ways to learn more and to refuse elsewhere too. */
function renderRecipient(recipient: Recipient, context: NoticeContext): TemplateResult {
  const lines = transferLines(recipient, context)
  const sentences = lines.filter(({ href }) => !href).map(({ text }) => text)
  return html`<p>${sentences.join(' ')}</p>
    ${renderLinks([...lines, ...companyNoticeLines(recipient, context)])}`
}

const renderOptOut = ({ optOutUrl }: Service, name: string, { texts, pick }: NoticeContext): unknown =>
  renderLinks([linkLine(fill(texts.optOut, { name }), pick(optOutUrl))])

const renderLinks = (lines: readonly Line[]): unknown =>
  lines.filter(({ href }) => href).map((line) => html`<p>${renderLine(line)}</p>`)
