import { css } from 'lit'

/** The head, the navigation and the frame of the pages. */
export const shellStyles = css`
  :host {
    min-height: 100vh;
    background: var(--_surface);
  }
  .skip {
    position: absolute;
    inset-inline-start: 0.5em;
    top: 0.5em;
    padding: 0.5em 1em;
    background: var(--_surface);
    z-index: 1;
  }
  .skip:not(:focus) {
    clip-path: inset(50%);
  }
  header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em 1.25em;
    padding: 0.75em max(1.25em, 50% - 36em);
    border-bottom: 1px solid var(--_line);
  }
  .name {
    margin: 0;
    font-weight: 600;
  }
  .space {
    flex: 1;
  }
  header label {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25em 0.5em;
    font-weight: 400;
    color: var(--_quiet);
  }
  header select {
    width: auto;
    max-width: min(16em, 100%);
    min-height: 2.25em;
    padding-block: 0.125em;
  }
  nav {
    flex: 1 1 100%;
    order: 9;
  }
  nav ul {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.25em;
    margin: 0;
    padding: 0;
    max-width: none;
    list-style: none;
  }
  nav a {
    display: block;
    padding: 0.375em 0;
    border-bottom: 3px solid transparent;
    text-decoration: none;
  }
  nav a[aria-current] {
    border-color: currentcolor;
    color: var(--_text);
    font-weight: 600;
  }
  main:focus {
    outline: none;
  }
  main {
    padding: 1.5em max(1.25em, 50% - 36em) 4em;
  }
  @media (max-width: 34rem) {
    header,
    main {
      padding-inline: 1em;
    }
  }
  @media print {
    :host {
      min-height: 0;
    }
    header,
    .skip {
      display: none;
    }
    main {
      padding: 0;
    }
  }
`
