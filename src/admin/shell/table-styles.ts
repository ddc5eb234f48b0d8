import { css, type CSSResult } from 'lit'

/** One cell below the other. */
const stacked = (table: CSSResult): CSSResult => css`
  table${table}, ${table} caption,
  ${table} tbody,
  ${table} tr,
  ${table} th,
  ${table} td {
    display: block;
  }
  ${table} thead {
    position: absolute;
    clip-path: inset(50%);
  }
  ${table} tr {
    padding: 0.5em 0;
    border-top: 1px solid var(--_line);
  }
  ${table} th, ${table} td {
    padding: 0;
    border: 0;
    text-align: start;
  }
  ${table} td:empty {
    display: none;
  }
  ${table} td[data-label]::before {
    content: attr(data-label) ': ';
    color: var(--_quiet);
  }
`

/** Tables with quiet heads. On a phone, those of the class `lines` have one cell below the other; of the class `wide`, on a tablet. */
export const tableStyles = css`
  .scroll {
    position: relative;
    overflow-x: auto;
    margin: 0 0 1em;
  }
  table {
    width: 100%;
    border-collapse: collapse;
  }
  caption {
    padding-bottom: 0.375em;
    text-align: start;
    font-weight: 600;
  }
  th,
  td {
    padding: 0.5em 1em 0.5em 0;
    border-top: 1px solid var(--_line);
    font-weight: 400;
    text-align: start;
    vertical-align: top;
    overflow-wrap: break-word;
    hyphens: auto;
  }
  thead th {
    border: 0;
    color: var(--_quiet);
    font-size: 0.9375em;
    overflow-wrap: normal;
  }
  .number {
    text-align: end;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  @media screen and (max-width: 44rem) {
    ${stacked(css`.lines`)}
  }
  @media (max-width: 66rem) {
    ${stacked(css`.wide`)}
  }
`
