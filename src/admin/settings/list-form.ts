import { html, type TemplateResult } from 'lit'

interface ListField {
  /** Also the name of the field. */
  readonly id: string
  readonly label: string
  readonly help: string
  readonly save: string
  readonly lines: readonly string[]
}

/** A form with one list, an item on each line. */
export const listForm = (
  { id, label, help, save, lines }: ListField,
  onSave: (lines: readonly string[]) => Promise<void>,
): TemplateResult => {
  const submit = (event: SubmitEvent): void => {
    event.preventDefault()
    const text = String(new FormData(event.target as HTMLFormElement).get(id))
    void onSave(text.split(/\s+/).filter(Boolean))
  }
  return html`<form @submit=${submit}>
    <div class="field wide">
      <label for=${id}>${label}</label>
      <span id="${id}-help" class="quiet">${help}</span>
      <textarea
        id=${id}
        name=${id}
        spellcheck="false"
        autocapitalize="none"
        aria-describedby="${id}-help"
        .value=${lines.join('\n')}
      ></textarea>
    </div>
    <button class="plain">${save}</button>
  </form>`
}
