import { css } from 'lit'

export const embedStyles = css`
  :host {
    display: block;
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
    .acts {
      display: none;
    }
  }
`
