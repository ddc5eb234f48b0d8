import type { Decision } from '../decision/decision.js'
import type { DeclarationFile } from '../declaration/types.js'
import type { ConsentRecord } from './record.js'
import type { QuestionVisibility } from './visibility.js'

/** A decision that the register has not acknowledged yet, with everything needed to create its record later. */
export interface Undelivered {
  readonly decision: Decision
  /** The previous `decisionId`. */
  readonly previous?: string
  /** The declaration at the time of the decision, because the site may have changed it before the register answers. */
  readonly declaration: DeclarationFile
  /** How the banner was rendered when it was answered. */
  readonly visibility?: QuestionVisibility
  /** Once created, the record is the same in every attempt. */
  readonly record?: ConsentRecord
}
