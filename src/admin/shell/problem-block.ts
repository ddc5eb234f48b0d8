import { html, type TemplateResult } from 'lit'
import { ApiProblem } from './api.js'
import type { ShellWords } from './words.js'

/** Shows why a call failed: in words, then the parts of the form that the register names. */
export function problemBlock(cause: unknown, words: ShellWords): TemplateResult {
  if (!(cause instanceof ApiProblem)) return alert(words.problem[''] ?? '', [String(cause)])
  const { type, title, errors = [], retryAfterSeconds } = cause.details
  const name = type.replace(/^urn:evaste:problem:/, '')
  const known = words.problem[name]
  const lines = [
    ...(known === undefined ? [title] : []),
    ...errors.map(({ path, message }) => `${path.replace(/^\$\.?/, '')}: ${message}`),
    ...(retryAfterSeconds === undefined ? [] : [words.retryAfter(retryAfterSeconds)]),
  ]
  return alert(known ?? words.problem[''] ?? '', lines)
}

const alert = (sentence: string, lines: readonly string[]): TemplateResult =>
  html`<div role="alert" class="problem">
    <p>${sentence}</p>
    ${
      lines.length > 0
        ? html`<ul>
            ${lines.map((line) => html`<li>${line}</li>`)}
          </ul>`
        : ''
    }
  </div>`
