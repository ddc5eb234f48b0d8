/** The styles of the banner. It is transparent in its first frame: a browser never takes that for the page's largest paint. */
export const bannerStyles = `
  :host {
    display: contents;
  }
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
    overflow: auto;
    border: solid var(--_line);
    border-width: 1px 0 0;
    background: var(--_surface);
    color: var(--_text);
    box-shadow: 0 0 2em rgb(0 0 0 / 0.1);
    overscroll-behavior: contain;
  }
  section[hidden] {
    display: none;
  }
  .new {
    animation: evaste-first-frame 1ms;
    pointer-events: none;
  }
  @keyframes evaste-first-frame {
    from {
      opacity: 0;
    }
  }
  .in {
    flex: 1;
    display: grid;
    grid-template: minmax(3em, 1fr) auto / minmax(0, 1fr);
    gap: 0.25em;
    max-width: 80em;
    margin: 0 auto;
    padding: 0.5em 0.875em 0.625em;
    font-size: max(0.8333em, 15px);
  }
  .words {
    align-self: stretch;
    overflow: auto;
    line-height: 1.375;
    text-wrap: pretty;
  }
  h2 {
    font-size: 1em;
  }
  b {
    font-weight: 600;
  }
  .acts {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(max(40%, min(7em, 100%)), 1fr));
    gap: 0.25em 0.5em;
  }
  .acts > button {
    min-height: 44px;
    padding-inline: 0.25em;
  }
  .links {
    grid-column: 1/-1;
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    column-gap: 0.5em;
  }
  .links > a,
  .links > button {
    min-height: 1.75em;
    padding: 0.125em 0;
    text-align: start;
  }
  .corner,
  .centre {
    inset-block: auto 0.75em;
    inset-inline: auto 0.75em;
    width: min(25em, 100% - 1.5em);
    border-width: 1px;
    border-radius: var(--_radius);
  }
  .centre {
    inset: 0;
    height: fit-content;
    margin: auto;
  }
  @media (min-height: 26em) {
    @container (min-width: 32em) {
      .in {
        padding-inline: 1.25em;
      }
      .acts {
        grid-template-columns: auto 1fr 1fr;
        align-items: center;
        column-gap: 1em;
      }
      .links {
        grid-column: auto;
        flex-direction: column;
      }
    }
    @container (min-width: 56em) {
      .in {
        grid-template: minmax(0, 1fr) / minmax(0, 1fr) auto;
        align-items: center;
        gap: 2em;
      }
      .acts > button {
        padding-inline: 1em;
      }
    }
  }
  @media (max-height: 26em), (max-width: 30em) {
    .corner,
    .centre {
      inset: auto 0 0;
      width: auto;
      border-width: 1px 0 0;
      border-radius: 0;
    }
    @container (min-width: 30em) {
      .in {
        grid-template: minmax(0, 1fr) / minmax(0, 1fr) 17em;
        align-items: center;
        gap: 1em;
      }
    }
  }
  @media (max-height: 18em) {
    .words {
      max-height: 5.5em;
    }
  }
  @media print {
    section {
      display: none;
    }
  }
`
