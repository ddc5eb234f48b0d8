import { html, type TemplateResult } from 'lit'
import type { SignInWords } from './words.js'

/** The recovery codes, to be copied or printed. */
export const recoveryCodes = (codes: readonly string[], words: SignInWords): TemplateResult =>
  html`<p>${words.codesIntro}</p>
    <ul class="codes">
      ${codes.map((code) => html`<li><code>${code}</code></li>`)}
    </ul>`
