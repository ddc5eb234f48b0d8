import { html, nothing, type TemplateResult } from 'lit'

export interface FormField {
  /** Also the name of the value. */
  readonly id: string
  readonly label: string
  readonly type?: 'text' | 'email' | 'password'
  /** So that password managers fill in the right thing. */
  readonly autocomplete?: string
  readonly help?: string
  readonly value?: string
  readonly least?: number
  readonly isNumeric?: boolean
}

/** A labelled input of a form. Always required: an optional one is another form. */
export const formField = (field: FormField): TemplateResult =>
  html`<div class="field wide">
    <label for=${field.id}>${field.label}</label>
    <input
      id=${field.id}
      name=${field.id}
      type=${field.type ?? 'text'}
      autocomplete=${(field.autocomplete ?? 'off') as never}
      inputmode=${field.isNumeric ? 'numeric' : nothing}
      minlength=${field.least ?? nothing}
      autocapitalize="none"
      spellcheck="false"
      required
      aria-describedby=${field.help === undefined ? nothing : `${field.id}-help`}
      .value=${field.value ?? ''}
    />
    ${field.help === undefined ? '' : html`<span id="${field.id}-help" class="quiet">${field.help}</span>`}
  </div>`

/** The values of a form by name. */
export const valuesOf = (form: EventTarget | null): Readonly<Record<string, string>> =>
  Object.fromEntries([...new FormData(form as HTMLFormElement)].map(([name, value]) => [name, String(value)]))
