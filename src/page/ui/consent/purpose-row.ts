import { html, nothing, type TemplateResult } from 'lit'
import { servicesOf } from '../../../declaration/asked.js'
import { consentRecordId } from '../../../declaration/own-processing.js'
import { registerSettings } from '../../../declaration/register-settings.js'
import type { Purpose, Service } from '../../../declaration/types.js'
import { declaredLine } from '../../../notice/declared-line.js'
import type { NoticeContext } from '../../../notice/notice-context.js'
import { purposeDescription, purposeLine } from '../../../notice/purpose-words.js'
import { storedCount } from '../../../notice/tracker-words.js'
import { durationText } from '../../../text/duration.js'
import { listPhrase } from '../../../text/list-phrase.js'
import { countPhrase, fill } from '../../../text/phrase.js'
import type { ConsentSession } from '../../session/consent-session.js'
import { renderText } from '../render-line.js'
import { changesText } from './changes-text.js'
import { isFound, renderService } from './service-details.js'
import type { SettingsView } from './settings-view.js'
import { followSwitch } from './switches.js'

/** One purpose: its name and switch, one sentence, and its services in a disclosure. */
export function renderPurpose(purpose: Purpose, view: SettingsView): TemplateResult {
  const { context, session, changes, query } = view
  const { texts, declaration } = context
  const title = renderText(purposeLine(purpose, context))
  const services = servicesOf(declaration, purpose.id)
  const change = changes.get(purpose.id)
  const id = `purpose-${purpose.id}`
  return html`<div
    class="purpose"
    part="purpose"
    ?hidden=${!!query && !services.some((service) => isFound(service, view))}
    @change=${followSwitch}
  >
    ${
      purpose.needsConsent
        ? html`<h3><label for=${id}>${title}</label></h3>
            <input
              type="checkbox"
              id=${id}
              .checked=${isGiven(purpose.id, session)}
              .indeterminate=${isPartly(purpose.id, services, session)}
            />
            <span class="word" aria-hidden="true" data-on=${texts.on} data-off=${texts.off}></span>`
        : html`<h3>${title}</h3>`
    }
    <p>${renderText(declaredLine(purpose.description, context, purposeDescription(purpose, context)))}</p>
    ${change ? html`<p class="changed">${renderText(changesText(change, context))}</p>` : nothing}
    ${purpose.id === consentRecordId ? renderIpMode(context) : renderServices(purpose, services, view)}
  </div>`
}

function renderServices(purpose: Purpose, services: readonly Service[], view: SettingsView): unknown {
  if (!services.length) return nothing
  return html`<details class="services" .open=${!!view.query}>
    <summary>${summaryOf(services, view.context)}</summary>
    ${services.map((service) =>
      renderService(service, purpose, purpose.needsConsent && isGiven(service.id, view.session), view),
    )}
  </details>`
}

/** R49: only what has been given is switched on. */
const isGiven = (id: string, session: ConsentSession): boolean => session.status(id) === 'given'

const isPartly = (id: string, services: readonly Service[], session: ConsentSession): boolean =>
  isGiven(id, session) && services.some((service) => !isGiven(service.id, session))

/** “2 services and 5 cookies”. */
function summaryOf(services: readonly Service[], context: NoticeContext): string {
  const { texts, language } = context
  const trackers = services.flatMap((service) => service.trackers)
  const count = countPhrase(texts.services, services.length, language)
  if (trackers.length) return listPhrase([count, storedCount(trackers, context)], language)
  return count
}

/** R73: the handling of the IP address is described next to the proof. */
function renderIpMode(context: NoticeContext): unknown {
  const { declaration, texts } = context
  const { register } = declaration
  if (!register) return nothing
  const { ip, ipRetention } = registerSettings(register)
  const period = durationText(ipRetention, context)
  return html`<p>${fill(texts.pair, { term: texts.registerIp, value: fill(texts[`ip.${ip}`], { period }) })}.</p>`
}
