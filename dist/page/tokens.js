/** Returns the writing direction of a language, as `dir` has it. */
const textDirection = (language) => (/^ar\b/.test(language) ? 'rtl' : 'ltr');

/** Creates an HTML element. Attributes without a value are omitted; a string becomes text, never markup (R127). */
function createElement(name, attributes = {}, ...children) {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes))
        if (value !== undefined)
            element.setAttribute(key, value);
    element.append(...children);
    return element;
}

/**
 * What the banner and the small control need of the design tokens and of the styles of every element: the site's font, one
 * accent colour, and every colour can be set from outside. Sizes are `em` of a base that does not shrink with a small root
 * font size. A page's `*` reaches the host with `!important`, and not what is in it.
 */
const baseStyles = `
  :host {
    color-scheme: var(--evaste-color-scheme, var(--_page-scheme, inherit));
    --_surface: var(--evaste-surface, #fff);
    --_text: var(--evaste-text, #1a1d21);
    --_line: var(--evaste-line, #d9dde2);
    --_accent: var(--evaste-accent, #14406e);
    --_on-accent: var(--evaste-on-accent, #fff);
    --_radius: var(--evaste-radius, 12px);
    text-align: start;
    text-indent: 0;
    white-space: normal;
    writing-mode: horizontal-tb;
    color: var(--_text);
  }
  :host > * {
    font-size: max(1rem, 16px);
    line-height: 1.5;
    visibility: visible;
  }
  @supports (color: light-dark(red, red)) {
    :host {
      --_surface: var(--evaste-surface, light-dark(#fff, #23272d));
      --_text: var(--evaste-text, light-dark(#1a1d21, #f1f3f5));
      --_line: var(--evaste-line, light-dark(#d9dde2, #444c56));
      --_accent: var(--evaste-accent, light-dark(#14406e, #9cc7f5));
      --_on-accent: var(--evaste-on-accent, light-dark(#fff, #0c1f33));
    }
  }
  @media (prefers-contrast: more) {
    :host {
      --_line: var(--_text);
    }
  }
  * {
    box-sizing: border-box;
  }
  h2,
  p {
    margin: 0;
  }
  a {
    color: var(--_accent);
  }
  button {
    font: inherit;
    min-height: 2.75em;
    padding: 0.5em 1em;
    border: 1px solid var(--_accent);
    border-radius: calc(var(--_radius) * 2 / 3);
    background: var(--_accent);
    color: var(--_on-accent);
    cursor: pointer;
    overflow-wrap: anywhere;
  }
  h2,
  button {
    font-weight: 600;
  }
  button.link {
    padding-inline: 0.375em;
    border: 0;
    background: none;
    color: var(--_accent);
    font-weight: 400;
    text-decoration: underline;
  }
  button[aria-busy=true] {
    cursor: progress;
    opacity: 0.6;
  }
  button:hover {
    filter: brightness(1.1);
  }
  :focus-visible {
    outline: 3px solid var(--evaste-focus, var(--_accent));
    outline-offset: 2px;
  }
  .unseen {
    position: absolute;
    clip-path: inset(50%);
  }
`;

/** The design tokens and the styles that every element of evaste has. */
const tokens = baseStyles +
    `
  :host {
    --_quiet: var(--evaste-quiet, #545c66);
  }
  @supports (color: light-dark(red, red)) {
    :host {
      --_quiet: var(--evaste-quiet, light-dark(#545c66, #b5bdc7));
    }
  }
  @media (prefers-contrast: more) {
    :host {
      --_quiet: var(--_text);
    }
  }
  h3 {
    margin: 0;
    font-weight: 600;
  }
  button.plain {
    background: none;
    color: var(--_accent);
  }
`;

export { textDirection as a, createElement as c, tokens as t };
