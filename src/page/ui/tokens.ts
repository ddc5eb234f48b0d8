import { baseStyles } from './first-layer/base-styles.js'

/** The design tokens and the styles that every element of evaste has. */
export const tokens =
  baseStyles +
  `
  :host {
    --_quiet: var(--evaste-quiet, #545c66);
  }
  @supports (color: light-dark(red, red)) {
    :host {
      --_quiet: var(--evaste-quiet, light-dark(#545c66, #b5bdc7));
    }
  }
  @media (prefers-contrast: more) {
    :host {
      --_quiet: var(--_text);
    }
  }
  h3 {
    margin: 0;
    font-weight: 600;
  }
  button.plain {
    background: none;
    color: var(--_accent);
  }
`
