import type { Migration } from '../../../declaration/types.js'

/** What a visitor answered to one question of another consent tool. */
export interface ToolAnswer {
  readonly isAllowed: boolean
  /** When, in milliseconds of Unix time. Omitted: the tool does not record it. */
  readonly at?: number | undefined
}

/** The answer to the question with the tool's own key; `undefined` if the visitor has not answered it. */
export type ToolChoice = (key: string) => ToolAnswer | undefined

/** How one tool stores what a visitor chose. */
export interface ConsentToolReader {
  /** The default name of its cookie or of its key in local storage. */
  readonly itemName: string
  /**
   * Reads a stored value, decoded. May throw on a value that is corrupt.
   *
   * @returns `null` if the value is no choice of a visitor.
   */
  read(stored: string, migration: Migration): ToolChoice | null
}

/** Several answers as one: allowed only if all are, and as old as the oldest; refused if one is. */
export function combineAnswers(answers: readonly (ToolAnswer | undefined)[]): ToolAnswer | undefined {
  const given = answers.filter((answer) => answer !== undefined)
  if (given.some(({ isAllowed }) => !isAllowed)) return { isAllowed: false }
  if (!given.length || given.length < answers.length) return undefined
  const times = given.map(({ at = NaN }) => at)
  return { isAllowed: true, at: Math.min(...times) || undefined }
}
