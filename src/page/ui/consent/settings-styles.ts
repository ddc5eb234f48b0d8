import { css } from 'lit'
import { serviceStyles } from './service-styles.js'
import { switchStyles } from './switch-styles.js'

/** The dialog and its purposes, with the switches and services in them. */
export const settingsStyles = css`
  ${switchStyles}
  ${serviceStyles}
  dialog {
    width: min(42rem, 100vw - 2rem);
    max-width: none;
    max-height: min(46rem, 100dvh - 2rem);
    padding: 0;
    overflow: hidden;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: inherit;
    box-shadow: 0 0 2rem rgb(0 0 0 / 0.1);
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
    gap: 0.5rem 1rem;
    padding: 1rem 1.25rem;
    border-bottom: 1px solid var(--_line);
  }
  header h2 {
    flex: 1 7rem;
    font-size: 1.25rem;
  }
  header button {
    flex: none;
  }
  #title:focus {
    outline: none;
  }
  .question {
    padding-top: 1rem;
    max-width: 50ch;
  }
  #evaste-reload footer {
    grid-template-columns: repeat(2, 1fr);
  }
  .body {
    position: relative;
    overflow: auto;
    padding: 0 1.25rem 1rem;
  }
  p {
    text-wrap: pretty;
  }
  .state {
    padding-top: 1rem;
    max-width: 58ch;
    color: var(--_quiet);
  }
  footer {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(7rem, 1fr));
    gap: 0.625rem;
    padding: 1rem 1.25rem;
    border-top: 1px solid var(--_line);
  }
  .purpose {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0.125rem 1rem;
    padding: 1rem 0;
    border-bottom: 1px solid var(--_line);
  }
  h3 {
    font-size: 1rem;
    line-height: 1.5;
  }
  .top {
    display: flex;
    flex-wrap: wrap-reverse;
    justify-content: space-between;
    gap: 0 1rem;
  }
  .top > .state {
    flex: 1 1 15rem;
  }
  .language {
    padding-top: 1rem;
    color: var(--_quiet);
  }
  select {
    font: inherit;
    min-height: 1.75rem;
    max-width: 100%;
    margin-inline-start: 0.25rem;
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
    margin-top: 0.25rem;
    padding-inline-start: 0.625rem;
    border-inline-start: 3px solid var(--_accent);
    color: var(--_text);
  }
  .always {
    color: var(--_quiet);
    font-size: 0.9375rem;
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
      padding-inline: 0.375rem;
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
