import type { PurposeDetails, WellKnownPurpose } from './declared-purpose.js'
import type { Recipient } from './declared-recipient.js'
import type { PageProduct, ServiceDetails } from './declared-service.js'

export type * from './declared-purpose.js'
export type * from './declared-recipient.js'
export type * from './declared-recording.js'
export type * from './declared-service.js'

/** A string, or one string per language (BCP 47 tag to string). */
export type Text = string | { readonly [language: string]: string }

/** An ISO 8601 duration in whole calendar units, such as `P6M`, `P13M`, `P90D`, `PT30M`. */
export type Duration = string

/** How a visitor's IP address is stored with an entry (R73 to R76). */
export type IpMode = 'encrypted' | 'truncated' | 'full' | 'none'

/** A company: the controller, or the processor that hosts the register. */
export interface Organisation {
  readonly $comment?: string
  readonly name: string
  readonly businessId?: string
  readonly email?: string
  readonly phone?: string
  readonly address?: string
  /** ISO 3166-1 alpha-2. */
  readonly country?: string
  readonly url?: string
}

export interface DataProtectionOfficer {
  readonly $comment?: string
  readonly name?: string
  readonly email?: string
  readonly phone?: string
}

/** A person or department that answers questions. */
export interface Contact {
  readonly $comment?: string
  readonly name?: Text
  readonly email?: string
  readonly phone?: string
  readonly address?: string
}

/** The company's full privacy notice (tietosuojaseloste). */
export interface Notice {
  readonly $comment?: string
  /** http, https or a path on the site. */
  readonly url: Text
  readonly title?: Text
  readonly registerName?: Text
  /** Who answers questions about this register. */
  readonly contact?: Contact
  readonly version?: string
  /** ISO 8601 date. */
  readonly effectiveFrom?: string
  readonly language?: string
}

export interface Authority {
  readonly $comment?: string
  readonly name: Text
  readonly url?: string
  readonly email?: string
}

export interface Rights {
  readonly $comment?: string
  /** How to exercise the rights: an e-mail address or instructions. */
  readonly contact?: Text
  readonly requestUrl?: Text
  /** Default: the Data Protection Ombudsman and Traficom of Finland (R11). */
  readonly authorities?: readonly Authority[]
  /** How the identity of a person who makes a request is verified (GDPR 12(6)). */
  readonly identification?: Text
  /** Whether the visitor is required to provide the data (R12). */
  readonly provision?: 'statutory' | 'contractual' | 'voluntary'
  readonly consequence?: Text
  /** `false`, or the logic and its consequences (R13). */
  readonly automatedDecisions?: false | Text
}

/**
 * One of several registers of the same controller, such as customers and applicants. The notice has a section for each.
 */
export interface DataRegister {
  readonly $comment?: string
  readonly id: string
  readonly name: Text
  /** Ids of `purposes`. */
  readonly purposes: readonly string[]
  readonly contact?: Contact
}

/** Whom the site is for. */
export interface Audience {
  readonly $comment?: string
  /** Whether the site is meant for children: then nothing is asked, and nothing is allowed (R65). */
  readonly children?: boolean
  /** In years. Default: the notice states none. */
  readonly minimumAge?: number
}

/** A consent tool whose stored choices `evaste/migrate` can read. */
export type ConsentTool =
  'c15t' | 'cookiebot' | 'cookieyes' | 'hds' | 'klaro' | 'orejime' | 'tarteaucitron' | 'vanilla-cookieconsent'

/**
 * The consent tool that the site used before, and which of its keys cover which service. `evaste import` writes it, and
 * `evaste/migrate` takes over what visitors chose there.
 */
export interface Migration {
  readonly $comment?: string
  readonly from: ConsentTool
  /** The name of the tool's cookie, or of its key in local storage. Default: the tool's own. */
  readonly name?: string
  /**
   * By service id: the tool's key for the category or service, or several that must all be accepted. A service that is
   * not listed is asked.
   */
  readonly services: { readonly [service: string]: string | readonly string[] }
  /** Keys that were ticked beforehand: only their refusals are taken over (R49). */
  readonly preselected?: readonly string[]
  /**
   * How old a choice can be, for a tool that does not record when the visitor chose. Default: unknown, and only refusals
   * are taken over.
   */
  readonly maxAge?: Duration
  /** For vanilla-cookieconsent: consents to another revision are not taken over. */
  readonly revision?: number
}

