import { html, nothing, type TemplateResult } from 'lit'
import { formField } from '../shell/form-field.js'
import { formatDay } from '../shell/format.js'
import type { AdminLanguage } from '../shell/languages.js'
import { hasPasskeys } from '../sign-in/passkey.js'
import type { OwnFactors } from './account-types.js'
import type { AccountWords } from './words.js'

export interface FactorsForm {
  readonly words: AccountWords
  readonly language: AdminLanguage
  readonly onSetUpApp: () => void
  readonly onAddPasskey: () => void
  readonly onRenewCodes: () => void
  /** `path`: the call that removes the factor. */
  readonly onRemove: (path: string) => void
}

/** The second factors of a user. Every change of them needs the password in the field `confirm`. */
export function factorsForm({ code, passkeys, recoveryCodesLeft }: OwnFactors, form: FactorsForm): TemplateResult {
  const { words } = form
  return html`<form class="stacked" @submit=${(event: Event) => event.preventDefault()}>
    ${formField({
      id: 'confirm',
      label: words.confirm,
      help: words.confirmHelp,
      type: 'password',
      autocomplete: 'current-password',
    })}
    <fieldset>
      <h3>${words.app}: ${code ? words.appOn : words.appOff}</h3>
      <button type="button" class="plain" @click=${form.onSetUpApp}>${code ? words.replaceApp : words.setUpApp}</button>
      ${code ? removal(words.removeApp, 'session/code', form) : nothing}
      <h3>${words.passkeys}</h3>
      ${passkeyList(passkeys, form)} ${hasPasskeys() ? newPasskey(form) : ''}
      <h3>${words.recovery}</h3>
      <p>${words.left(recoveryCodesLeft)}</p>
      <button type="button" class="plain" @click=${form.onRenewCodes}>${words.renew}</button>
    </fieldset>
  </form>`
}

const removal = (label: string, path: string, { onRemove }: FactorsForm): TemplateResult =>
  html`<button type="button" class="link" @click=${() => onRemove(path)}>${label}</button>`

function passkeyList(passkeys: OwnFactors['passkeys'], form: FactorsForm): TemplateResult {
  const { words, language } = form
  if (passkeys.length === 0) return html`<p>${words.noPasskeys}</p>`
  return html`<ul>
    ${passkeys.map(
      ({ id, label, createdAt }) =>
        html`<li>
          ${label}, ${words.added(formatDay(createdAt, language))}
          ${removal(words.remove(label), `session/passkeys/${encodeURIComponent(id)}`, form)}
        </li>`,
    )}
  </ul>`
}

const newPasskey = ({ words, onAddPasskey }: FactorsForm): TemplateResult =>
  html`<div class="field wide">
      <label for="label">${words.label}</label>
      <input id="label" name="label" maxlength="64" autocomplete="off" />
    </div>
    <p class="actions"><button type="button" class="plain" @click=${onAddPasskey}>${words.add}</button></p>`
