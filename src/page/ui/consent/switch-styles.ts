import { css } from 'lit'

/** A real checkbox that looks like a switch, with a middle for what is allowed in part. */
export const switchStyles = css`
  input {
    appearance: none;
    position: relative;
    width: 2.75rem;
    height: 1.5rem;
    margin: 0;
    border: 2px solid var(--_quiet);
    border-radius: 1rem;
    cursor: pointer;
  }
  input::after {
    content: '';
    position: absolute;
    inset-block: 0.1875rem;
    inset-inline-start: 0.1875rem;
    width: 0.875rem;
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
    inset-inline-start: 1.4375rem;
  }
  input:indeterminate::after {
    inset-inline-start: 0.8125rem;
  }
  @media (prefers-reduced-motion: reduce) {
    input::after {
      transition: none;
    }
  }
  @media (forced-colors: active) {
    input {
      appearance: auto;
      width: 1.5rem;
    }
    input::after {
      content: none;
    }
  }
`
