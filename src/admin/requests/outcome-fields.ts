import { html, type TemplateResult } from 'lit'
import type { RequestsWords } from './words-en.js'

export type RequestOutcome = 'done' | 'refused'

/** The two ways to answer a request. */
export const outcomeFields = (
  { words, labels, outcome }: { words: RequestsWords; labels: RequestsWords['outcomes']; outcome: RequestOutcome },
  onChange: (outcome: RequestOutcome) => void,
): TemplateResult =>
  html`<fieldset class="field wide">
    <legend>${words.outcome}</legend>
    ${(['done', 'refused'] as const).map(
      (one) =>
        html`<label class="check"
          ><input
            type="radio"
            name="outcome"
            value=${one}
            .checked=${outcome === one}
            @change=${() => onChange(one)}
          />${labels[one]}</label
        >`,
    )}
  </fieldset>`
