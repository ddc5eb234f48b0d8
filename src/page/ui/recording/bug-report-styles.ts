import { css } from 'lit'

export const bugReportStyles = css`
  :host {
    display: block;
  }
  :host([dialog]) {
    display: contents;
  }
  dialog {
    width: min(38em, 100vw - 2em);
    max-width: none;
    max-height: calc(100dvh - 2em);
    padding: 0;
    overflow: auto;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
    box-shadow: 0 0 2em rgb(0 0 0 / 0.1);
  }
  dialog::backdrop {
    background: rgb(0 0 0 / 0.35);
  }
  section {
    padding: 0.5em 0;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  header {
    display: flex;
    justify-content: space-between;
    align-items: center;
    gap: 0.5em;
    padding: 0.5em 1.25em;
  }
  dialog header {
    border-bottom: 1px solid var(--_line);
  }
  h2 {
    font-size: 1.125em;
    line-height: 1.4;
  }
  h2:focus {
    outline: none;
  }
  .close {
    flex: none;
    width: 2.75em;
    min-height: 2.2em;
    margin-inline-end: -0.75em;
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    font-size: 1.25em;
    font-weight: 400;
  }
  .body {
    display: grid;
    gap: 0.75em;
    padding: 0.75em 1.25em 1em;
  }
  form {
    display: grid;
    gap: 0.75em;
  }
  label {
    font-weight: 600;
  }
  textarea {
    font: inherit;
    width: 100%;
    min-height: 6em;
    padding: 0.5em 0.75em;
    border: 1px solid var(--_quiet);
    border-radius: calc(var(--_radius) * 2 / 3);
    background: var(--_surface);
    color: var(--_text);
    resize: vertical;
  }
  .quiet {
    color: var(--_quiet);
    font-size: 0.9375em;
  }
  ul {
    margin: 0;
    padding-inline-start: 1.25em;
  }
  .stage {
    direction: ltr;
    overflow: hidden;
    border: 1px solid var(--_line);
    background: #fff;
    color-scheme: light;
  }
  .replayer-wrapper {
    position: relative;
    transform-origin: top left;
  }
  .replayer-wrapper iframe {
    border: 0;
  }
  .replayer-mouse {
    position: absolute;
    width: 20px;
    height: 20px;
    border: 3px solid #c0272d;
    border-radius: 50%;
    pointer-events: none;
  }
  .acts {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(10em, 100%), 1fr));
    gap: 0.625em;
  }
  .replay {
    display: grid;
    gap: 0.625em;
    margin: 0;
  }
  .replay[hidden],
  [role='status']:empty {
    display: none;
  }
  @media print {
    :host {
      display: none;
    }
  }
`
