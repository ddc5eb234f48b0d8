import type { Kysely } from 'kysely'
import type { RegisterTables } from '../tables.js'

/** Stores who is notified of a site's requests, as its controller has set it. */
export interface RecipientQueries {
  /** E-mail addresses, in order. */
  recipients(site: string): Promise<readonly string[]>
  /** Replaces them. */
  saveRecipients(site: string, emails: readonly string[]): Promise<void>
}

export const createRecipientQueries = (db: Kysely<RegisterTables>): RecipientQueries => ({
  async recipients(site) {
    const own = db.selectFrom('recipients').select('email').where('site', '=', site)
    return (await own.orderBy('email').execute()).map(({ email }) => email)
  },
  async saveRecipients(site, emails) {
    const others = db.deleteFrom('recipients').where('site', '=', site)
    await (emails.length > 0 ? others.where('email', 'not in', emails) : others).execute()
    if (emails.length === 0) return
    const insert = db.insertInto('recipients').values(emails.map((email) => ({ site, email })))
    await insert.onConflict((conflict) => conflict.columns(['site', 'email']).doNothing()).execute()
  },
})
