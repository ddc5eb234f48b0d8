import { html, type TemplateResult } from 'lit'
import { safeUrl } from '../../text/safe-url.js'
import type { AdminContext } from '../shell/admin-context.js'
import { formatArrival, formatTime } from '../shell/format.js'
import { saveFile } from '../shell/save-file.js'
import type { ShownRequest } from './request-types.js'
import { requestsWords } from './words.js'

/** The certificate that the person gets: printed, it is the page alone; and the same as signed data. */
export function certificatePart(
  { claims, jws }: NonNullable<ShownRequest['certificate']>,
  { language, words: shell }: AdminContext,
): TemplateResult {
  const words = requestsWords[language]
  const lines: readonly (readonly [string, string])[] = [
    [words.controller, claims.controller],
    [words.site, claims.site],
    [words.kind, words.kinds[claims.kind] ?? claims.kind],
    [words.received, formatArrival(claims.receivedAt, language)],
    [words.answered, formatTime(claims.recordedAt, language)],
    [words.outcome, words.stateOf[claims.outcome] ?? claims.outcome],
    [words.number, claims.request],
    [words.chain, String(claims.entry)],
    [words.hash, claims.entryHash],
  ]
  return html`<section id="certificate" aria-labelledby="certificate-title">
    <h2 id="certificate-title">${words.certificate[claims.outcome]}</h2>
    <dl>
      ${lines.map(
        ([name, text]) =>
          html`<dt>${name}</dt>
            <dd>${text}</dd>`,
      )}
    </dl>
    ${
      claims.reason
        ? html`<h3>${words.reasons}</h3>
            <p class="reasons">${claims.reason}</p>`
        : ''
    }
    ${
      claims.authorities.length === 0
        ? ''
        : html`<p>${words.complain}</p>
            <ul>
              ${claims.authorities.map(authorityLine)}
            </ul>`
    }
    <p>${words.court}</p>
    <p class="quiet">${words.signed}</p>
    <div class="actions unprinted">
      <button @click=${() => print()}>${shell.print}</button>
      <button class="plain" @click=${() => saveFile(`certificate-${claims.request}.jws`, 'application/jose', jws)}>
        ${words.jws}
      </button>
    </div>
  </section>`
}

/** The address is printed too. */
function authorityLine({ name, url }: { readonly name: string; readonly url?: string }): TemplateResult {
  const href = safeUrl(url)
  return html`<li>${name}${href ? html`, <a href=${href}>${href.replace(/^(https:\/\/|mailto:)/, '')}</a>` : ''}</li>`
}
