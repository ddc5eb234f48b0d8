import { html, nothing, type TemplateResult } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import { countPhrase, fill } from '../../text/phrase.js'
import { catalogue } from '../../tools/catalogue/catalogue.js'
import { searchServices, similarServices } from '../../tools/catalogue/find-service.js'
import type { KnownService } from '../../tools/catalogue/known-service.js'
import { addKnownService, idsOf, removeService } from '../draft/tick-service.js'
import type { Maker } from '../maker.js'
import { makerPurposes } from '../words/purpose-words.js'
import { renderAllow, renderByHand, renderChosen } from './chosen-services.js'

/** What most small sites use, so that a person need not search for it. */
export const FREQUENT = [
  'google-analytics',
  'google-tag-manager',
  'google-ads',
  'youtube',
  'google-maps',
  'google-fonts',
  'google-recaptcha',
  'meta-pixel',
  'hotjar',
  'matomo',
  'linkedin-insight',
  'microsoft-clarity',
]

/** The catalogue to tick, what is ticked, and a service by hand. */
export const renderServices = (maker: Maker): TemplateResult =>
  html`<section aria-labelledby="services">
    <h2 id="services">${maker.words.services}</h2>
    ${renderSearch(maker)} ${maker.search.trim() ? renderFound(maker) : renderGroups(maker)} ${renderChosen(maker)}
    ${renderByHand(maker)} ${renderAllow(maker)}
  </section>`

const renderSearch = (maker: Maker): TemplateResult =>
  html`<div class="field">
    <label for="search">${fill(maker.words.search, { count: catalogue.length })}</label>
    <p class="hint" id="search-hint">${maker.words.searchHint}</p>
    <input
      type="search"
      id="search"
      autocomplete="off"
      aria-describedby="search-hint"
      .value=${maker.search}
      @input=${({ target }: Event) => maker.find((target as HTMLInputElement).value)}
    />
  </div>`

function renderFound(maker: Maker): TemplateResult {
  const { words, search, language } = maker
  const found = matching(search, maker)
  const similar = found.length ? [] : similarServices(search.trim())
  const message = similar.length ? words.meant : words.noneFound
  return html`<p role="status" id="search-result">
      ${found.length ? countPhrase(words.found, found.length, language) : message}
    </p>
    ${renderList(maker, found.length ? found : similar)}`
}

/** The catalogue's own search needs three characters; a shorter word is the start of a name. */
function matching(search: string, { language }: Maker): readonly KnownService[] {
  const wanted = search.trim().toLowerCase()
  if (wanted.length >= 3) return searchServices(wanted)
  return catalogue.filter(({ name }) => String(name).toLocaleLowerCase(language).startsWith(wanted))
}

/** The frequent ones first, then everything by purpose. */
function renderGroups(maker: Maker): TemplateResult {
  const purposes = makerPurposes[maker.language]
  const frequent = FREQUENT.flatMap((id) => catalogue.filter((known) => known.id === id))
  return html`<fieldset>
      <legend>${maker.words.frequent}</legend>
      ${renderList(maker, frequent)}
    </fieldset>
    ${Object.entries(purposes).map(([purpose, name]) => {
      const known = catalogue.filter((service) => service.purpose === purpose)
      if (known.length === 0) return nothing
      return html`<details>
        <summary>${name} <small>${known.length}</small></summary>
        ${renderList(maker, known)}
      </details>`
    })}`
}

function renderList(maker: Maker, services: readonly KnownService[]): TemplateResult {
  const chosen = idsOf(maker.file, 'services')
  return html`<ul class="services">
    ${repeat(
      services,
      ({ id }) => id,
      (known) => renderService(maker, known, chosen.includes(known.id)),
    )}
  </ul>`
}

function renderService(maker: Maker, known: KnownService, isChosen: boolean): TemplateResult {
  const { language } = maker
  const tick = ({ target }: Event): void =>
    maker.edit((text) =>
      (target as HTMLInputElement).checked ? addKnownService(text, known) : removeService(text, known.id),
    )
  return html`<li>
    <label class="check"
      ><input type="checkbox" name=${known.id} .checked=${isChosen} @change=${tick} />
      <span
        >${known.name}<small
          >${[makerPurposes[language][known.purpose], known.recipient?.name].filter(Boolean).join(', ')}</small
        ></span
      ></label
    >
  </li>`
}
