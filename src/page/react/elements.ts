import type { DetailedHTMLProps, HTMLAttributes } from 'react'

type ElementProps<More = object> = DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement> & More

/** The attributes of evaste's elements in JSX. */
export interface EvasteElements {
  /** The banner and the settings. */
  'evaste-consent': ElementProps
  /** The complete notice, with current choices, receipt and rights. */
  'evaste-notice': ElementProps
  /** Shows a placeholder until the service is allowed, then the content of its `<template>`. */
  'evaste-embed': ElementProps<{ readonly service: string }>
  /** A form that reports a fault, with the recording of the last minutes. */
  'evaste-bug-report': ElementProps<{ readonly dialog?: boolean }>
}

declare module 'react' {
  // eslint-disable-next-line @typescript-eslint/no-namespace -- React's own form, and nothing at run time
  namespace JSX {
    // eslint-disable-next-line @typescript-eslint/no-empty-object-type
    interface IntrinsicElements extends EvasteElements {}
  }
}
