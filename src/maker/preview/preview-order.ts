import type { Look } from '../maker.js'

/** What the frame is told to show. It travels as a message, never as markup. */
export interface PreviewOrder extends Look {
  /** The declaration, parsed. */
  readonly declaration: unknown
}

/** What the frame posts once it can take an order. */
export const PREVIEW_READY = 'evaste-preview-ready'
