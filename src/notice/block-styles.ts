/**
 * Styles of a section's blocks, in `<evaste-notice>` and in a standalone document. The including style sheet sets
 * `--_line` and `--_quiet`. On a narrow screen each table cell is labelled from its `data-label`.
 */
export const blockStyles = `
  nav ul {
    columns: 2 16em;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  dl {
    margin: 0.625em 0 0;
  }
  dl div {
    display: grid;
    grid-template-columns: minmax(0, 14em) minmax(0, 1fr);
    gap: 0 1.25em;
    padding: 0.375em 0;
    border-top: 1px solid var(--_line);
  }
  dt,
  thead th {
    color: var(--_quiet);
  }
  dd {
    grid-column-end: -1;
    margin: 0;
    max-width: 58ch;
  }
  th:first-child {
    width: 24%;
  }
  th:nth-child(2) {
    width: 18%;
  }
  th:nth-child(4) {
    width: 22%;
  }
  table {
    width: 100%;
    table-layout: fixed;
    margin-top: 0.75em;
    border-collapse: collapse;
    font-size: 0.9375em;
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
  thead th {
    border: 0;
  }
  @media (max-width: 40rem) {
    dl div {
      grid-template-columns: minmax(0, 1fr);
    }
    table,
    caption,
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
      width: auto !important;
      padding: 0;
      border: 0;
    }
    tbody th {
      font-weight: 600;
    }
    td::before {
      content: attr(data-label) ': ';
      color: var(--_quiet);
    }
  }
  @media print {
    nav {
      display: none;
    }
    tr,
    dl div {
      break-inside: avoid;
    }
  }
`
