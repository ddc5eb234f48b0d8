import { css } from 'lit'

/** The expanded content of a purpose: its services, and their trackers in a table. */
export const serviceStyles = css`
  details {
    min-width: 0;
  }
  summary {
    width: fit-content;
    max-width: 100%;
    padding: 0.25em 0;
    color: var(--_accent);
    font-size: 0.9375em;
    cursor: pointer;
  }
  .service {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: center;
    gap: 0 1em;
    margin-top: 0.5em;
    padding-inline-start: 0.75em;
    border-inline-start: 2px solid var(--_line);
    font-size: 0.9375em;
  }
  .service > details {
    grid-column: 1/-1;
  }
  .service summary {
    font-size: 1em;
  }
  .service > p,
  table {
    grid-column: 1/-1;
  }
  .service p {
    color: var(--_quiet);
  }
  .service p > a {
    display: inline-block;
    padding-block: 0.25em;
  }
  table {
    width: 100%;
    border-collapse: collapse;
  }
  th,
  td {
    padding-block: 0.375em;
    padding-inline: 0 0.75em;
    border-top: 1px solid var(--_line);
    font-weight: 400;
    text-align: start;
    vertical-align: top;
    overflow-wrap: anywhere;
  }
  thead th,
  small {
    border: 0;
    color: var(--_quiet);
    font-size: inherit;
  }
  tbody th {
    min-width: 6em;
  }
  @media (max-width: 34rem) {
    table,
    tbody,
    tr,
    th,
    td {
      display: block;
    }
    thead {
      display: none;
    }
    tr {
      padding: 0.375em 0;
      border-top: 1px solid var(--_line);
    }
    th,
    td {
      padding: 0;
      border: 0;
    }
    td[data-label]::before {
      content: attr(data-label) ': ';
      color: var(--_quiet);
    }
  }
`
