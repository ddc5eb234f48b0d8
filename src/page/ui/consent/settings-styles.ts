import { css } from 'lit'
import { serviceStyles } from './service-styles.js'
import { switchStyles } from './switch-styles.js'

/** The dialog with its purposes, switches and services. */
export const settingsStyles = css`
  ${switchStyles}
  ${serviceStyles}
  dialog {
    container-type: inline-size;
    width: min(38em, 100vw - 2em);
    max-width: none;
    max-height: min(46em, 100vh - 2em);
    max-height: min(46em, 100dvh - 2em);
    padding: 0;
    overflow: hidden;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
    scrollbar-color: var(--_quiet) transparent; /* Firefox draws a light one in a dark dialog */
    box-shadow: 0 0 2em rgb(0 0 0 / 0.1);
    pointer-events: auto;
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
    gap: 0.5em 1em;
    padding: 0.5em 1.25em;
    border-bottom: 1px solid var(--_line);
  }
  header h2 {
    flex: 1 1 auto;
    min-width: 0;
    font-size: 1.125em;
    line-height: 1.4;
  }
  header button {
    flex: none;
    padding: 0;
    width: 2.75em;
    margin-inline-end: -0.75em;
    border: 0;
    background: none;
    color: inherit;
    font-size: 1.25em;
    font-weight: 400;
    min-height: 2.2em;
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
    overscroll-behavior: contain;
    padding: 0 1.25em 0.75em;
  }
  p {
    text-wrap: pretty;
  }
  .state {
    padding-top: 0.625em;
    color: var(--_quiet);
    font-size: 0.9375em;
  }
  #find {
    font: inherit;
    width: 100%;
    min-height: 2.75em;
    margin-top: 0.625em;
    padding: 0 0.75em;
    border: 1px solid var(--_quiet);
    border-radius: calc(var(--_radius) * 2 / 3);
    background: var(--_surface);
    color: var(--_text);
  }
  footer {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(8em, 100%), 1fr));
    gap: 0.625em;
    padding: 0.75em 1.25em;
    border-top: 1px solid var(--_line);
  }
  footer .plain {
    border-color: var(--_accent);
  }
  .changed #refuse,
  .changed #accept {
    background: none;
    color: var(--_accent);
  }
  .changed #save {
    background: var(--_accent);
    color: var(--_on-accent);
  }
  .purpose {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto auto;
    align-items: center;
    gap: 0.125em 0.625em;
    padding: 0.75em 0;
    border-bottom: 1px solid var(--_line);
  }
  [hidden] {
    display: none !important;
  }
  .purpose > p,
  .purpose > details {
    grid-column: 1/-1;
  }
  .purpose > [type='checkbox'] {
    grid-area: 1/3;
  }
  .word {
    grid-area: 1/2;
    color: var(--_quiet);
    font-size: 0.9375em;
  }
  .word::before {
    content: attr(data-off);
  }
  :checked + .word::before {
    content: attr(data-on);
  }
  h3 {
    min-width: 0;
    font-size: 1em;
    line-height: 1.5;
    overflow-wrap: anywhere;
    hyphens: auto;
  }
  .end {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    align-items: center;
    gap: 0.5em 1em;
    padding-top: 0.75em;
  }
  .language {
    color: var(--_quiet);
    font-size: 0.9375em;
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
    max-width: 58ch;
    color: var(--_quiet);
    font-size: 0.9375em;
    line-height: 1.4;
  }
  .purpose > .changed {
    margin-top: 0.25em;
    padding-inline-start: 0.625em;
    border-inline-start: 3px solid var(--_accent);
    color: var(--_text);
  }
  .always {
    padding: 0.5em 0;
    border-bottom: 1px solid var(--_line);
  }
  .always > .purpose:last-child {
    border: 0;
    padding-bottom: 0;
  }
  @media (max-width: 34rem) {
    dialog {
      width: 100vw;
      max-height: calc(100vh - 2.5em);
      max-height: calc(100dvh - 2.5em);
      margin: auto 0 0;
      border-width: 1px 0 0;
      border-radius: var(--_radius) var(--_radius) 0 0;
    }
  }
  @container (max-width: 34em) {
    header,
    footer,
    .body {
      padding-inline: 1em;
    }
    footer {
      grid-template-columns: repeat(auto-fit, minmax(max(40%, min(7em, 100%)), 1fr));
      gap: 0.5em;
    }
    footer button {
      padding-inline: 0.25em;
      font-size: max(0.875em, 15px);
      min-height: 44px;
    }
    #save {
      grid-column: 1/-1;
    }
    dialog:not(.changed) #save {
      display: none;
    }
  }
  @media (max-height: 18rem) {
    dialog[open] {
      display: block;
      overflow: auto;
    }
  }
`
