import type { Look } from '../maker.js'

/** What the frame is told to show. It travels as a message, never as markup. */
export interface PreviewOrder extends Look {
  /** The declaration, parsed. */
  readonly declaration: unknown
}

/** What the frame posts once it can take an order. */
export const PREVIEW_READY = 'evaste-preview-ready'

/**
 * What the frame posts once it shows that. Until then it is not displayed: a dialog that opens there would take the focus
 * from what a person is writing.
 */
export const PREVIEW_SHOWN = 'evaste-preview-shown'
