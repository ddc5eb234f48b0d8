import type { Declaration } from '../../declaration/types.js'
import type { Digest } from '../../record/record.js'
import { type DocumentReader, findKeptDeclaration } from '../sites/documents.js'
import { type RetentionTerms, termsOf } from './due.js'
import type { FindTerms } from './reckon-dues.js'

/** The terms of one site, with what it declares now at hand. */
export interface SiteTerms {
  /** What it declares now; `null`: nobody can tell. */
  readonly declared: RetentionTerms | null
  /** Looks terms up with whatever may read documents now. */
  readonly within: (reader: DocumentReader) => FindTerms
}
export type OpenTerms = (site: string) => Promise<SiteTerms>

const LIMIT_REMEMBERED = 200

/** @param configured what a site declares now; `null` where nobody can tell. */
export function createOpenTerms(configured: (site: string) => Promise<Declaration | null>): OpenTerms {
  const remembered = new Map<Digest, RetentionTerms>()
  return async (site) => {
    const now = await configured(site)
    const declared = now && termsOf(now)
    const within = (reader: DocumentReader) => async (digest: Digest) => {
      const own = remembered.get(digest) ?? termsOf(await findKeptDeclaration(reader, digest))
      if (remembered.size >= LIMIT_REMEMBERED) remembered.clear()
      remembered.set(digest, own)
      return declared ? [own, declared] : [own]
    }
    return { declared, within }
  }
}
