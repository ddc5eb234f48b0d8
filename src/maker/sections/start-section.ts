import { html, nothing, type TemplateResult } from 'lit'
import { fill } from '../../text/phrase.js'
import type { FoundDraft } from '../../tools/import/draft.js'
import { writeDraft } from '../../tools/import/draft-from-bytes.js'
import type { Maker } from '../maker.js'

/** Opening a declaration, and reading an existing notice. */
export function renderStart(maker: Maker): TemplateResult {
  const { words, imported } = maker
  return html`<section aria-labelledby="start">
    <h2 id="start">${words.start}</h2>
    <p class="quiet">${words.startText}</p>
    <details>
      <summary>${words.pasteNotice}</summary>
      <p>${words.pasteText}</p>
      ${renderNoticeForm(maker)}
    </details>
    ${renderOpen(maker)} ${imported ? renderImported(maker, imported) : nothing} ${renderMemory(maker)}
  </section>`
}

const renderOpen = (maker: Maker): TemplateResult =>
  html`<details>
    <summary>${maker.words.openFile}</summary>
    <p id="open-text">${maker.words.openText}</p>
    <input
      type="file"
      id="open-file"
      accept=".json,application/json"
      aria-label=${maker.words.openFile}
      aria-describedby="open-text"
      @change=${(event: Event) => withFile(event, (file) => void maker.open(file, file.name))}
    />
  </details>`

const renderMemory = (maker: Maker): TemplateResult =>
  html`<p class="acts">
    <label class="check"
      ><input
        type="checkbox"
        id="remember"
        .checked=${maker.isRemembered}
        @change=${({ target }: Event) => maker.remember((target as HTMLInputElement).checked)}
      /><span>${maker.words.remember}</span></label
    >
    <button type="button" class="plain" id="start-over" @click=${() => maker.startOver()}>
      ${maker.words.startOver}
    </button>
  </p>`

function renderNoticeForm(maker: Maker): TemplateResult {
  const { words } = maker
  const read = (event: Event): void => {
    event.preventDefault()
    const area = (event.target as HTMLFormElement).querySelector('textarea')
    if (area?.value.trim()) void maker.read(new Blob([area.value]), words.pasteNotice)
  }
  return html`<form @submit=${read}>
    <div class="field">
      <label for="notice-text">${words.noticeText}</label>
      <textarea id="notice-text" rows="6" spellcheck="false"></textarea>
    </div>
    <button class="plain" id="read-notice">${words.read}</button>
    <div class="field">
      <label for="notice-file">${words.noticeFile}</label>
      <input
        type="file"
        id="notice-file"
        @change=${(event: Event) => withFile(event, (file) => void maker.read(file, file.name))}
      />
    </div>
  </form>`
}

function withFile({ target }: Event, use: (file: File) => void): void {
  const input = target as HTMLInputElement
  const file = input.files?.[0]
  if (file) use(file)
  // So that the same file can be chosen again.
  input.value = ''
}

function renderImported({ words, language }: Maker, found: FoundDraft): TemplateResult {
  const { source, taken, missing } = writeDraft(found, language)
  return html`<div class="box" id="imported">
    <p>${fill(words.taken, { source })}</p>
    <ul>
      ${taken.map(
        ({ path, value, line }) =>
          html`<li>
            <code>${path}</code>: ${value} ${line ? html`<small>(${fill(words.line, { line })})</small>` : nothing}
          </li>`,
      )}
    </ul>
    ${missing.length ? html`<p>${words.onlyYou}</p>` : nothing}
    <ul>
      ${missing.map(({ path, message }) => html`<li><code>${path}</code>: ${message}</li>`)}
    </ul>
  </div>`
}
