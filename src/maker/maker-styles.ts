import { css } from 'lit'

/** The page's own styles, on the design tokens of the banner. */
export const makerStyles = css`
  :host {
    display: block;
    max-width: 90em;
    margin: 0 auto;
    padding: 1.5em 1.25em 5em;
  }
  main {
    display: grid;
    gap: 0 3em;
    grid-template-columns: minmax(0, 1fr);
  }
  @media (min-width: 68rem) {
    main {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    }
    .beside {
      position: sticky;
      top: 0;
    }
  }
  h1 {
    margin: 0 0 0.25em;
    font-size: 1.75em;
    line-height: 1.2;
    text-wrap: balance;
  }
  h2 {
    margin: 1.5em 0 0.375em;
    font-size: 1.25em;
    line-height: 1.3;
  }
  h3 {
    margin: 1.25em 0 0.375em;
    font-size: 1em;
  }
  p,
  li {
    max-width: 38em;
  }
  p {
    margin: 0.375em 0;
  }
  ul,
  ol {
    margin: 0.375em 0;
    padding-inline-start: 1.25em;
  }
  li {
    margin: 0.25em 0;
    overflow-wrap: anywhere;
  }
  ol > li {
    margin: 0.75em 0;
  }
  small {
    font-size: 0.875em;
    font-weight: 400;
    color: var(--_quiet);
  }
  li small {
    display: block;
  }
  .quiet {
    color: var(--_quiet);
  }
  .services {
    display: grid;
    gap: 0 1.25em;
    grid-template-columns: repeat(auto-fill, minmax(min(15em, 100%), 1fr));
    margin: 0;
    padding: 0;
    list-style: none;
  }
  details {
    border-top: 1px solid var(--_line);
    padding: 0.125em 0;
  }
  summary {
    padding: 0.625em 0;
    cursor: pointer;
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  .chosen summary,
  .remarks summary {
    font-weight: 400;
  }
  details[open] > :last-child {
    margin-bottom: 0.75em;
  }
  .acts,
  .controls {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.625em 1.25em;
  }
  .controls {
    margin-bottom: 0.75em;
    align-items: end;
  }
  .segments {
    margin: 0;
  }
  .segments label {
    display: inline-flex;
    cursor: pointer;
  }
  .segments input {
    position: absolute;
    opacity: 0;
  }
  .segments span {
    padding: 0.375em 0.75em;
    min-height: 2.75em;
    display: inline-flex;
    align-items: center;
    border: 1px solid var(--_quiet);
    border-radius: calc(var(--_radius) * 2 / 3);
  }
  .segments :checked + span {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
  }
  .segments :focus-visible + span {
    outline: 3px solid var(--evaste-focus, var(--_accent));
    outline-offset: 2px;
  }
  pre {
    max-height: 24em;
    margin: 0.5em 0;
    padding: 0.75em;
    overflow: auto;
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) * 2 / 3);
  }
  #sealed,
  #tag,
  #notice-line {
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  @media (forced-colors: active) {
    .segments :checked + span {
      outline: 2px solid Highlight;
    }
  }
`
