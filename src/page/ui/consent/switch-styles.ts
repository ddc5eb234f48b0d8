import { css } from 'lit'

/** A real checkbox that looks like a switch, with a middle position for partly allowed. */
export const switchStyles = css`
  [type='checkbox'] {
    appearance: none;
    position: relative;
    width: 2.75em;
    height: 1.5em;
    margin: 0;
    border: 2px solid var(--_quiet);
    border-radius: 1em;
    cursor: pointer;
  }
  [type='checkbox']::after {
    content: '';
    position: absolute;
    inset-block: 0.1875em;
    inset-inline-start: 0.1875em;
    width: 0.875em;
    border-radius: 50%;
    background: var(--_quiet);
    transition: inset-inline-start 0.15s;
  }
  [type='checkbox']:checked,
  [type='checkbox']:indeterminate {
    border-color: var(--_accent);
    background: var(--_accent);
  }
  [type='checkbox']:checked::after,
  [type='checkbox']:indeterminate::after {
    background: var(--_on-accent);
    inset-inline-start: 1.4375em;
  }
  [type='checkbox']:indeterminate::after {
    inset-inline-start: 0.8125em;
  }
  @media (prefers-reduced-motion: reduce) {
    [type='checkbox']::after {
      transition: none;
    }
  }
  @media (forced-colors: active) {
    [type='checkbox'] {
      appearance: auto;
      width: 1.5em;
    }
    [type='checkbox']::after {
      content: none;
    }
  }
`
