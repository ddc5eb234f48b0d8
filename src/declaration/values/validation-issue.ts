/** Why a value cannot be used. `null`: it can. */
export type Objection = {
  /** What is wrong and what to write instead. */
  readonly message: string
  /** What was probably meant. */
  readonly nearMiss?: string
} | null
