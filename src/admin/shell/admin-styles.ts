import { css, unsafeCSS } from 'lit'
import { tokens } from '../../page/ui/tokens.js'
import { formStyles } from './form-styles.js'
import { tableStyles } from './table-styles.js'

/** The design of the banner for whole pages: text first, tables with quiet heads, one accent. */
export const adminStyles = css`
  ${unsafeCSS(tokens)}
  ${formStyles}
  ${tableStyles}
  :host {
    display: block;
  }
  h1,
  h2,
  h3 {
    margin: 0 0 0.5em;
    line-height: 1.25;
    text-wrap: balance;
    overflow-wrap: anywhere;
  }
  h1 {
    font-size: 1.5em;
  }
  h1:focus {
    outline: none;
  }
  h2 {
    margin-top: 1.75em;
    font-size: 1.1875em;
  }
  h3 {
    margin-top: 1.25em;
    font-size: 1em;
  }
  p,
  ul,
  ol,
  dl {
    margin: 0 0 0.75em;
    max-width: 62ch;
  }
  .quiet,
  small {
    color: var(--_quiet);
    font-size: 0.9375em;
  }
  .problem {
    margin: 0 0 1em;
    padding: 0.75em 1em;
    border: 1px solid currentcolor;
    border-inline-start-width: 4px;
    border-radius: calc(var(--_radius) / 2);
    max-width: 62ch;
  }
  .problem > :last-child {
    margin-bottom: 0;
  }
  .done {
    margin: 0 0 1em;
    padding: 0.75em 1em;
    border-inline-start: 4px solid var(--_accent);
    max-width: 62ch;
  }
  dl {
    display: grid;
    grid-template-columns: fit-content(16em) minmax(0, 1fr);
    gap: 0.375em 1.25em;
  }
  dt {
    color: var(--_quiet);
  }
  dd {
    margin: 0;
    overflow-wrap: anywhere;
  }
  code,
  pre {
    font-size: 0.875em;
    overflow-wrap: anywhere;
    white-space: pre-wrap;
  }
  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.25em;
    padding: 0;
    list-style: none;
  }
  .choices a[aria-current] {
    color: var(--_text);
    font-weight: 600;
    text-decoration: none;
  }
  .reasons {
    white-space: pre-wrap;
  }
  .codes {
    columns: 20ch 2;
    padding: 0;
    list-style: none;
  }
  summary {
    padding: 0.5em 0;
    cursor: pointer;
  }
  .pages,
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.625em;
    margin: 0.75em 0;
  }
  @media (max-width: 34rem) {
    dl {
      grid-template-columns: minmax(0, 1fr);
      gap: 0;
    }
    dd {
      margin-bottom: 0.5em;
    }
  }
  @media print {
    .unprinted,
    button {
      display: none !important;
    }
    h2,
    h3 {
      break-after: avoid;
    }
    table,
    dl {
      break-inside: avoid;
    }
    section > h2:first-child {
      margin-top: 0;
      font-size: 1.5em;
    }
  }
`
