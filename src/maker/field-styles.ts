import { css } from 'lit'

/** How fields, choices and what is said of them look. */
export const fieldStyles = css`
  .hint {
    color: var(--_quiet);
    font-size: 0.9375em;
  }
  .grid {
    display: grid;
    gap: 0 1.25em;
    grid-template-columns: repeat(auto-fit, minmax(min(16em, 100%), 1fr));
    align-items: start;
  }
  .columns {
    columns: 9em;
  }
  .field {
    margin: 0.625em 0;
  }
  .field > label {
    display: block;
    font-weight: 600;
  }
  .field .hint {
    margin: 0;
  }
  input:not([type='checkbox'], [type='radio']),
  select,
  textarea {
    font: inherit;
    color: inherit;
    background: var(--_surface);
    max-width: 100%;
    min-height: 2.75em;
    padding: 0.375em 0.625em;
    border: 1px solid var(--_quiet);
    border-radius: calc(var(--_radius) * 2 / 3);
  }
  .field > input,
  .field > select,
  textarea {
    width: 100%;
    margin-top: 0.25em;
  }
  textarea,
  pre,
  code {
    font-family: ui-monospace, monospace;
    font-size: 0.875em;
  }
  textarea {
    font-size: 0.9375em;
  }
  .period > label {
    flex: 0 0 100%;
  }
  .period {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.625em;
  }
  .period > input,
  .period > select {
    width: 8em;
  }
  .issue,
  .message,
  .box {
    padding: 0.5em 0.75em;
    border-inline-start: 4px solid var(--_accent);
    background: color-mix(in srgb, var(--_accent) 8%, var(--_surface));
  }
  .issue {
    margin: 0.25em 0 0;
    font-size: 0.9375em;
  }
  .message {
    position: fixed;
    z-index: 1;
    inset: auto 1.25em 1.25em;
    max-width: 38em;
    margin: 0 auto;
    box-shadow: 0 0 2em rgb(0 0 0 / 0.15);
    pointer-events: none;
  }
  .message[hidden] {
    display: block;
    clip-path: inset(50%);
  }
  fieldset {
    margin: 0.625em 0;
    padding: 0;
    border: 0;
    min-width: 0;
  }
  legend {
    padding: 0;
    font-weight: 600;
  }
  .check {
    display: flex;
    align-items: start;
    gap: 0.625em;
    padding: 0.375em 0;
    break-inside: avoid;
    cursor: pointer;
  }
  .check small {
    display: block;
  }
  [type='checkbox'],
  [type='radio'] {
    flex: none;
    width: 1.25em;
    height: 1.25em;
    margin: 0.125em 0 0;
    accent-color: var(--_accent);
  }
`
