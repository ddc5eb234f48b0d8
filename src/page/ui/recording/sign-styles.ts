/** The styles of the sign that a page is recorded: in the corner of the small control, or above it. */
export const signStyles = `
  :host {
    display: contents;
  }
  #sign {
    position: fixed;
    z-index: 2147483646;
    inset-block: auto calc(var(--_banner-room, 0px) + 3.25em);
    inset-inline: 0.75em auto;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25em 0.5em;
    width: max-content;
    max-width: calc(100vw - 1.5em);
    margin: 0;
    padding-block: 0.25em;
    padding-inline: 0.75em 0.25em;
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) * 2 / 3);
    background: var(--_surface);
    color: inherit;
    font-size: max(0.875em, 14px);
  }
  #sign.end {
    inset-inline: auto 0.75em;
  }
  #sign.low {
    inset-block: auto calc(var(--_banner-room, 0px) + 0.75em);
  }
  #sign.high {
    inset-block: auto calc(var(--_banner-room, 0px) + 7.5em);
  }
  #sign.top {
    inset-block: 0.75em auto;
  }
  .dot {
    width: 0.625em;
    height: 0.625em;
    border: 0.3125em solid #c0272d;
    border-radius: 50%;
  }
  button {
    min-height: 0;
    padding: 0.3125em 0.75em;
    font-weight: 400;
  }
  @media print {
    #sign {
      display: none;
    }
  }
`
