import { html, nothing, type TemplateResult } from 'lit'
import type { ReceiptWords } from './words.js'

/**
 * Asks for a receipt: as a text, or as a file.
 *
 * @param isRefused what was presented last was no receipt.
 */
export function presentForm(
  words: ReceiptWords,
  isRefused: boolean,
  onPresent: (text: string) => void,
): TemplateResult {
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault()
    const fields = new FormData(event.target as HTMLFormElement)
    const file = fields.get('file')
    const pasted = String(fields.get('text') ?? '')
    onPresent(file instanceof File && file.size > 0 && !pasted.trim() ? await file.text() : pasted)
  }
  return html`<p>${words.intro}</p>
    ${isRefused ? html`<p role="alert" class="problem">${words.noReceipt}</p>` : nothing}
    <form @submit=${submit}>
      <p class="field wide">
        <label for="text">${words.paste}</label>
        <textarea id="text" name="text" spellcheck="false" autocomplete="off"></textarea>
      </p>
      <p class="field wide">
        <label for="file">${words.file}</label>
        <input id="file" name="file" type="file" accept=".jws,.json,text/plain,application/json" />
      </p>
      <button>${words.show}</button>
    </form>`
}
