import { html, nothing, type TemplateResult } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import { countPhrase, fill } from '../../text/phrase.js'
import { catalogue } from '../../tools/catalogue/catalogue.js'
import { writeNotes } from '../../tools/catalogue/notes/write-notes.js'
import { listAt, setValue, textAt } from '../draft/draft-text.js'
import { addOwnService, removeService } from '../draft/tick-service.js'
import type { Maker } from '../maker.js'
import { makerPurposes } from '../words/purpose-words.js'
import { linesOf, renderTextField } from './text-field.js'

/** The services of the draft, each with what to check and the addresses that it loads from. */
export function renderChosen(maker: Maker): TemplateResult {
  const { words, file, language } = maker
  const services = listAt(file, ['services'])
  const heading = services.length ? countPhrase(words.chosen, services.length, language) : words.noneChosen
  return html`<div role="status"><h3 id="chosen">${heading}</h3></div>
    ${repeat(
      services,
      (service) => textAt(service, ['id']),
      (service, place) => renderOne(maker, service, place),
    )}`
}

function renderOne(maker: Maker, service: unknown, place: number): TemplateResult {
  const { words, language } = maker
  const [id, name] = [textAt(service, ['id']), textAt(service, ['name']) || textAt(service, ['id'])]
  const notes = catalogue.find((known) => known.id === id)?.notes
  return html`<details class="chosen">
    <summary>${name}</summary>
    <p>${textAt(service, ['description'])}</p>
    ${notes ? html`<p class="quiet note">${words.checkThis}${writeNotes(notes, language)}</p>` : nothing}
    ${renderTextField({
      id: `hosts-${id}`,
      label: fill(words.hosts, { name }),
      hint: words.hostsHint,
      lines: 3,
      value: listAt(service, ['matches']).join('\n'),
      change: (value) => maker.edit((text) => setValue(text, ['services', place, 'matches'], linesOf(value))),
    })}
    <button type="button" class="plain" @click=${() => maker.edit((text) => removeService(text, id))}>
      ${fill(words.remove, { name })}
    </button>
  </details>`
}

/** A form for a service that the catalogue lacks. */
export function renderByHand(maker: Maker): TemplateResult {
  const { words, language } = maker
  const add = (event: Event): void => {
    event.preventDefault()
    const form = event.target as HTMLFormElement
    const { name = '', purpose = '', hosts = '' } = Object.fromEntries(new FormData(form)) as Record<string, string>
    if (!name.trim() || !linesOf(hosts).length) return maker.say(words.ownMissing)
    maker.edit((text) => addOwnService(text, { name: name.trim(), purpose, hosts: linesOf(hosts) }))
    form.reset()
  }
  return html`<details>
    <summary>${words.byHand}</summary>
    <form @submit=${add}>
      <div class="field">
        <label for="own-name">${words.ownName}</label>
        <input id="own-name" name="name" autocomplete="off" />
      </div>
      <div class="field">
        <label for="own-purpose">${words.ownPurpose}</label>
        <select id="own-purpose" name="purpose">
          ${Object.entries(makerPurposes[language]).map(([id, name]) => html`<option value=${id}>${name}</option>`)}
        </select>
      </div>
      <div class="field">
        <label for="own-hosts">${words.ownHosts}</label>
        <p class="hint" id="own-hosts-hint">${words.hostsHint}</p>
        <textarea id="own-hosts" name="hosts" rows="2" spellcheck="false" aria-describedby="own-hosts-hint"></textarea>
      </div>
      <button class="plain" id="add-own">${words.add}</button>
    </form>
  </details>`
}

/** The site's own further hosts, which a sealed page loads from before consent. */
export function renderAllow(maker: Maker): TemplateResult {
  const { words, file } = maker
  return html`<details>
    <summary>${words.allow}</summary>
    ${renderTextField({
      id: 'allow',
      label: words.allow,
      hint: words.allowHint,
      lines: 2,
      value: listAt(file, ['consent', 'allow']).join('\n'),
      change: (value) => maker.edit((text) => setAllowed(text, linesOf(value))),
    })}
  </details>`
}

function setAllowed(text: string, hosts: readonly string[]): string {
  const written = setValue(text, ['consent', 'allow'], hosts.length ? hosts : undefined)
  const consent = JSON.stringify((JSON.parse(written) as { consent?: unknown }).consent)
  return consent === '{}' ? setValue(written, ['consent'], undefined) : written
}
