/**
 * Why retention forgets nothing. `clock`: the clock is far ahead of when retention last ran. `share`: much of a site would
 * go in one run.
 */
export type HeldFor = 'clock' | 'share'

/** Something looks wrong, and what retention forgets is gone for good: an operator must look. */
export class RetentionHeld extends Error {
  override readonly name = 'RetentionHeld'
  readonly code = 'retention-held'
  declare readonly reason: HeldFor

  constructor(reason: HeldFor, message: string) {
    super(message)
    this.reason = reason
  }
}
