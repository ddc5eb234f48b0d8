import type { Kysely, Selectable } from 'kysely'
import type { Digest } from '../../../record/record.js'
import type { RegisterTables } from '../tables.js'

/** A site that the API created. */
export interface StoredSite {
  readonly site: string
  /** The controller whose API keys have access. */
  readonly controller: string
  readonly origins: readonly string[]
  /** The declaration that was published last; `null` before the first. */
  readonly declarationDigest: Digest | null
}

/** Stores the sites that are not in a configuration file. */
export interface SiteQueries {
  savedSites(): Promise<readonly StoredSite[]>
  /** Creates a site, or changes its controller and origins; its published declaration is kept. */
  saveSite(site: Omit<StoredSite, 'declarationDigest'>): Promise<void>
  /** Makes a stored declaration the current one of a stored site. An unknown site is ignored. */
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
