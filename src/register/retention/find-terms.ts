import type { Declaration } from '../../declaration/types.js'
import type { Digest } from '../../record/record.js'
import { type DocumentReader, findKeptDeclaration } from '../documents.js'
import { type RetentionTerms, termsOf } from './due.js'
import type { FindTerms } from './reckon-dues.js'

/** Looks terms up for one site, with what it declares now at hand; `within`: what reads documents. */
export type OpenTerms = (site: string) => Promise<(within: DocumentReader) => FindTerms>

const LIMIT_REMEMBERED = 200

/** @param configured what a site declares now; `null` where nobody can tell. */
export function createOpenTerms(configured: (site: string) => Promise<Declaration | null>): OpenTerms {
  const remembered = new Map<Digest, RetentionTerms>()
  return async (site) => {
    const now = await configured(site)
    return (within) => async (digest) => {
      const own = remembered.get(digest) ?? termsOf(await findKeptDeclaration(within, digest))
      if (remembered.size >= LIMIT_REMEMBERED) remembered.clear()
      remembered.set(digest, own)
      return now ? [own, termsOf(now)] : [own]
    }
  }
}