export interface ConsentDetails {
  readonly $comment?: string
  /** How long a choice is remembered, whether consent or refusal. Default `P6M` (R58, R60). */
  readonly validity?: Duration
  /** The effect of Global Privacy Control before a choice. Default `refuse` (R106). */
  readonly gpc?: 'refuse' | 'ignore'
  /** Whether cross-site requests that no service declares are held. Default `allow`. */
  readonly undeclared?: 'allow' | 'hold'
  /** Systems of the whole page that are told of each decision. Default: none. */
  readonly signals?: readonly PageProduct[]
  /**
   * Other hosts that belong to the site, in the form of `matches`: the policies of sealed pages permit them, and
   * `undeclared: "hold"` does not hold them. Default: none.
   */
  readonly allow?: readonly string[]
  /** `false`: only reports what would be held. Default `true`. */
  readonly enforce?: boolean
  /** Default `bar`. */
  readonly layout?: 'bar' | 'corner' | 'centre'
  readonly cookie?: {
    readonly $comment?: string
    /** Default `null`: this host only. */
    readonly domain?: string | null
    /** Default `/`. */
    readonly path?: string
  }
  /** Read by `evaste/migrate` only. */
  readonly migrate?: Migration
  /** Visitors who sign in have one answer on all their devices: `evaste/account` (R134). Default: each device has its own. */
  readonly account?: AccountConsent
}

/** How far the answer of a signed-in visitor reaches. */
export interface AccountConsent {
  readonly $comment?: string
  /** Other sites of the controller with the same accounts, whose answers this site takes over. Default: none. */
  readonly sites?: readonly AccountSite[]
}

/** A site with the same accounts. */
export interface AccountSite {
  readonly $comment?: string
  /** `site` of its declaration. */
  readonly site: string
  /** What visitors know it by, such as its host; the banner names it. */
  readonly name: string
}

export interface RegisterDetails {
  readonly $comment?: string
  /** The register's URL: https, or a path on the site. */
  readonly url: string
  /** Default `encrypted`. */
  readonly ip?: IpMode
  /** The written reason; required for `full` (R74). */
  readonly ipJustification?: Text
  /** Default `P90D`. */
  readonly ipRetention?: Duration
  /** Counted from the moment when the decision loses its effect. Defaults `P3Y` and `P6M`. */
  readonly retention?: { readonly $comment?: string; readonly given?: Duration; readonly refused?: Duration }
  /**
   * The id of the purpose for which pages report, without the visitor, which third parties a sealed page stopped and which
   * ones nobody declares. Reported only where the purpose is allowed. Default: nothing is reported.
   */
  readonly reports?: string
}

/** `evaste.json` as a company writes it: the content of its notice and the behaviour of its pages in one file. */
export interface DeclarationFile {
  readonly $comment?: string
  readonly $schema?: string
  readonly format: 1
  /** The site's id at the register: `[a-z0-9][a-z0-9-]{0,62}`. */
  readonly site: string
  /** BCP 47; the first is the default. */
  readonly languages: readonly [string, ...string[]]
  /** The controller's own version label. Default: the digest. */
  readonly version?: string
  readonly controller: Organisation
  /** The company that hosts the register, if not the controller (R87). */
  readonly processor?: Organisation
  /** The EU representative of a controller outside the EU (GDPR 27). */
  readonly representative?: Organisation
  /** `null`: there is none (R02). */
  readonly dataProtectionOfficer?: DataProtectionOfficer | null
  readonly notice: Notice
  readonly purposes: readonly (WellKnownPurpose | PurposeDetails)[]
  readonly recipients?: readonly Recipient[]
  readonly services: readonly ServiceDetails[]
  readonly rights?: Rights
  /** Several registers of one controller. */
  readonly registers?: readonly DataRegister[]
  /** How the register is protected. */
  readonly protection?: Text
  /** For whom the company also works as a processor, and who answers for that data (GDPR 28). */
  readonly asProcessor?: Text
  /** Material on paper, and how it is handled. */
  readonly manualMaterial?: Text
  /** Personal data that is published: what and where. */
  readonly publication?: Text
  /** Data that is not collected, such as IP addresses. */
  readonly notGathered?: Text
  /** Data that is not disclosed, or to whom it is not disclosed. */
  readonly notDisclosed?: Text
  /** How changes of this notice are announced (R23). */
  readonly changesTold?: Text
  readonly audience?: Audience
  /** Path patterns on which only necessary services run (R42). */
  readonly sensitiveRoutes?: readonly string[]
  readonly consent?: ConsentDetails
  /** Your own wording for any label, by language. */
  readonly texts?: { readonly [language: string]: { readonly [label: string]: string } }
  /** Default `null`: choices are stored on the device only. */
  readonly register?: RegisterDetails | null
}
