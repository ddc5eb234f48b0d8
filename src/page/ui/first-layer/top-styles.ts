/** The styles of a banner that is at the top of the window, so that it does not hide what has focus. */
export const topStyles = `
  section.top {
    inset: 0 0 auto;
    border-width: 0 0 1px;
  }
  .corner.top {
    inset-block: 0.75em auto;
    inset-inline: auto 0.75em;
    border-width: 1px;
  }
`
