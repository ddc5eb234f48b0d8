import type { Kysely } from 'kysely'
import type { Digest } from '../../../record/record.js'
import type { RegisterTables } from '../tables.js'

/** A text that entries refer to by digest: a declaration or an interface text. */
export interface StoredDocument {
  readonly digest: Digest
  readonly kind: 'declaration' | 'interface'
  /** RFC 8785 form: its SHA-256 is the digest. */
  readonly text: string
}

/** Stores public texts. They belong to no site: anyone who knows the digest may read the text. */
export interface DocumentQueries {
  document(digest: Digest): Promise<StoredDocument | null>
  /** At most `limit` texts whose digest is greater than `after`, in order. */
  documents(page: { readonly after: string; readonly limit: number }): Promise<readonly StoredDocument[]>
  /** Stores a text permanently. Storing it again changes nothing. */
  saveDocument(document: StoredDocument): Promise<void>
}

export function createDocumentQueries(db: Kysely<RegisterTables>): DocumentQueries {
  return {
    document: async (digest) =>
      (await db.selectFrom('documents').selectAll().where('digest', '=', digest).executeTakeFirst()) ?? null,
    documents: ({ after, limit }) =>
      db.selectFrom('documents').selectAll().where('digest', '>', after).orderBy('digest').limit(limit).execute(),
    async saveDocument(document) {
      await db
        .insertInto('documents')
        .values({ ...document })
        .onConflict((conflict) => conflict.column('digest').doNothing())
        .execute()
    },
  }
}
