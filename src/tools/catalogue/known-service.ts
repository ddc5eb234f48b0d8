import type { Recipient, ServiceDetails, Text, WellKnownPurpose } from '../../declaration/types.js'
import type { NoteId } from './notes/note-texts.js'

/** Text in every language of the catalogue. */
export type CatalogueText = Text & Readonly<Record<'fi' | 'sv' | 'en', string>>

/**
 * The source of an entry: the Open Cookie Database (Apache-2.0) for trackers and lifetimes, third-party-web (MIT) for
 * hosts, the vendor's own documentation, or the vendor's public code.
 */
export type FactSource = 'open-cookie-database' | 'third-party-web' | 'vendor-docs' | 'vendor-code'

/** A product in the catalogue. What only the company can know (its contract, its settings) is in `notes`. */
export interface KnownService extends Omit<ServiceDetails, 'purpose' | 'recipient'> {
  readonly purpose: WellKnownPurpose
  readonly description: CatalogueText
  /** `null`: the company that hosts it, which is often the controller itself. */
  readonly recipient: Recipient | null
  /** What to check after adding it. */
  readonly notes: readonly [NoteId, ...NoteId[]]
  readonly sources: readonly [FactSource, ...FactSource[]]
}
