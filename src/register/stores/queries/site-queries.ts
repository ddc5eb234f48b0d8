import type { Kysely, Selectable } from 'kysely'
import type { Digest } from '../../../record/record.js'
import type { RegisterTables } from '../tables.js'

/** A site that was made by the API. */
export interface StoredSite {
  readonly site: string
  /** Whose keys may look into it. */
  readonly controller: string
  readonly origins: readonly string[]
  /** The declaration that was published last; `null` before the first. */
  readonly declarationDigest: Digest | null
}

/** Keeps the sites that are not in a configuration file. */
export interface SiteQueries {
  savedSites(): Promise<readonly StoredSite[]>
  /** Makes a site, or changes its controller and origins; what was published stays. */
  saveSite(site: Omit<StoredSite, 'declarationDigest'>): Promise<void>
  /** Makes a kept declaration the one that counts for a saved site. An unknown site is left out. */
  publishDeclaration(site: string, digest: Digest): Promise<void>
}

export function createSiteQueries(db: Kysely<RegisterTables>): SiteQueries {
  return {
    savedSites: async () => (await db.selectFrom('sites').selectAll().orderBy('site').execute()).map(toSite),
    async saveSite({ site, controller, origins }) {
      const changes = { controller, origins: JSON.stringify(origins) }
      await db
        .insertInto('sites')
        .values({ site, ...changes, declaration_digest: null })
        .onConflict((conflict) => conflict.column('site').doUpdateSet(changes))
        .execute()
    },
    async publishDeclaration(site, digest) {
      await db.updateTable('sites').set({ declaration_digest: digest }).where('site', '=', site).execute()
    },
  }
}

const toSite = ({
  site,
  controller,
  origins,
  declaration_digest,
}: Selectable<RegisterTables['sites']>): StoredSite => ({
  site,
  controller,
  origins: JSON.parse(origins) as readonly string[],
  declarationDigest: declaration_digest,
})
