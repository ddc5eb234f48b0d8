import type { Decision } from '../decision/decision.js'
import type { DeclarationFile } from '../declaration/types.js'
import type { ConsentRecord } from './record.js'

/** A decision that the register has not acknowledged yet, with everything needed to create its record later. */
export interface Undelivered {
  readonly decision: Decision
  /** The previous `decisionId`. */
  readonly previous?: string
  /** The declaration at the time of the decision, because the site may have changed it before the register answers. */
  readonly declaration: DeclarationFile
  /** Once created, the record is the same in every attempt. */
  readonly record?: ConsentRecord
}
