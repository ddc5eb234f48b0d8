import type { Duration, Text } from './declaration-file.js'

/** When a recording leaves the visitor's device. */
export type RecordingTrigger = 'report' | 'error' | 'always'

/** Elements that a recording shows as they are. */
export interface UnmaskedPart {
  readonly $comment?: string
  /** A CSS selector. Fields and editable text stay masked even there. */
  readonly selector: string
  /** What these elements show, as the notice says it. */
  readonly description: Text
}

/**
 * How a service records what happens on a page, so that a fault can be reproduced (R36, R91 to R94). Only on one service,
 * of the purpose `session-replay`.
 */
export interface RecordingDetails {
  readonly $comment?: string
  /** The share of visits that are recorded, from 0 to 1. Default 1. */
  readonly sampleRate?: number
  /**
   * `report`: only when the visitor reports a fault. `error`: also on the first uncaught error of a page. `always`: also
   * when the visitor leaves the page. Default `report`.
   */
  readonly trigger?: RecordingTrigger
  /** How much of the visit is kept in memory and sent, in minutes: 1 to 10. Default 2. */
  readonly lastMinutes?: number
  /** How long the register keeps a recording, such as `P14D`. */
  readonly retention: Duration
  /** Who watches the recordings. */
  readonly access: Text
  /** What a recording shows as it is. Default: everything is masked. */
  readonly unmask?: readonly UnmaskedPart[]
  /**
   * Paths of addresses that a recording shows, such as `/orders/*`; a segment with `*` stays masked. Default: each segment
   * is masked. Query and fragment are never recorded.
   */
  readonly unmaskPaths?: readonly string[]
  /** The data protection impact assessment (GDPR 35): its URL, or what it concluded. */
  readonly assessment?: Text
}
