import type { en } from './recording/en.js'

/** The texts of the sign that a page is recorded, and of the form that reports a fault. */
export type RecordingTexts = { readonly [Label in keyof typeof en]: string }
