import { type FindTerms, computeDueDates } from '../retention/compute-due-dates.js'
import type { StoredEntry } from '../chain/stored-entry.js'

/** Something that remains after an erasure, reported to the visitor. The page has the texts, by `what`. */
export interface Kept {
  /** `answers`: that answers were given, when, for which declaration, in which language. `chain`: number and hashes. */
  readonly what: 'answers' | 'chain'
  readonly why: readonly string[]
  /** ISO 8601 UTC; `null`: as long as the register exists, because it identifies no one. */
  readonly until: string | null
}

/** What remains of an erased consent, and on what legal ground (GDPR 12(4), 17(3)). */
export async function whatStays(entries: readonly StoredEntry[], findTerms: FindTerms): Promise<readonly Kept[]> {
  const dues = await computeDueDates(entries, { restrictedAt: null, keepUntil: null }, findTerms)
  const until =
    dues
      .map(({ dueAt }) => dueAt)
      .sort()
      .at(-1) ?? null
  return [
    { what: 'answers', why: ['GDPR 7(1)', 'GDPR 17(3)(b)', 'GDPR 17(3)(e)'], until },
    { what: 'chain', why: ['GDPR 5(2)'], until: null },
  ]
}
