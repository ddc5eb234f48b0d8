/** The styles of the banner. */
export const bannerStyles = `
  section {
    position: fixed;
    z-index: 2147483647;
    inset: auto 0 0;
    margin: 0;
    pointer-events: auto;
    container-type: inline-size;
    width: auto;
    max-height: calc(100vh - 2.5em);
    max-height: calc(100dvh - 2.5em);
    padding: 0;
    display: flex;
    overflow: hidden;
    border: solid var(--_line);
    border-width: 1px 0 0;
    background: var(--_surface);
    color: var(--_text);
    box-shadow: 0 0 2em rgb(0 0 0 / 0.1);
    overscroll-behavior: contain;
  }
  section.top {
    inset: 0 0 auto;
    border-width: 0 0 1px;
  }
  section[hidden] {
    display: none;
  }
  .new {
    pointer-events: none;
  }
  .in {
    flex: 1;
    display: grid;
    grid-template: minmax(4.2em, 1fr) auto / minmax(0, 1fr);
    gap: 0.5em;
    max-width: 76em;
    margin: 0 auto;
    padding: 0.625em 1em 0.125em;
  }
  .words {
    align-self: stretch;
    overflow: auto;
  }
  h2 {
    font-size: 1em;
    line-height: 1.4;
  }
  .words p {
    font-size: 0.9375em;
    line-height: 1.4;
    max-width: 70em;
  }
  b {
    font-weight: 600;
  }
  .acts {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(8em, 100%), 1fr));
    gap: 0.375em 0.625em;
  }
  .acts .link {
    grid-column: 1/-1;
    margin-top: -0.375em;
    min-height: 2em;
    padding-block: 0.25em;
  }
  .corner,
  .centre,
  .corner.top {
    inset-block: auto 1em;
    inset-inline: auto 1em;
    width: min(25em, 100% - 2em);
    border-width: 1px;
    border-radius: var(--_radius);
  }
  .corner.top {
    inset-block: 1em auto;
  }
  .centre {
    inset: 0;
    height: fit-content;
    margin: auto;
  }
  @container (min-width: 56em) {
    .in {
      grid-template: minmax(0, 1fr) / minmax(0, 1fr) auto;
      align-items: center;
      gap: 2em;
      padding: 0.625em 1.25em;
    }
    .acts {
      grid-template-columns: 1fr 1fr auto;
    }
    .acts .link {
      grid-column: auto;
      margin-top: 0;
    }
  }
  @container (min-width: 32em) and (max-width: 55.99em) {
    .in {
      padding-bottom: 0.5em;
    }
    .acts {
      grid-template-columns: 1fr 1fr auto;
    }
    .acts .link {
      grid-column: auto;
      margin-top: 0;
    }
  }
  @container (max-width: 32em) {
    h2 {
      font-size: 0.9375em;
    }
  }
  @media (max-width: 32em) and (max-height: 22em) {
    .in {
      padding-bottom: 0.5em;
    }
    .acts {
      grid-template-columns: 1fr 1fr auto;
      gap: 0.375em;
    }
    .acts .link {
      grid-column: auto;
      margin-top: 0;
    }
    .acts button {
      padding: 0.25em 0.375em;
    }
  }
  @media print {
    section {
      display: none;
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    .new {
      animation: evaste-appear 0.2s;
    }
    @keyframes evaste-appear {
      from {
        opacity: 0;
      }
    }
  }
`
