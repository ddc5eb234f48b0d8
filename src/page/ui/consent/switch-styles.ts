import { css } from 'lit'

/** A real checkbox that looks like a switch, with a middle for what is allowed in part. */
export const switchStyles = css`
  input {
    appearance: none;
    position: relative;
    width: 2.75em;
    height: 1.5em;
    margin: 0;
    border: 2px solid var(--_quiet);
    border-radius: 1em;
    cursor: pointer;
  }
  input::after {
    content: '';
    position: absolute;
    inset-block: 0.1875em;
    inset-inline-start: 0.1875em;
    width: 0.875em;
    border-radius: 50%;
    background: var(--_quiet);
    transition: inset-inline-start 0.15s;
  }
  input:checked,
  input:indeterminate {
    border-color: var(--_accent);
    background: var(--_accent);
  }
  input:checked::after,
  input:indeterminate::after {
    background: var(--_on-accent);
    inset-inline-start: 1.4375em;
  }
  input:indeterminate::after {
    inset-inline-start: 0.8125em;
  }
  @media (prefers-reduced-motion: reduce) {
    input::after {
      transition: none;
    }
  }
  @media (forced-colors: active) {
    input {
      appearance: auto;
      width: 1.5em;
    }
    input::after {
      content: none;
    }
  }
`
