import type { HTMLAttributes } from 'svelte/elements'

/** The attributes of evaste's elements in markup. */
export interface EvasteElements {
  /** The banner and the settings. */
  'evaste-consent': HTMLAttributes<HTMLElement>
  /** The complete notice, with current choices, receipt and rights. */
  'evaste-notice': HTMLAttributes<HTMLElement>
  /** Shows a placeholder until the service is allowed, then the content of its `<template>`. */
  'evaste-embed': HTMLAttributes<HTMLElement> & { readonly service: string }
  /** A form that reports a fault, with the recording of the last minutes. */
  'evaste-bug-report': HTMLAttributes<HTMLElement> & { readonly dialog?: boolean }
}

declare module 'svelte/elements' {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- how Svelte takes further elements
  interface SvelteHTMLElements extends EvasteElements {}
}
