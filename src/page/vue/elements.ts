import type { DefineComponent, HTMLAttributes } from 'vue'

/** The attributes of evaste's elements in templates. */
export interface EvasteElements {
  /** The banner and the settings. */
  'evaste-consent': DefineComponent<HTMLAttributes>
  /** The complete notice, with current choices, receipt and rights. */
  'evaste-notice': DefineComponent<HTMLAttributes>
  /** Shows a placeholder until the service is allowed, then the content of its `<template>`. */
  'evaste-embed': DefineComponent<HTMLAttributes & { readonly service: string }>
  /** A form that reports a fault, with the recording of the last minutes. */
  'evaste-bug-report': DefineComponent<HTMLAttributes & { readonly dialog?: boolean }>
}

declare module 'vue' {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- how Vue takes further elements
  interface GlobalComponents extends EvasteElements {}
}

/**
 * Whether a tag is one of evaste's elements, which Vue must not look up as components.
 *
 * @example
 * const compilerOptions = { isCustomElement: isEvasteElement }
 */
export const isEvasteElement = (tag: string): boolean => tag.startsWith('evaste-')
