import type { HTMLAttributes } from 'svelte/elements'

declare module 'svelte/elements' {
  /** What markup may say to evaste's elements. */
  interface SvelteHTMLElements {
    'evaste-consent': HTMLAttributes<HTMLElement>
    'evaste-notice': HTMLAttributes<HTMLElement>
    'evaste-embed': HTMLAttributes<HTMLElement> & { service: string }
  }
}
