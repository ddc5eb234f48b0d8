import { css, unsafeCSS } from 'lit'
import { blockStyles } from '../../../notice/block-styles.js'

export const noticeStyles = css`
  ${unsafeCSS(blockStyles)}
  :host {
    display: block;
    color: inherit;
    overflow-wrap: break-word;
  }
  nav li {
    padding: 0.125em 0;
    break-inside: avoid;
  }
  section {
    margin-top: 2.5em;
  }
  h2 {
    font-size: 1.375em;
    line-height: 1.3;
    scroll-margin-top: 1em;
  }
  h3 {
    margin-top: 1.75em;
    font-size: 1.0625em;
    scroll-margin-top: 1em;
  }
  h2:focus,
  h3:focus {
    outline: none;
  }
  p,
  section ul {
    margin-top: 0.625em;
    max-width: 62ch;
  }
  .acts {
    display: flex;
    flex-wrap: wrap;
    gap: 0.625em;
    margin-top: 1em;
  }
  .small {
    min-height: 1.75em;
    margin-inline-start: 0.5em;
    padding: 0 0.75em;
    font-weight: 400;
  }
  .head {
    min-height: 1.75em;
    padding: 0 0.25em;
    margin-inline-start: -0.25em;
    border: 0;
    background: none;
    color: inherit;
    font-weight: 400;
    text-align: start;
  }
  .head::after {
    content: '\\2195' / '';
    margin-inline-start: 0.375em;
  }
  [aria-sort='ascending'] .head::after {
    content: '\\2191' / '';
  }
  [aria-sort='descending'] .head::after {
    content: '\\2193' / '';
  }
  [aria-sort] .head {
    color: var(--_text);
    font-weight: 600;
  }
  .requests {
    margin-top: 1em;
    max-width: 62ch;
    border-bottom: 1px solid var(--_line);
  }
  details {
    border-top: 1px solid var(--_line);
  }
  summary {
    padding: 0.625em 0;
    color: var(--_accent);
    font-weight: 600;
    cursor: pointer;
  }
  details form,
  .answer {
    padding-bottom: 0.625em;
  }
  details form p:first-child {
    margin-top: 0;
  }
  .fields {
    display: flex;
    flex-wrap: wrap;
    gap: 0.625em 1.25em;
  }
  .fields label {
    display: grid;
    gap: 0.25em;
  }
  select,
  input {
    font: inherit;
    min-height: 2.75em;
    max-width: 100%;
    padding: 0 0.5em;
    border: 1px solid var(--_quiet);
    border-radius: calc(var(--_radius) / 3);
    background: var(--_surface);
    color: var(--_text);
  }
  @media (max-width: 40rem) {
    thead.sorts {
      display: block;
    }
    thead.sorts tr {
      display: flex;
      flex-wrap: wrap;
      align-items: baseline;
      gap: 0.25em 1em;
    }
    thead.sorts tr::before {
      content: attr(data-label) ':';
      color: var(--_quiet);
    }
  }
  @media print {
    .requests,
    button:not(.head) {
      display: none;
    }
    .head::after {
      content: none;
    }
    section {
      break-inside: avoid-page;
    }
  }
`
