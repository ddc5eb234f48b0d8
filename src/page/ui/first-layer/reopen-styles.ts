/** The styles of the small control. */
export const reopenStyles = `
  :host {
    display: contents;
  }
  #reopen {
    position: fixed;
    z-index: 2147483647;
    margin: 0;
    pointer-events: auto;
    inset-block: auto 0.75em;
    inset-inline: 0.75em auto;
    min-height: 0;
    padding: 0.3125em 0.75em;
    font-size: 0.875em;
    font-weight: 400;
    border-color: var(--_line);
    background: var(--_surface);
    color: inherit;
  }
  #reopen.end {
    inset-inline: auto 0.75em;
  }
  #reopen.high {
    inset-block: auto 5em;
  }
  @media print {
    #reopen {
      display: none;
    }
  }
`
