import { html, nothing, type TemplateResult } from 'lit'
import { ifDefined } from 'lit/directives/if-defined.js'

/** One question with a text as its answer. */
export interface TextField {
  readonly id: string
  readonly label: string
  readonly value: string
  readonly change: (value: string) => void
  readonly hint?: string
  /** What is wrong with the value. */
  readonly issue?: string | undefined
  readonly isRequired?: boolean
  /** The word beside the label of a question that may stay open. */
  readonly optional?: string
  readonly lines?: number
  readonly type?: 'text' | 'email' | 'tel' | 'url' | 'search'
  readonly autocomplete?: AutoFill
}

/** Renders a labelled input, or a text area if it has several lines, with its hint and what is wrong with it. */
export function renderTextField(field: TextField): TemplateResult {
  const { id, label, hint, issue, optional } = field
  return html`<div class="field">
    <label for=${id}>${label}${optional === undefined ? nothing : html` <small>(${optional})</small>`}</label>
    ${hint ? html`<p class="hint" id="${id}-hint">${hint}</p>` : nothing} ${renderInput(field)}
    ${issue ? html`<p class="issue" id="${id}-issue">${issue}</p>` : nothing}
  </div>`
}

function renderInput(field: TextField): TemplateResult {
  const { id, value, hint, issue, lines, type = 'text', autocomplete, isRequired = false } = field
  const change = ({ target }: Event): void => field.change((target as HTMLInputElement | HTMLTextAreaElement).value)
  const described = [hint && `${id}-hint`, issue && `${id}-issue`].filter(Boolean).join(' ') || undefined
  if (lines !== undefined)
    return html`<textarea
      id=${id}
      rows=${lines}
      spellcheck="false"
      aria-describedby=${ifDefined(described)}
      .value=${value}
      @change=${change}
    ></textarea>`
  return html`<input
    id=${id}
    type=${type}
    autocomplete=${autocomplete ?? 'off'}
    ?required=${isRequired}
    aria-invalid=${issue ? 'true' : nothing}
    aria-describedby=${ifDefined(described)}
    .value=${value}
    @input=${change}
  />`
}

/** One entry per line. */
export const linesOf = (value: string): readonly string[] =>
  value
    .split(/[\s,]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
