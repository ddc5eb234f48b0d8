import type { ConsentRecord, Digest } from '../../record/record.js'

/** What a visitor may ask of the register with the receipt secret, GDPR 15 to 21. */
export const requestKinds = ['access', 'portability', 'rectification', 'restriction', 'objection', 'erasure'] as const

export type RequestKind = (typeof requestKinds)[number]

export const isRequestKind = (event: string): event is RequestKind =>
  (requestKinds as readonly string[]).includes(event)

/** What a visitor says was recorded wrongly; the entry itself stays as it is (R83). */
export interface Correction {
  /** The `decisionId` that it is about; default: the newest decision. */
  readonly decisionId?: string
  /** The language that the visitor read, BCP 47. */
  readonly language?: string
  /** When the visitor decided, ISO 8601 UTC. */
  readonly decidedAt?: string
}

/**
 * What happened to entries besides a decision. It is an entry of the same chain, its text where a record's would be.
 * One that takes content away names the entries it took it from: content that is missing otherwise was tampered with.
 */
export interface RegisterEvent {
  readonly event: RequestKind | 'handled' | 'restriction-lifted' | 'retention-start' | 'retention-terms' | 'retention'
  /** Random; stands where a record's `decisionId` would. */
  readonly eventId: string
  readonly site: string
  /** Absent where nothing may lead to a person any more: after an erasure, and in what retention does. */
  readonly consentId?: string
  /** The entries whose content is gone, such as `1-3,7`. */
  readonly blanked?: string
  /** SHA-256 of what is left of each blanked entry's record, by number; of one not named here nothing is left. */
  readonly remains?: Readonly<Record<string, Digest>>
  readonly correction?: Correction
  /** `handled`: the request's `eventId`, and what the controller did with it. */
  readonly request?: string
  readonly outcome?: 'done' | 'refused'
  /** Who acted, where it was not the holder of the receipt secret: a person wrote to the controller. */
  readonly by?: 'controller'
  /** The controller's own words: of `handled` (a refusal needs them, GDPR 12(4)), and of what it did for a person. */
  readonly reason?: string
  /** `retention-start`: the period, and when it began; `null`: it has not, and until then everything is kept. */
  readonly period?: string
  readonly startedAt?: string | null
  /** `retention-terms`: what counts from now on for entries up to `through` too, where it ends before their own terms. */
  readonly terms?: RetentionTerms
  readonly through?: number
}

/** How long decisions count, and how long they are kept when they count no more. ISO 8601 durations. */
export interface RetentionTerms {
  readonly validity: string
  readonly given: string
  readonly refused: string
  /** Of the address, from the moment that it was recorded. */
  readonly address: string
}

/** What stays of a record when its consent was erased: that an answer was given, and nothing that leads to whom. */
export type RecordRemains = Omit<
  ConsentRecord,
  'decisionId' | 'consentId' | 'previous' | 'receiptSecretHash' | 'decidedAt'
>

/** What an entry's `record` holds, told apart. `blank`: its retention has ended. */
export type EntryContent =
  | { readonly kind: 'decision'; readonly record: ConsentRecord }
  | { readonly kind: 'event'; readonly event: RegisterEvent }
  | { readonly kind: 'erased'; readonly remains: RecordRemains | null }
  | { readonly kind: 'blank' }

/** Reads an entry's `record`, which the register itself wrote. Start here to list entries. */
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
  return 'event' in value ? { kind: 'event', event: value } : { kind: 'decision', record: value as ConsentRecord }
}
