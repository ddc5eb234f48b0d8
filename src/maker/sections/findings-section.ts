import { html, nothing, type TemplateResult } from 'lit'
import { countPhrase } from '../../text/phrase.js'
import { severities } from '../../tools/lint/finding.js'
import type { Maker } from '../maker.js'

interface Remark {
  readonly path: string
  readonly message: string
  readonly rule?: string
}

/** What the parser and the rules say of the draft. */
export function renderFindings(maker: Maker): TemplateResult {
  const { words, check, language } = maker
  const { problems, findings, declaration } = check
  const count = problems.length + findings.length
  return html`<section aria-labelledby="findings">
    <h2 id="findings">${words.findings}</h2>
    <p class="quiet">${words.findingsText}</p>
    <p role="status" id="count">
      ${count ? countPhrase(words.counted, count, language) : declaration ? words.noFindings : nothing}
    </p>
    ${renderRemarks(words.problems, problems, true)}
    ${severities.map((severity) =>
      renderRemarks(
        words[severity],
        findings.filter((finding) => finding.severity === severity),
        severity === 'law',
      ),
    )}
  </section>`
}

function renderRemarks(heading: string, remarks: readonly Remark[], isOpen: boolean): TemplateResult | typeof nothing {
  if (remarks.length === 0) return nothing
  return html`<details class="remarks" ?open=${isOpen}>
    <summary>${heading} <small>${remarks.length}</small></summary>
    <ul>
      ${remarks.map(
        ({ rule, path, message }) =>
          html`<li>
            ${message}<small><code>${path}</code>${rule === undefined ? nothing : html` ${rule}`}</small>
          </li>`,
      )}
    </ul>
  </details>`
}
