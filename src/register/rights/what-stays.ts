import { type FindTerms, computeDueDates } from '../retention/compute-due-dates.js'
import type { StoredEntry } from '../chain/stored-entry.js'

/** Something that an erasure leaves, for a visitor to know. Texts for people are the page's, by `what`. */
export interface Kept {
  /** `answers`: that they were given, when, on which declaration, in which language. `chain`: number and hashes. */
  readonly what: 'answers' | 'chain'
  readonly why: readonly string[]
  /** ISO 8601 UTC; `null`: as long as the register, because it identifies nobody. */
  readonly until: string | null
}

/** What stays of a consent that was erased, and why it may (GDPR 12(4), 17(3)). */
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
