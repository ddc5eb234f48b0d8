import { css } from 'lit'

/** The head and frame of the page, and entries one below the other. */
export const receiptStyles = css`
  :host {
    min-height: 100vh;
    background: var(--_surface);
  }
  header,
  main {
    max-width: 46em;
    margin: 0 auto;
    padding: 0.75em 1.25em;
  }
  header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: end;
    gap: 0.5em;
  }
  header label {
    display: flex;
    align-items: center;
    gap: 0.5em;
    font-weight: 400;
    color: var(--_quiet);
  }
  header select {
    width: auto;
  }
  main {
    padding-bottom: 4em;
  }
  main:focus {
    outline: none;
  }
  .state {
    padding: 0.75em 1em;
    border-inline-start: 4px solid var(--_accent);
  }
  .state.bad {
    border: 1px solid currentcolor;
    border-inline-start-width: 4px;
  }
  article {
    margin: 0 0 1.25em;
    padding: 1em 1.25em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  article > :last-child {
    margin-bottom: 0;
  }
  article h3 {
    margin-top: 0;
  }
  h4 {
    margin: 0 0 0.375em;
    font-size: 1em;
  }
  blockquote {
    margin: 0 0 0.75em;
    padding-inline-start: 1em;
    border-inline-start: 3px solid var(--_line);
  }
  blockquote p {
    margin-bottom: 0.375em;
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
  .requests {
    border-bottom: 1px solid var(--_line);
  }
  .requests form {
    display: block;
  }
  .requests .fields {
    max-width: 62ch;
  }
  @media print {
    header,
    form,
    .actions,
    .requests,
    button {
      display: none;
    }
    header,
    main {
      max-width: none;
      padding: 0;
    }
  }
  @media (max-width: 34rem) {
    header,
    main {
      padding-inline: 1em;
    }
    article {
      padding: 0.75em 1em;
    }
  }
`
