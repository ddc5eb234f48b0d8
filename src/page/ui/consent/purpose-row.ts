import { html, nothing, type TemplateResult } from 'lit'
import { servicesOf } from '../../../declaration/asked.js'
import { consentRecordId } from '../../../declaration/own-processing.js'
import { registerSettings } from '../../../declaration/register-settings.js'
import type { Purpose, Service } from '../../../declaration/types.js'
import type { NoticeContext } from '../../../notice/notice-context.js'
import { purposeDescription } from '../../../notice/purpose-words.js'
import { serviceName, storedCount } from '../../../notice/tracker-words.js'
import { durationText } from '../../../text/duration.js'
import { listPhrase } from '../../../text/list-phrase.js'
import { fill } from '../../../text/phrase.js'
import { purposeTitle } from '../../../text/pick-text.js'
import type { PurposeChanges } from '../../../decision/changes.js'
import type { ConsentSession } from '../../session/consent-session.js'
import { changesText } from './changes-text.js'
import { renderService } from './service-details.js'
import { followSwitch } from './switches.js'

/** One purpose: its name and switch, one sentence, and its services behind a disclosure. */
export function renderPurpose(
  purpose: Purpose,
  session: ConsentSession,
  context: NoticeContext,
  changes?: PurposeChanges,
): TemplateResult {
  const { texts, pick, declaration } = context
  const title = purposeTitle(purpose, texts, pick)
  const services = servicesOf(declaration, purpose.id)
  const id = `purpose-${purpose.id}`
  return html`<div class="purpose" part="purpose" @change=${followSwitch}>
    ${
      purpose.needsConsent
        ? html`<h3><label for=${id}>${title}</label></h3>
            <input
              type="checkbox"
              id=${id}
              .checked=${isGiven(purpose.id, session)}
              .indeterminate=${isPartly(purpose.id, services, session)}
            />`
        : html`<h3>${title}</h3>
            <span class="always">${texts.always}</span>`
    }
    <p>${purposeDescription(purpose, context)}</p>
    ${changes ? html`<p class="changed">${changesText(changes, context)}</p>` : nothing}
    ${
      services.length
        ? html`<details>
            <summary>${summaryOf(services, context)}</summary>
            ${services.map((service) => renderService(service, purpose, purpose.needsConsent && isGiven(service.id, session), context))}
          </details>`
        : purpose.id === consentRecordId
          ? renderIpMode(context)
          : nothing
    }
  </div>`
}

/** R49: nothing is on that has not been given. */
const isGiven = (id: string, session: ConsentSession): boolean => session.status(id) === 'given'

const isPartly = (id: string, services: readonly Service[], session: ConsentSession): boolean =>
  isGiven(id, session) && services.some((service) => !isGiven(service.id, session))

function summaryOf(services: readonly Service[], context: NoticeContext): string {
  const { texts, language } = context
  const names = services.map((service) => serviceName(service, context))
  const trackers = services.flatMap((service) => service.trackers)
  if (!trackers.length) return listPhrase(names, language)
  return fill(texts.pair, { term: listPhrase(names, language), value: storedCount(trackers, context) })
}

/** R73: what happens to the IP address is told where the proof is. */
function renderIpMode(context: NoticeContext): unknown {
  const { declaration, texts } = context
  const { register } = declaration
  if (!register) return nothing
  const { ip, ipRetention } = registerSettings(register)
  const period = durationText(ipRetention, context)
  return html`<p>${fill(texts.pair, { term: texts.registerIp, value: fill(texts[`ip.${ip}`], { period }) })}.</p>`
}
