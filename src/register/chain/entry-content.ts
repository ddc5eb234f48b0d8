import type { ConsentRecord, Digest } from '../../record/record.js'

/** What a visitor may request with the receipt secret, GDPR 15 to 21. */
export const requestKinds = ['access', 'portability', 'rectification', 'restriction', 'objection', 'erasure'] as const

export type RequestKind = (typeof requestKinds)[number]

export const isRequestKind = (event: string): event is RequestKind =>
  (requestKinds as readonly string[]).includes(event)

/** What a visitor says was recorded wrongly; the entry itself is not changed (R83). */
export interface Correction {
  /** The `decisionId` that it concerns; default: the newest decision. */
  readonly decisionId?: string
  /** The language of the visitor's page, BCP 47. */
  readonly language?: string
  /** When the visitor decided, ISO 8601 UTC. */
  readonly decidedAt?: string
}

/**
 * Something other than a decision that happened to entries. It is an entry of the same chain, with its text in place of
 * a record. An event that removes content names the entries that it concerns; content that is missing without such an
 * event was tampered with.
 */
export interface RegisterEvent {
  readonly event:
    RequestKind | 'handled' | 'restriction-lifted' | 'retention-start' | 'retention-terms' | 'retention' | 'site-closed'
  /** Random; takes the place of a record's `decisionId`. */
  readonly eventId: string
  readonly site: string
  /** Absent if nothing may identify a person any more: after an erasure, and in retention events. */
  readonly consentId?: string
  /** The entries whose content was removed, such as `1-3,7`. */
  readonly blanked?: string
  /**
   * SHA-256 of what remains of each redacted entry's record, by number. Of an entry that is not listed, nothing
   * remains.
   */
  readonly remains?: Readonly<Record<string, Digest>>
  /** SHA-256 of each `server` that stays with what is left. Absent in events of an earlier evaste. */
  readonly servers?: Readonly<Record<string, Digest>>
  /** How many recordings of faults were destroyed with it. */
  readonly recordings?: number
  readonly correction?: Correction
  /** For `handled`: the request's `eventId`, and what the controller did about it. */
  readonly request?: string
  readonly outcome?: 'done' | 'refused'
  /** Who acted, if not the holder of the receipt secret: a person who wrote to the controller. */
  readonly by?: 'controller'
  /**
   * The controller's own words: for `handled` (a refusal requires a reason, GDPR 12(4)), and for what it did on a
   * person's behalf.
   */
  readonly reason?: string
  /**
   * For `retention-start`: the period, and when it started. `null`: it has not started, and everything is kept until it
   * does.
   */
  readonly period?: string
  readonly startedAt?: string | null
  /**
   * For `retention-terms`: the terms that apply from now on to entries up to `through` too, where they end earlier than
   * those entries' own terms.
   */
  readonly terms?: RetentionTerms
  readonly through?: number
  /** `retention`: why the content of the entries was due. Each entry in `blanked` is in one of them. */
  readonly due?: readonly DueGround[]
}

/** Why the content of some entries was due. */
export interface DueGround {
  /** Such as `1-3,7`. */
  readonly entries: string
  /**
   * What set the period: a declaration (its digest), or terms that were adopted later (the number of that `retention-terms`
   * entry). `answer`: the entry answers a request of an erased person. `retention-start`: the controller's own period took
   * its place. `consent`: an event about a consent, which goes with the last decision of the consent.
   */
  readonly by: Digest | number | 'answer' | 'retention-start' | 'consent'
  /** ISO 8601; it had ended at least, counted from the time of the entry. Absent for `retention-start` and `consent`. */
  readonly period?: string
}

/** How long the answer to a request is kept when the consent has been erased, and no declaration applies. ISO 8601. */
export const ANSWERS_KEPT_FOR = 'P3Y'

/** How long decisions are valid, and how long they are kept afterwards. ISO 8601 durations. */
export interface RetentionTerms {
  readonly validity: string
  readonly given: string
  readonly refused: string
  /** Of the address, counted from when it was recorded. */
  readonly address: string
}

/**
 * What remains of a record after its consent was erased: that an answer was given, and nothing that identifies the
 * visitor.
 */
export type RecordRemains = Omit<
  ConsentRecord,
  'decisionId' | 'consentId' | 'previous' | 'receiptSecretHash' | 'decidedAt'
>

/** The parsed content of an entry's `record`. `blank`: its retention period has ended. */
export type EntryContent =
  | { readonly kind: 'decision'; readonly record: ConsentRecord }
  | { readonly kind: 'event'; readonly event: RegisterEvent }
  | { readonly kind: 'erased'; readonly remains: RecordRemains | null }
  | { readonly kind: 'blank' }

/** Parses an entry's `record`, which the register itself wrote. Start here to list entries. */
export function readEntryContent({
  record,
  salt,
}: {
  readonly record: string
  readonly salt: Uint8Array | null
}): EntryContent {
  if (record === '') return { kind: 'blank' }
  const value = JSON.parse(record) as ConsentRecord | RegisterEvent | RecordRemains
  if (salt === null) return { kind: 'erased', remains: 'choices' in value ? value : null }
  if ('event' in value) return { kind: 'event', event: value }
  return { kind: 'decision', record: value as ConsentRecord }
}
