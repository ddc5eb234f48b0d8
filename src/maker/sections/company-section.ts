import { html, type TemplateResult } from 'lit'
import { fill } from '../../text/phrase.js'
import { languageName } from '../../text/language-name.js'
import { languages } from '../../text/shipped-language.js'
import { setValue, textAt, valueAt } from '../draft/draft-text.js'
import { draftLanguages, setLanguages } from '../draft/tick-service.js'
import type { Maker } from '../maker.js'
import { answerField, type CompanyField, companyFields, furtherFields } from './company-fields.js'
import { renderTextField } from './text-field.js'

/** The questions of `evaste init`, and the facts about the company that a notice needs. */
export const renderCompany = (maker: Maker): TemplateResult =>
  html`<section aria-labelledby="company">
    <h2 id="company">${maker.words.company}</h2>
    <div class="grid">${companyFields.map((field) => renderField(maker, field))}</div>
    ${renderLanguages(maker)}
    <details>
      <summary>${maker.words.more}</summary>
      <div class="grid">
        ${furtherFields.map((field) => renderField(maker, field))} ${renderOfficer(maker)} ${renderRegister(maker)}
      </div>
    </details>
  </section>`

function renderField(maker: Maker, field: CompanyField): TemplateResult {
  const { words, file } = maker
  const value = textAt(file, field.path)
  const hint = field.issue?.(maker, value)
  return renderTextField({
    ...field,
    label: words[field.id],
    value,
    issue: hint && fill(words.invalid, { hint }),
    ...(field.id === 'site' && { hint: words.siteHint }),
    ...(!field.isRequired && { optional: words.optional }),
    change: (answer) => maker.edit((text) => answerField(field, answer, text)),
  })
}

function renderLanguages(maker: Maker): TemplateResult {
  const { words, file } = maker
  const [main, ...others] = draftLanguages(file)
  const set = (...tags: readonly (string | undefined)[]): void =>
    maker.edit((text) => setLanguages(text, [...new Set(tags.filter((tag): tag is string => tag !== undefined))]))
  // A language that evaste does not speak can be in a file that was opened.
  const offered = [...new Set([...languages, ...draftLanguages(file)])]
  return html`<div class="field">
      <label for="main-language">${words.mainLanguage}</label>
      <select id="main-language" @change=${({ target }: Event) => set((target as HTMLSelectElement).value, ...others)}>
        ${offered.map((tag) => html`<option value=${tag} lang=${tag} .selected=${tag === main}>${named(tag)}</option>`)}
      </select>
    </div>
    ${renderOthers(
      maker,
      offered.filter((tag) => tag !== main),
      others,
      (tags) => set(main, ...tags),
    )}`
}

function renderOthers(
  { words }: Maker,
  offered: readonly string[],
  chosen: readonly string[],
  set: (tags: readonly string[]) => void,
): TemplateResult {
  const tick = (tag: string, { target }: Event): void =>
    set((target as HTMLInputElement).checked ? [...chosen, tag] : chosen.filter((other) => other !== tag))
  return html`<details>
    <summary>${words.otherLanguages}: ${chosen.map(named).join(', ') || '–'}</summary>
    <fieldset class="columns">
      <legend class="unseen">${words.otherLanguages}</legend>
      ${offered.map(
        (tag) =>
          html`<label class="check" lang=${tag}
            ><input
              type="checkbox"
              .checked=${chosen.includes(tag)}
              @change=${(event: Event) => tick(tag, event)}
            />${named(tag)}</label
          >`,
      )}
    </fieldset>
  </details>`
}

function named(tag: string): string {
  try {
    return languageName(tag)
  } catch {
    return tag // not a language
  }
}

function renderOfficer(maker: Maker): TemplateResult {
  const { words, file } = maker
  const isNone = valueAt(file, ['dataProtectionOfficer']) === null
  const field: CompanyField = { id: 'officer', path: ['dataProtectionOfficer', 'email'], type: 'email' }
  const setNone = (isTicked: boolean): void =>
    maker.edit((text) => setValue(text, ['dataProtectionOfficer'], isTicked ? null : undefined))
  return html`<div>
    ${renderField(maker, field)}
    <label class="check"
      ><input
        type="checkbox"
        id="officer-none"
        .checked=${isNone}
        @change=${({ target }: Event) => setNone((target as HTMLInputElement).checked)}
      />${words.officerNone}</label
    >
  </div>`
}

function renderRegister(maker: Maker): TemplateResult {
  const { words, file } = maker
  return renderTextField({
    id: 'register',
    label: words.register,
    hint: words.registerHint,
    optional: words.optional,
    value: textAt(file, ['register', 'url']),
    change: (url) =>
      maker.edit((text) =>
        url.trim() ? setValue(text, ['register', 'url'], url) : setValue(text, ['register'], null),
      ),
  })
}
