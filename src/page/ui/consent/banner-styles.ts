import { css } from 'lit'

export const bannerStyles = css`
  :host {
    display: contents;
  }
  section,
  #reopen {
    position: fixed;
    z-index: 2147483647;
    inset: auto 0 0;
    margin: 0;
  }
  section {
    width: auto;
    max-height: calc(100dvh - 0.5rem);
    padding: 0;
    display: flex;
    overflow: hidden;
    border: solid var(--_line);
    border-width: 1px 0 0;
    background: var(--_surface);
    color: inherit;
    box-shadow: 0 0 2rem rgb(0 0 0 / 0.1);
  }
  .in {
    flex: 1;
    display: grid;
    grid-template: minmax(0, 1fr) / 1fr minmax(18.75rem, auto);
    align-items: end;
    gap: 1rem 2rem;
    max-width: 72rem;
    margin: 0 auto;
    padding: 1.25rem;
  }
  .words {
    align-self: stretch;
    overflow: auto;
  }
  h2 {
    font-size: 1.125rem;
    line-height: 1.3;
  }
  .words p {
    margin-top: 0.375rem;
    max-width: 62ch;
  }
  ul {
    list-style: none;
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 0.5rem;
    margin: 0.625rem 0;
    padding: 0;
    font-size: 0.9375rem;
  }
  li {
    padding: 0 0.75rem;
    border: 1px solid var(--_line);
    border-radius: 1rem;
  }
  .words .quiet {
    color: var(--_quiet);
    font-size: 0.9375rem;
  }
  .acts {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 0.625rem;
  }
  .acts .plain {
    grid-column: 1/-1;
  }
  .corner,
  .centre {
    inset-block: auto 1rem;
    inset-inline: auto 1rem;
    width: min(27rem, 100% - 2rem);
    border-width: 1px;
    border-radius: var(--_radius);
  }
  .centre {
    inset: 0;
    height: fit-content;
    margin: auto;
  }
  .corner .in,
  .centre .in {
    grid-template: minmax(0, 1fr) auto / 1fr;
  }
  @media (max-width: 46rem) {
    .in {
      grid-template: minmax(0, 1fr) auto / 1fr;
      padding: 1rem;
    }
  }
  @media (max-width: 21rem) {
    .acts {
      grid-template-columns: 1fr;
    }
  }
  @media print {
    section,
    #reopen {
      display: none;
    }
  }
  #reopen {
    inset-block: auto 0.75rem;
    inset-inline: 0.75rem auto;
    min-height: 0;
    padding: 0.375rem 0.75rem;
    font-weight: 400;
    border-color: var(--_line);
    background: var(--_surface);
    color: inherit;
  }
`
