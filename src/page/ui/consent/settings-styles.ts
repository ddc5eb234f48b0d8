import { css } from 'lit'
import { serviceStyles } from './service-styles.js'
import { switchStyles } from './switch-styles.js'

/** The dialog and its purposes, with the switches and services in them. */
export const settingsStyles = css`
  ${switchStyles}
  ${serviceStyles}
  dialog {
    width: min(42em, 100vw - 2em);
    max-width: none;
    max-height: min(46em, 100dvh - 2em);
    padding: 0;
    overflow: hidden;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: inherit;
    box-shadow: 0 0 2em rgb(0 0 0 / 0.1);
  }
  dialog[open] {
    display: grid;
    grid-template-rows: auto minmax(0, 1fr) auto;
  }
  dialog::backdrop {
    background: rgb(0 0 0 / 0.35);
  }
  header {
    display: flex;
    justify-content: space-between;
    align-items: center;
    flex-wrap: wrap;
    gap: 0.5em 1em;
    padding: 1em 1.25em;
    border-bottom: 1px solid var(--_line);
  }
  header h2 {
    flex: 1 7em;
    font-size: 1.25em;
  }
  header button {
    flex: none;
  }
  #title:focus {
    outline: none;
  }
  .question {
    padding-top: 1em;
    max-width: 50ch;
  }
  #evaste-reload footer {
    grid-template-columns: repeat(2, 1fr);
  }
  .body {
    position: relative;
    overflow: auto;
    padding: 0 1.25em 1em;
  }
  p {
    text-wrap: pretty;
  }
  .state {
    padding-top: 1em;
    max-width: 58ch;
    color: var(--_quiet);
  }
  footer {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(7em, 1fr));
    gap: 0.625em;
    padding: 1em 1.25em;
    border-top: 1px solid var(--_line);
  }
  .purpose {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0.125em 1em;
    padding: 1em 0;
    border-bottom: 1px solid var(--_line);
  }
  h3 {
    font-size: 1em;
    line-height: 1.5;
  }
  .top {
    display: flex;
    flex-wrap: wrap-reverse;
    justify-content: space-between;
    gap: 0 1em;
  }
  .top > .state {
    flex: 1 1 15em;
  }
  .language {
    padding-top: 1em;
    color: var(--_quiet);
  }
  select {
    font: inherit;
    min-height: 1.75em;
    max-width: 100%;
    margin-inline-start: 0.25em;
    border: 1px solid var(--_quiet);
    border-radius: calc(var(--_radius) / 3);
    background: var(--_surface);
    color: var(--_text);
    cursor: pointer;
  }
  label[for] {
    display: block;
    cursor: pointer;
  }
  .purpose > p {
    grid-column: 1;
    max-width: 58ch;
    color: var(--_quiet);
  }
  .purpose > .changed {
    margin-top: 0.25em;
    padding-inline-start: 0.625em;
    border-inline-start: 3px solid var(--_accent);
    color: var(--_text);
  }
  .always {
    color: var(--_quiet);
    font-size: 0.9375em;
  }
  @media (max-width: 34rem) {
    footer {
      grid-template-columns: 1fr 1fr;
    }
    #save {
      grid-column: 1/-1;
    }
  }
  @media (max-width: 24rem) {
    .purpose > p,
    .always {
      grid-column: 1/-1;
    }
    footer button {
      padding-inline: 0.375em;
      overflow-wrap: normal;
    }
  }
  @media (max-height: 30rem) {
    dialog[open] {
      display: block;
      overflow: auto;
    }
  }
`
