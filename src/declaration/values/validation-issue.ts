import type { PlainProblemId } from '../problems/problem.js'

/** Why a value is invalid. A validator returns `null` for a valid one. */
export interface ValidationIssue {
  /** What is wrong and what to write instead. */
  readonly problem: PlainProblemId
  /** What was probably meant. */
  readonly nearMiss?: string
}
