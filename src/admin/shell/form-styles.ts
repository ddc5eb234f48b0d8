import { css } from 'lit'

/** Forms: fields in a row where there is room, or one below another (`stacked`). */
export const formStyles = css`
  button.small {
    min-height: 2.25em;
    padding: 0.25em 0.75em;
    white-space: nowrap;
  }
  button.link.small {
    margin-inline-end: 1em;
    padding-inline: 0;
  }
  form,
  .fields {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 0.75em 1em;
    margin: 0 0 1.25em;
  }
  form.stacked {
    flex-direction: column;
    align-items: start;
    max-width: 28em;
  }
  .stacked > .field,
  .stacked > fieldset {
    flex: none;
    width: 100%;
  }
  .field {
    display: grid;
    gap: 0.25em;
    min-width: min(11em, 100%);
  }
  .field.wide {
    flex: 1 1 100%;
    max-width: 62ch;
  }
  label,
  legend {
    font-weight: 600;
    font-size: 0.9375em;
  }
  label.check {
    display: flex;
    align-items: baseline;
    gap: 0.5em;
    font-weight: 400;
  }
  legend {
    padding: 0;
  }
  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
    min-width: 0;
  }
  input:not([type='checkbox'], [type='radio']),
  select,
  textarea {
    font: inherit;
    width: 100%;
    min-width: 0;
    min-height: 2.75em;
    padding: 0.375em 0.625em;
    border: 1px solid var(--_quiet);
    border-radius: calc(var(--_radius) / 2);
    background: var(--_surface);
    color: var(--_text);
  }
  textarea {
    min-height: 6em;
  }
  input[type='checkbox'],
  input[type='radio'] {
    width: 1.125em;
    height: 1.125em;
    margin: 0;
    accent-color: var(--_accent);
    flex: none;
  }
`
