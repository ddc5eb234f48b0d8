import type { Text } from './declaration-file.js'

export interface Transfer {
  readonly $comment?: string
  readonly country: string
  readonly mechanism: 'adequacy' | 'scc' | 'bcr' | 'derogation'
  readonly copyUrl?: string
}

/** A company, an authority, or a category of either, that receives data (R06, R07). */
export interface Recipient {
  readonly $comment?: string
  readonly id: string
  readonly name: Text
  /** Default `company`. */
  readonly kind?: 'company' | 'authority' | 'category'
  /** How many companies a category consists of (R41). */
  readonly count?: number
  readonly category?: Text
  readonly country?: string
  readonly role?: 'controller' | 'joint-controller' | 'processor'
  /** What joint controllers have agreed on, as text or URL (GDPR 26(2)). */
  readonly arrangement?: Text
  readonly privacyUrl?: Text
  readonly transfers?: readonly Transfer[] | 'none'
}
