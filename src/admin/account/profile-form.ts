import { html, type TemplateResult } from 'lit'
import { formField, valuesOf } from '../shell/form-field.js'
import { adminLanguages } from '../shell/languages.js'
import type { SessionAnswer } from '../shell/session-answer.js'
import type { AccountWords } from './words.js'

/** The name and language of a user. */
export function profileForm(
  { user, language }: SessionAnswer,
  words: AccountWords,
  onSave: (profile: { readonly name: string; readonly language: string }) => void,
): TemplateResult {
  const save = (event: Event): void => {
    event.preventDefault()
    const { name = '', language: wanted = '' } = valuesOf(event.target)
    onSave({ name, language: wanted })
  }
  return html`<h2>${words.profile}</h2>
    <form class="stacked" @submit=${save}>
      ${formField({ id: 'name', label: words.name, value: user?.name ?? '', autocomplete: 'name' })}
      <div class="field">
        <label for="own-language">${words.language}</label>
        <select id="own-language" name="language">
          ${Object.entries(adminLanguages).map(
            ([id, name]) => html`<option value=${id} lang=${id} ?selected=${id === language}>${name}</option>`,
          )}
        </select>
      </div>
      <button>${words.save}</button>
    </form>`
}
