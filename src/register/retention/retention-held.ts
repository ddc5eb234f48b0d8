/**
 * Why retention deletes nothing. `clock`: the clock is far ahead of the last run. `share`: one run would delete a large
 * share of a site.
 */
export type HeldFor = 'clock' | 'share'

/** Something looks wrong, and deletion cannot be undone: an operator must decide. */
export class RetentionHeld extends Error {
  override readonly name = 'RetentionHeld'
  readonly code = 'retention-held'
  declare readonly reason: HeldFor

  constructor(reason: HeldFor, message: string) {
    super(message)
    this.reason = reason
  }
}
