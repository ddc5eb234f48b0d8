import { css } from 'lit'

/** The pictures beside their tables, and the sums above them. */
export const todayStyles = css`
  .beside {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(34em, 100%), 1fr));
    gap: 1em 2em;
  }
  .beside > * {
    min-width: 0;
  }
  .days {
    max-height: 37em;
    overflow: auto;
  }
  .days th {
    white-space: nowrap;
  }
  .sums {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em 2.5em;
    max-width: none;
  }
  .sums dd {
    font-size: 1.5em;
    font-variant-numeric: tabular-nums;
  }
  .sums div {
    display: flex;
    flex-direction: column;
  }
  .tables {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(34em, 100%), 1fr));
    gap: 2em;
    margin-top: 2em;
    align-items: start;
  }
  .figures th,
  .figures td {
    padding-inline-end: 0.75em;
  }
  .versions {
    max-width: 62ch;
  }
`
