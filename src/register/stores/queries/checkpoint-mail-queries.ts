import type { Kysely } from 'kysely'
import type { RegisterTables } from '../tables.js'

/** A mail with a site's checkpoint. */
export interface CheckpointMail {
  /** A hash of the address. */
  readonly mailbox: string
  /** `2026-11-22`, in UTC. */
  readonly day: string
  /** How many entries the checkpoint has. */
  readonly entries: number
}

/** Stores which checkpoint was mailed last. */
export interface CheckpointMailQueries {
  /** `true` for one caller: if none was mailed on this day, and there are more entries than in the last one. */
  takeCheckpointMail(site: string, mail: CheckpointMail): Promise<boolean>
  /** The mail was not sent: the next caller may take it. */
  returnCheckpointMail(site: string, mailbox: string): Promise<void>
}

export const createCheckpointMailQueries = (db: Kysely<RegisterTables>): CheckpointMailQueries => ({
  async takeCheckpointMail(site, { mailbox, day, entries }) {
    const row = db.insertInto('checkpoint_mails').values({ site, mailbox, day, entries })
    const { numInsertedOrUpdatedRows } = await row
      .onConflict((conflict) =>
        conflict
          .columns(['site', 'mailbox'])
          .doUpdateSet({ day, entries })
          .where('checkpoint_mails.day', '<', day)
          .where('checkpoint_mails.entries', '<', entries),
      )
      .executeTakeFirst()
    return Number(numInsertedOrUpdatedRows) > 0
  },
  async returnCheckpointMail(site, mailbox) {
    await db.deleteFrom('checkpoint_mails').where('site', '=', site).where('mailbox', '=', mailbox).execute()
  },
})
