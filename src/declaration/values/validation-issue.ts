/** Why a value cannot be used. A validator returns `null` where it can. */
export interface ValidationIssue {
  /** What is wrong and what to write instead. */
  readonly message: string
  /** What was probably meant. */
  readonly nearMiss?: string
}
