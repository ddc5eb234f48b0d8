import { html, nothing, type TemplateResult } from 'lit'
import { setValue, textAt, valueAt } from '../draft/draft-text.js'
import { type PurposeFacts, purposeFacts, setPeriod, setPurposeFact, setText } from '../draft/purpose-facts.js'
import type { Maker } from '../maker.js'
import { makerPurposes } from '../words/purpose-words.js'
import { renderTextField } from './text-field.js'

const UNITS = ['D', 'M', 'Y'] as const
const PROVISIONS = ['voluntary', 'contractual', 'statutory'] as const

/** What the notice needs and only the controller knows. */
export const renderFacts = (maker: Maker): TemplateResult =>
  html`<section aria-labelledby="facts">
    <h2 id="facts">${maker.words.facts}</h2>
    <p class="quiet">${maker.words.factsText}</p>
    ${purposeFacts(maker.file).map((facts, place) => renderPurpose(maker, facts, place))} ${renderRights(maker)}
  </section>`

function renderPurpose(maker: Maker, facts: PurposeFacts, place: number): TemplateResult {
  const { id, title, kinds, needsInterest } = facts
  const names: Readonly<Record<string, string>> = makerPurposes[maker.language]
  return html`<details>
    <summary>${title || (names[id] ?? id)}</summary>
    ${kinds ? renderKinds(maker, id, kinds, place) : nothing} ${renderPeriod(maker, facts, place)}
    ${needsInterest ? renderInterest(maker, facts, place) : nothing}
  </details>`
}

const renderKinds = (maker: Maker, id: string, kinds: readonly string[], place: number): TemplateResult =>
  renderTextField({
    id: `kinds-${id}`,
    label: maker.words.kinds,
    hint: maker.words.kindsHint,
    lines: 2,
    value: kinds.join('\n'),
    change: (value) => {
      const lines = value.split('\n').filter((line) => line.trim() !== '')
      maker.edit((text) => setPurposeFact(text, place, 'dataCategories', lines))
    },
  })

const renderInterest = (maker: Maker, { id, interest }: PurposeFacts, place: number): TemplateResult =>
  renderTextField({
    id: `interest-${id}`,
    label: maker.words.interest,
    hint: maker.words.interestHint,
    lines: 2,
    value: interest,
    change: (value) => maker.edit((text) => setPurposeFact(text, place, 'legitimateInterest', value)),
  })

function renderPeriod(maker: Maker, { id, period }: PurposeFacts, place: number): TemplateResult {
  const { words } = maker
  const [, count = '', unit = 'M'] = /^P(\d+)([DMY])$/.exec(period) ?? []
  const set = ({ target }: Event): void => {
    const row = (target as Element).closest('.period')
    const [amount, chosen] = ['input', 'select'].map((name) => row?.querySelector<HTMLInputElement>(name)?.value ?? '')
    const isAmount = /^[1-9]\d{0,3}$/.test(amount ?? '')
    maker.edit((text) => setPeriod(text, place, isAmount ? `P${amount}${chosen}` : ''))
  }
  return html`<div class="field period">
    <label for="period-${id}">${words.kept}</label>
    <input id="period-${id}" type="number" min="1" max="9999" .value=${count} @change=${set} />
    <select aria-label=${words.unit} @change=${set}>
      ${UNITS.map((one) => html`<option value=${one} .selected=${one === unit}>${words[`unit${one}`]}</option>`)}
    </select>
  </div>`
}

function renderRights(maker: Maker): TemplateResult {
  const { words, file } = maker
  const decide = ({ target }: Event): void =>
    maker.edit((text) =>
      setValue(text, ['rights', 'automatedDecisions'], (target as HTMLInputElement).checked ? false : undefined),
    )
  return html`${renderProvision(maker)}
    ${renderTextField({
      id: 'consequence',
      label: words.consequence,
      hint: words.consequenceHint,
      lines: 2,
      value: textAt(file, ['rights', 'consequence']),
      change: (value) => maker.edit((text) => setText(text, ['rights', 'consequence'], value)),
    })}
    <label class="check"
      ><input
        type="checkbox"
        id="no-automated-decisions"
        .checked=${valueAt(file, ['rights', 'automatedDecisions']) === false}
        @change=${decide}
      />${words.noAutomatedDecisions}</label
    >`
}

function renderProvision(maker: Maker): TemplateResult {
  const provision = textAt(maker.file, ['rights', 'provision'])
  const choose = ({ target }: Event): void =>
    maker.edit((text) => setValue(text, ['rights', 'provision'], (target as HTMLSelectElement).value || undefined))
  return html`<div class="field">
    <label for="provision">${maker.words.provision}</label>
    <select id="provision" @change=${choose}>
      <option value="">–</option>
      ${PROVISIONS.map((one) => html`<option value=${one} .selected=${one === provision}>${maker.words[one]}</option>`)}
    </select>
  </div>`
}
