import type { Declaration } from '../../declaration/types.js'
import type { Digest } from '../../record/record.js'
import type { RetentionTerms } from '../chain/entry-content.js'
import { type DocumentReader, findKeptDeclaration } from '../sites/documents.js'
import type { RegisterStore, RetentionAdoption } from '../stores/store.js'
import { termsOf } from './due.js'
import type { FindTerms } from './compute-due-dates.js'

/** The retention terms of one site. */
export interface SiteTerms {
  /** What the site declares now; `null` if unknown. */
  readonly declared: RetentionTerms | null
  /** Terms that were adopted for entries that already existed. */
  readonly adopted: readonly RetentionAdoption[]
  /** Looks up terms with any reader of documents. */
  readonly within: (reader: DocumentReader) => FindTerms
}
export type OpenTerms = (site: string) => Promise<SiteTerms>

const LIMIT_REMEMBERED = 200

/** @param configured what a site declares now; `null` if unknown. */
export function createOpenTerms(
  configured: (site: string) => Promise<Declaration | null>,
  store: Pick<RegisterStore, 'retentionAdoptions'>,
): OpenTerms {
  const remembered = new Map<Digest, RetentionTerms>()
  return async (site) => {
    const now = await configured(site)
    const adopted = await store.retentionAdoptions(site)
    const within =
      (reader: DocumentReader): FindTerms =>
      async (digest, entry) => {
        const own = remembered.get(digest) ?? termsOf(await findKeptDeclaration(reader, digest))
        if (remembered.size >= LIMIT_REMEMBERED) remembered.clear()
        remembered.set(digest, own)
        const later = adopted.filter(({ through }) => entry <= through)
        return [{ ...own, by: digest }, ...later.map(({ terms, entry: by }) => ({ ...terms, by }))]
      }
    return { declared: now && termsOf(now), adopted, within }
  }
}
