import type { DefineComponent, HTMLAttributes } from 'vue'

declare module 'vue' {
  /** What templates may say to evaste's elements. */
  interface GlobalComponents {
    'evaste-consent': DefineComponent<HTMLAttributes>
    'evaste-notice': DefineComponent<HTMLAttributes>
    'evaste-embed': DefineComponent<HTMLAttributes & { service: string }>
  }
}
