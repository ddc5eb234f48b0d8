import { html, type TemplateResult } from 'lit'
import { ApiProblem } from './api.js'
import type { ShellWords } from './words.js'

/** Shows why a call failed: in words, then the parts of the form that the register names. */
export function problemBlock(cause: unknown, words: ShellWords): TemplateResult {
  if (!(cause instanceof ApiProblem)) return alert(words.problem[''] ?? '', [inEnglish(String(cause))])
  const { type, title, errors = [], retryAfterSeconds } = cause.details
  const name = type.replace(/^urn:evaste:problem:/, '')
  const known = words.problem[name]
  // A field may be wrong in several ways, or several lines of it; one sentence says what it takes.
  const fields = new Map(errors.map(({ path, message }) => [fieldOf(path), message]))
  const lines = [
    ...(known === undefined ? [inEnglish(title)] : []),
    ...[...fields].map(([field, message]) => html`${words.field[field] ?? inEnglish(`${field}: ${message}`)}`),
    ...(retryAfterSeconds === undefined ? [] : [html`${words.retryAfter(retryAfterSeconds)}`]),
  ]
  return alert(known ?? words.problem[''] ?? '', lines)
}

/** `$.origins.3` is about `origins`. */
const fieldOf = (path: string): string => path.replace(/^\$\.?/, '').split('.')[0] ?? ''

const inEnglish = (text: string): TemplateResult => html`<span lang="en">${text}</span>`

const alert = (sentence: string, lines: readonly TemplateResult[]): TemplateResult =>
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
