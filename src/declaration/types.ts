import type {
  ConsentDetails,
  DeclarationFile,
  Duration,
  IpMode,
  LegalBasis,
  PageProduct,
  PurposeDetails,
  Recipient,
  RegisterDetails,
  ServiceDetails,
  Text,
  Tracker,
} from './declaration-file.js'

export type * from './declaration-file.js'
export type { DeclarationJson } from './declaration-json.js'

/** A purpose with its defaults filled in. */
export interface Purpose extends PurposeDetails {
  readonly legalBasis: LegalBasis
  /** Whether consent is asked: the basis is consent and no necessity is declared. */
  readonly needsConsent: boolean
}

/** A service with its defaults filled in. */
export interface Service extends ServiceDetails {
  readonly matches: readonly string[]
  readonly inline: readonly string[]
  readonly trackers: readonly Tracker[]
}

/** How consent is asked, with the defaults for holding and asking. */
export interface ConsentSettings extends ConsentDetails {
  readonly validity: Duration
  readonly gpc: 'refuse' | 'ignore'
  readonly undeclared: 'allow' | 'hold'
  readonly enforce: boolean
  readonly allow: readonly string[]
  readonly signals: readonly PageProduct[]
}

/** A register with its defaults filled in: `registerSettings`. */
export interface RegisterSettings {
  readonly url: string
  readonly ip: IpMode
  readonly ipJustification?: Text
  readonly ipRetention: Duration
  readonly retention: { readonly given: Duration; readonly refused: Duration }
  readonly reports?: string
}

/** A declaration that has been read: with the defaults that a page uses, and only valid references. */
export interface Declaration extends Omit<DeclarationFile, 'purposes' | 'services' | 'consent' | 'register'> {
  /** The file as written, over which the digest is computed. */
  readonly file: DeclarationFile
  readonly purposes: readonly Purpose[]
  readonly services: readonly Service[]
  readonly recipients: readonly Recipient[]
  readonly sensitiveRoutes: readonly string[]
  readonly consent: ConsentSettings
  readonly register: RegisterDetails | null
}
