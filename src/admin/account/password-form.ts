import { html, type TemplateResult } from 'lit'
import { formField, valuesOf } from '../shell/form-field.js'
import type { SessionAnswer } from '../shell/session-answer.js'
import type { AccountWords } from './words.js'

/** A new password, for the present one. `form` is passed on to be emptied once the register has accepted it. */
export function passwordForm(
  { user }: SessionAnswer,
  words: AccountWords,
  onChange: (passwords: { readonly password: string; readonly newPassword: string }, form: EventTarget | null) => void,
): TemplateResult {
  const change = (event: Event): void => {
    event.preventDefault()
    const { current = '', fresh = '' } = valuesOf(event.target)
    onChange({ password: current, newPassword: fresh }, event.target)
  }
  return html`<h2>${words.password}</h2>
    <form class="stacked" @submit=${change}>
      <input type="email" autocomplete="username" .value=${user?.email ?? ''} hidden readonly />
      ${formField({ id: 'current', label: words.current, type: 'password', autocomplete: 'current-password' })}
      ${formField({
        id: 'fresh',
        label: words.fresh,
        help: words.freshHelp,
        type: 'password',
        autocomplete: 'new-password',
        least: 12,
      })}
      <button>${words.change}</button>
    </form>`
}
