import type { Recipient, ServiceDetails, Text, WellKnownPurpose } from '../../declaration/types.js'

/** Words in every language the catalogue speaks. */
export type CatalogueText = Text & Readonly<Record<'fi' | 'sv' | 'en', string>>

/** A product as the catalogue knows it. What only the company can know (its contract, its settings) is in `note`. */
export interface KnownService extends Omit<ServiceDetails, 'purpose' | 'recipient'> {
  readonly purpose: WellKnownPurpose
  readonly description: CatalogueText
  /** `null`: whoever hosts it, which is often the company itself. */
  readonly recipient: Recipient | null
  /** What to look at after adding it. */
  readonly note: string
}
