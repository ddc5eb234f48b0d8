import { html, nothing, type TemplateResult } from 'lit'
import { askedPurposes } from '../../../declaration/asked.js'
import type { Declaration, Purpose } from '../../../declaration/types.js'
import { noticeContext } from '../../../notice/notice-context.js'
import { purposeLine } from '../../../notice/purpose-words.js'
import { fillWithDate, timeText } from '../../../text/date.js'
import { fill } from '../../../text/phrase.js'
import type { Texts } from '../../../text/texts.js'
import { receiptHolder, type ReceiptHolder } from '../../session/ask-register.js'
import type { ConsentSession, SessionReceipt } from '../../session/consent-session.js'
import { renderText } from '../render-line.js'
import { vouched } from '../vouched.js'
import { downloadText } from './download-text.js'

/** What the visitor has chosen, the proof of it, and how to withdraw one choice or all (R55, R56, R79). */
export function renderChoices(
  session: ConsentSession,
  declaration: Declaration,
  texts: Texts,
  language: string,
  announce: (words: string) => void,
): TemplateResult | typeof nothing {
  const purposes = askedPurposes(declaration)
  if (!purposes.length) return nothing
  const context = noticeContext(declaration, texts, language)
  const isGiven = ({ id }: Purpose): boolean => session.status(id) === 'given'
  const withdrawAll = (event: Event): void => {
    session.refuseAll(vouched(event))
    announce(texts.withdrawn)
  }
  const withdraw = (id: string, event: Event): void => {
    session.withdraw(id, vouched(event))
    announce(texts.withdrawn)
  }
  return html`<section aria-labelledby="choices">
    <h2 id="choices" tabindex="-1">${texts['heading.choices']}</h2>
    <p>
      ${session.decision ? fillWithDate(texts.decided, { time: timeText(session.decision.decidedAt, language) }) : texts.undecided}
    </p>
    <dl>
      ${purposes.map((purpose) => {
        const title = purposeLine(purpose, context)
        return html`<div>
          <dt>${renderText(title)}</dt>
          <dd>
            ${texts[`status.${session.status(purpose.id)}`]}
            ${
              isGiven(purpose)
                ? html`<button
                    class="plain small"
                    part="button"
                    aria-label=${fill(texts.withdrawOne, { purpose: title.text })}
                    @click=${(event: Event) => withdraw(purpose.id, event)}
                  >
                    ${texts.withdraw}
                  </button>`
                : nothing
            }
          </dd>
        </div>`
      })}
    </dl>
    ${session.decision && declaration.register ? renderReceipt(session, declaration, texts, language) : nothing}
    <p class="acts">
      <button class="plain" part="button" @click=${() => session.open()}>${texts.openSettings}</button>
      ${
        purposes.some(isGiven)
          ? html`<button class="plain" part="button" @click=${withdrawAll}>${texts.withdrawAll}</button>`
          : nothing
      }
    </p>
  </section>`
}

function renderReceipt(session: ConsentSession, { site }: Declaration, texts: Texts, language: string): TemplateResult {
  const { receipt } = session
  if (!receipt) return html`<p>${texts.receiptNone}</p>`
  const { entry, recordedAt, jws } = receipt
  return html`<p>
    ${fillWithDate(texts.receipt, { entry, time: timeText(recordedAt, language) })}
    <button
      class="plain small"
      part="button"
      @click=${() => downloadText(`${site}-${entry}.jws`, jws, 'application/jose')}
    >
      ${texts.receiptDownload}
    </button>
    ${renderReceiptLink(receiptHolder(session), receipt, texts, language)}
  </p>`
}

/** To the page of the register that shows everything. The secret is in the address only while it is opened, and behind `#`. */
function renderReceiptLink(
  holder: ReceiptHolder | null,
  { jws }: SessionReceipt,
  texts: Texts,
  language: string,
): TemplateResult | typeof nothing {
  if (!holder) return nothing
  const { registerUrl, secret } = holder
  const page = `${registerUrl}/receipt/`
  const open = ({ currentTarget }: Event): void => {
    const link = currentTarget as HTMLAnchorElement
    link.href = `${page}#${new URLSearchParams({ receipt: jws, secret, lang: language }).toString()}`
    setTimeout(() => (link.href = page))
  }
  return html`<a href=${page} rel="noreferrer" @click=${open}>${texts.receiptOpen}</a>`
}
