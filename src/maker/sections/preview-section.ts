import { html, nothing, type TemplateResult } from 'lit'
import { fill } from '../../text/phrase.js'
import { languageName } from '../../text/language-name.js'
import { askedPurposes } from '../../declaration/asked.js'
import type { Look, Maker } from '../maker.js'

/** Banner, settings and notice as visitors see them. */
export function renderPreview(maker: Maker): TemplateResult {
  const { words, check } = maker
  return html`<section aria-labelledby="preview">
    <h2 id="preview">${words.preview}</h2>
    ${check.declaration ? renderFrame(maker) : html`<p class="box">${words.previewEmpty}</p>`}
  </section>`
}

function renderFrame(maker: Maker): TemplateResult {
  const { words, file, look, check } = maker
  const languages = check.declaration?.languages ?? []
  const language = languages.find((tag) => tag === look.language) ?? languages[0] ?? 'en'
  const isSilent = look.view !== 'notice' && check.declaration && askedPurposes(check.declaration).length === 0
  return html`<div class="controls">
      ${renderChoice(maker, 'view', { banner: words.banner, settings: words.settings, notice: words.notice })}
      ${renderChoice(maker, 'width', { 320: '320', 390: '390', 1280: '1280' })}
      ${renderChoice(maker, 'theme', { light: words.light, dark: words.dark })}
      ${languages.length > 1 ? renderLanguage(maker, languages, language) : nothing}
    </div>
    ${isSilent ? html`<p class="box">${words.previewNothing}</p>` : nothing}
    <maker-preview
      .label=${fill(words.previewTitle, { view: words[look.view], width: look.width })}
      .order=${{ ...look, language, declaration: file }}
    ></maker-preview>
    <p class="quiet">${words.previewNote}</p>`
}

type Choice = Exclude<keyof Look, 'language'>

function renderChoice(maker: Maker, key: Choice, options: Readonly<Record<string, string>>): TemplateResult {
  const choose = (value: string): void => maker.lookAt({ [key]: key === 'width' ? Number(value) : value })
  return html`<fieldset class="segments">
    <legend>${maker.words[key]}</legend>
    ${Object.entries(options).map(
      ([value, label]) =>
        html`<label
          ><input
            type="radio"
            name=${key}
            value=${value}
            .checked=${String(maker.look[key]) === value}
            @change=${() => choose(value)}
          /><span>${label}</span></label
        >`,
    )}
  </fieldset>`
}

const renderLanguage = (maker: Maker, languages: readonly string[], language: string): TemplateResult =>
  html`<div>
    <label for="preview-language">${maker.words.language}</label>
    <select
      id="preview-language"
      @change=${({ target }: Event) => maker.lookAt({ language: (target as HTMLSelectElement).value })}
    >
      ${languages.map(
        (tag) => html`<option value=${tag} lang=${tag} .selected=${tag === language}>${languageName(tag)}</option>`,
      )}
    </select>
  </div>`
