import type { DetailedHTMLProps, HTMLAttributes } from 'react'

type ElementProps<More = object> = DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement> & More

/** What evaste's elements take in JSX. */
export interface EvasteElements {
  /** The banner and the settings. */
  'evaste-consent': ElementProps
  /** The whole notice, present choices, receipt and rights. */
  'evaste-notice': ElementProps
  /** Stands for what is in its `<template>`, until the service is allowed. */
  'evaste-embed': ElementProps<{ readonly service: string }>
}

declare module 'react' {
  // eslint-disable-next-line @typescript-eslint/no-namespace -- React's own form, and nothing at run time
  namespace JSX {
    // eslint-disable-next-line @typescript-eslint/no-empty-object-type
    interface IntrinsicElements extends EvasteElements {}
  }
}
