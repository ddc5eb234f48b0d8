import { html, nothing, type TemplateResult } from 'lit'
import { askedPurposes } from '../../../declaration/asked.js'
import { GPC_PURPOSES } from '../../../decision/current-consent.js'
import type { NoticeContext } from '../../../notice/notice-context.js'
import { accountPhrase } from '../../../text/account-phrase.js'
import { fillWithDate, timeText } from '../../../text/date.js'
import { languageName } from '../../../text/language-name.js'
import { fill } from '../../../text/phrase.js'
import { safeUrl } from '../../../text/safe-url.js'
import type { ConsentSession } from '../../session/consent-session.js'

/** What was chosen and when, and what the visitor should know before choosing again. */
export function renderState(session: ConsentSession, context: NoticeContext, hasChanges: boolean): TemplateResult {
  const { texts, language, declaration } = context
  const { decision, receipt } = session
  const unanswered = askedPurposes(declaration).length ? texts.undecided : texts.consentNone
  const state = decision ? fillWithDate(texts.decided, { time: timeText(decision.decidedAt, language) }) : unanswered
  const overridesGpc = navigator.globalPrivacyControl === true && declaration.consent.gpc === 'refuse'
  return html`<p class="state" part="text">
      ${state} ${receipt ? fill(texts.receiptNumber, { entry: receipt.entry }) : nothing}
    </p>
    ${declaration.consent.account ? html`<p class="state" part="text">${accountPhrase(texts, declaration, language)}</p>` : nothing}
    ${hasChanges ? html`<p class="state" part="text">${texts.changed}</p>` : nothing}
    ${overridesGpc ? html`<p class="state" part="text">${gpcText(session, context)}</p>` : nothing}`
}

/** R106: what the browser asks for, and whether it applies. Some laws require that a visitor can see this at any time. */
function gpcText(session: ConsentSession, { texts, declaration }: NoticeContext): string {
  const concerned = askedPurposes(declaration).filter(({ id }) => GPC_PURPOSES.includes(id))
  const isHonoured = concerned.every(({ id }) => session.status(id) !== 'given')
  return [fill(texts.gpc, { accept: texts.accept }), ...(isHonoured ? [texts.gpcHonoured] : [])].join(' ')
}

/** The language selection, if the site has more than one language. */
export function renderLanguages(session: ConsentSession, { texts, declaration, language }: NoticeContext): unknown {
  if (declaration.languages.length < 2) return nothing
  const choose = ({ target }: Event): void => void (session.language = (target as HTMLSelectElement).value)
  return html`<label class="language"
    >${texts.language}
    <select @change=${choose}>
      ${declaration.languages.map(
        (tag) => html`<option value=${tag} lang=${tag} .selected=${tag === language}>${languageName(tag)}</option>`,
      )}
    </select></label
  >`
}

export function renderNoticeLink(
  { texts, pick, declaration }: NoticeContext,
  lang: string | undefined,
): TemplateResult {
  const address = safeUrl(pick(declaration.notice.url))
  return html`<a id="notice-link" part="notice-link" lang=${lang ?? nothing} href=${address ?? nothing}
    >${texts.notice}</a
  >`
}
