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
  /**
   * Stores a text. Storing it again changes nothing.
   *
   * @param unusedSince when it was published, ISO 8601 UTC, if it may be deleted while no entry names it. Default: it stays.
   */
  saveDocument(document: StoredDocument, unusedSince?: string): Promise<void>
  /** Keeps a text permanently, because an entry names it. */
  useDocument(digest: Digest): Promise<void>
}

export function createDocumentQueries(db: Kysely<RegisterTables>): DocumentQueries {
  const texts = () => db.selectFrom('documents').select(['digest', 'kind', 'text'])
  return {
    document: async (digest) => (await texts().where('digest', '=', digest).executeTakeFirst()) ?? null,
    documents: ({ after, limit }) => texts().where('digest', '>', after).orderBy('digest').limit(limit).execute(),
    async saveDocument(document, unusedSince) {
      await db
        .insertInto('documents')
        .values({ ...document, unused_since: unusedSince ?? null })
        .onConflict((conflict) => conflict.column('digest').doNothing())
        .execute()
    },
    async useDocument(digest) {
      const own = db.updateTable('documents').set({ unused_since: null }).where('digest', '=', digest)
      await own.where('unused_since', 'is not', null).execute()
    },
  }
}
