/** The styles of the note on a new device: at the top, where no banner is. */
export const accountNoteStyles = `
  :host {
    font-size: max(1rem, 16px);
    position: fixed;
    z-index: 2147483646;
    inset-block: 0.75em auto;
    inset-inline: auto 0.75em;
    box-sizing: border-box;
    width: min(25em, 100% - 1.5em);
    padding: 0.625em 0.875em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    box-shadow: 0 0 2em rgb(0 0 0 / 0.1);
  }
  .acts {
    display: flex;
    flex-wrap: wrap;
    justify-content: end;
    column-gap: 0.5em;
  }
  @media print {
    :host {
      display: none;
    }
  }
`
