import { html, nothing, type TemplateResult } from 'lit'
import { downloadText } from '../../page/ui/notice/download-text.js'
import { type PageLines, pageLines } from '../draft/page-lines.js'
import type { AroundPage } from '../around-page.js'
import type { Maker } from '../maker.js'
import { copyText } from './copy-text.js'

/** The file, the lines for the pages, and where they go. */
export function renderResult(maker: Maker): TemplateResult {
  const { words, check, text, around } = maker
  if (around) return renderAround(maker, around)
  return html`<section aria-labelledby="take">
    <h2 id="take">${words.take}</h2>
    ${check.declaration ? nothing : html`<p class="box">${words.incomplete}</p>`}
    <ol>
      <li>${words.stepFolder}</li>
      <li>
        ${words.stepFile}
        <p class="acts">
          <button type="button" id="download" @click=${() => downloadText('evaste.json', text, 'application/json')}>
            ${words.download}
          </button>
          ${renderCopy(maker, 'copy-file', words.copyFile, text, 'json')}
        </p>
        <details>
          <summary>${words.theFile}</summary>
          <pre id="json" tabindex="0" aria-label=${words.theFile}>${text}</pre>
        </details>
      </li>
      ${check.declaration ? renderLines(maker, pageLines(check.declaration)) : nothing}
    </ol>
  </section>`
}

/** In a frame, the page around this one takes the declaration: nothing needs to be copied. */
function renderAround({ words, check, text }: Maker, around: AroundPage): TemplateResult {
  const { declaration } = check
  return html`<section aria-labelledby="take">
    <h2 id="take">${words.take}</h2>
    ${declaration ? nothing : html`<p class="box">${words.incomplete}</p>`}
    <p class="acts">
      <button
        type="button"
        id="use-here"
        ?disabled=${!declaration}
        @click=${() => declaration && around.save(text, declaration)}
      >
        ${words.useHere}
      </button>
      <button type="button" class="plain" @click=${() => downloadText('evaste.json', text, 'application/json')}>
        ${words.download}
      </button>
    </p>
  </section>`
}

function renderLines(maker: Maker, { sealed, tag, notice, allowed }: PageLines): TemplateResult {
  const { words } = maker
  if (sealed === null)
    return html`<li>${words.stepNothing} ${renderCode(maker, 'tag', tag, words.copyTag)}</li>
      <li>${words.stepNotice} ${renderCode(maker, 'notice-line', notice, words.copyTag)}</li>`
  return html`<li>
      ${words.stepLines} ${renderCode(maker, 'sealed', sealed, words.copyLines)}
      <p>${allowed.length ? words.allowed : words.allowedNone}</p>
      ${
        allowed.length
          ? html`<ul>
              ${allowed.map((host) => html`<li><code>${host}</code></li>`)}
            </ul>`
          : nothing
      }
      <details>
        <summary>${words.stepTag}</summary>
        ${renderCode(maker, 'tag', tag, words.copyTag)}
      </details>
    </li>
    <li>${words.stepNotice} ${renderCode(maker, 'notice-line', notice, words.copyTag)}</li>`
}

const renderCode = (maker: Maker, id: string, code: string, label: string): TemplateResult =>
  html`<pre id=${id} tabindex="0" aria-label=${label}>${code}</pre>
    <p class="acts">${renderCopy(maker, `copy-${id}`, label, code, id)}</p>`

const renderCopy = (maker: Maker, id: string, label: string, text: string, shown: string): TemplateResult => {
  const copy = ({ target }: Event): void =>
    void copyText(maker, text, ((target as Element).getRootNode() as ShadowRoot).querySelector(`#${shown}`))
  return html`<button type="button" class="plain" id=${id} @click=${copy}>${label}</button>`
}
