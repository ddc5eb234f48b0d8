import type { Decision } from '../decision/decision.js'
import type { DeclarationFile } from '../declaration/types.js'
import type { ConsentRecord } from './record.js'

/** A decision that the register has not acknowledged yet, with all it takes to make its record later. */
export interface Undelivered {
  readonly decision: Decision
  /** The `decisionId` before this one. */
  readonly previous?: string
  /** What was declared when it was made: by the time the register answers, the site may declare something else. */
  readonly declaration: DeclarationFile
  /** Once made, the record stays the same over every attempt. */
  readonly record?: ConsentRecord
}
