import { css } from 'lit'

export const embedStyles = css`
  :host {
    display: block;
  }
  :host([corner]) {
    font-size: max(1rem, 16px);
    position: fixed;
    z-index: 2147483646;
    inset: auto 0.75em min(var(--_banner-room, 0px) + 0.75em + 3.25em * var(--_above, 0), 100dvh - 3.5em) auto;
    display: flex;
    flex-direction: column-reverse;
    align-items: end;
    gap: 0.5em;
    max-width: min(26em, 100vw - 1.5em);
  }
  :host([corner]) .place {
    max-height: calc(100dvh - var(--_banner-room, 0px) - 5em);
    overflow: auto;
    box-shadow: 0 0 2em rgb(0 0 0 / 0.1);
  }
  #corner {
    min-height: 0;
    max-width: min(100%, 50vw);
    padding: 0.3125em 0.75em;
    border-color: var(--_line);
    background: var(--_surface);
    color: inherit;
    font-size: max(0.875em, 14px);
    font-weight: 400;
  }
  .place {
    display: grid;
    place-content: center;
    gap: 0.75em;
    padding: 1em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    text-align: center;
  }
  p {
    max-width: 48ch;
    margin: 0 auto;
  }
  .quiet {
    color: var(--_quiet);
    font-size: 0.9375em;
  }
  .acts {
    display: flex;
    flex-wrap: wrap;
    justify-content: center;
    gap: 0.625em;
  }
  ::slotted([slot='shown']) {
    display: grid;
    place-items: stretch;
  }
  ::slotted([slot='shown']:focus) {
    outline: none;
  }
  @media print {
    .acts,
    :host([corner]) {
      display: none;
    }
  }
`
