import type { ConceptWords } from './concepts.js'
import type { FaultWords } from './faults.js'
import type { BasisWords } from './words/bases.js'
import type { RightId } from './rights.js'
import type { SectionKind } from './section-kinds.js'

/** A statement: a sentence that itself matches `core` and not `not`, in a context that matches the rest. */
export interface Statement {
  readonly core: RegExp
  /** What the heading is about: under a heading that asks, more sentences answer. */
  readonly kind?: SectionKind
  /** What the heading must not be about. */
  readonly notUnder?: SectionKind
  /** Matched against the heading, the sentence and the sentences beside it. Default: anything. */
  readonly hint?: RegExp
  readonly not?: RegExp
}

/** What a notice must state somewhere. */
export type DemandId =
  | 'basis'
  | 'interest'
  | 'recipients'
  | 'transfers'
  | 'retention'
  | 'withdrawal'
  | 'complaint'
  | 'provision'
  | 'automated'
  | 'replay'

/** A sentence that a notice must not contain. */
export interface Forbidden {
  readonly rule: string
  readonly says: RegExp
  /** What the heading must be about. */
  readonly under?: SectionKind
  /** Which the sentence or its heading must match too. */
  readonly about?: RegExp
  /** Which the sentence, its heading or a sentence beside it must match too. */
  readonly near?: RegExp
  /** Whether the sentence, or one beside it, must name a country outside the EEA. */
  readonly isAbroad?: true
  /** Exempt if the sentence also matches this. */
  readonly not?: RegExp
  /** Exempt if a sentence about the same, or beside it, matches this. */
  readonly unlessWith?: RegExp
  /** Exempt if the notice matches this anywhere. */
  readonly unlessAnywhere?: RegExp
}

/** The patterns of one language for what the rules look for. */
export interface NoticeWords {
  /** Words that every privacy notice contains some of. */
  readonly notice: RegExp
  readonly controller: RegExp
  readonly officer: RegExp
  /** A controller that must have an officer. */
  readonly publicBody: RegExp
  /** The name of the authority that complaints go to. */
  readonly authority: RegExp
  readonly date: RegExp
  readonly cookies: RegExp
  /** A sentence that says that there are no cookies. */
  readonly noCookies: RegExp
  /** A title of a text about cookies alone. */
  readonly cookieTitle: RegExp
  /** A title of the register description that the repealed act required. */
  readonly registerTitle: RegExp
  /** Headings that its form had. */
  readonly registerHeadings: RegExp
  /** What cookies are used for that need consent. */
  readonly measuredCookies: RegExp
  /** A list of cookies, or a link to one. */
  readonly cookieList: RegExp
  /** Words of lists of cookies, which tell their language where there are no sentences. */
  readonly listTerms: RegExp
  readonly legitimateInterest: RegExp
  readonly replayTools: RegExp
  /** A sentence that bases something on consent. */
  readonly consent: Statement
  readonly statements: Readonly<Record<DemandId, readonly Statement[]>>
  readonly rights: Readonly<Record<RightId, RegExp>>
  /** The same in the words that suffice where a passage is about rights. */
  readonly rightsBriefly: Readonly<Record<RightId, RegExp>>
  /** The same in whatever words a list of rights may use. */
  readonly rightsBroadly: Readonly<Record<RightId, RegExp>>
  /** What separates the items of a list in a sentence. */
  readonly itemEnds: RegExp
  readonly noRight: RegExp
  /** What makes a sentence concern rights. */
  readonly rightsHint: RegExp
  readonly rightsNot: RegExp
  readonly automatedHeading: RegExp
  /** What a sentence about all data speaks of. */
  readonly everything: RegExp
  /** Retention periods; a single one for everything is not enough. */
  readonly duration: RegExp
  /** What protects data there, or allows the transfer. */
  readonly safeguard: RegExp
  readonly negation: RegExp
  /** “Selected partners”, whoever they are. */
  readonly vagueRecipients: RegExp
  /** R10: what was done before a withdrawal, and that it remains lawful. */
  readonly earlier: readonly [before: RegExp, lawful: RegExp]
  readonly forbidden: readonly Forbidden[]
  /** R21: that data is not disclosed, and that it is disclosed to someone. */
  readonly contradiction: readonly [nobody: RegExp, somebody: RegExp]
  /** R21: that no one whatever gets data. */
  readonly nobodyAtAll: RegExp
  readonly concepts: ConceptWords
  readonly faults: FaultWords
  readonly bases: BasisWords
}

/** A contact in any language: an address, a number, or the placeholder of a removed one. */
export const CONTACT =
  /@|\((at|ät)\)|\[at\]|https?:\/\/|www\.|\+\d{2,3}[\d ]{6,}|\b(puh|tel|phone)\p{L}*\.?:? ?\d|\[(puhelin|sähköposti|e-?mail|phone|osoite)\]|(?<!\d)\d{3} ?\d{2} \p{Lu}\p{Ll}/iu

/** A name with the legal form of a company or an association. */
export const COMPANY =
  /\b[Bb]rf \p{Lu}|(?<!\p{L})T:?mi \p{Lu}|\p{Lu}\S* (\d+ )?(Oy|Oyj|Ab|Abp|T:?mi|r\.?y\.?|r\.?f\.?|sr|Ky|Ay|Osk|Ltd|LLP|plc|Inc|GmbH|AB|AG|SA|LLC|BV|B\.V\.|N\.V\.|S\.A\.|SARL|SIA|UAB|HB|Kb|KB|ApS|AS|OÜ)(?!\p{L})|(?<!\p{L})(Osakeyhtiö|Asunto Oy|University of|Foundation|Trust|Stiftelsen|Föreningen|Säätiö|Yhdistys)(?!\p{L})|\p{L}+(kunta|kaupunki|yhdistys|säätiö|seurakunta|yliopisto|stiftelse(n|ns)?|förening(en|ens)?|kommun)(?!\p{L})/u

/** Companies that process data for many others and are named without their legal form. */
export const PROCESSORS =
  /(?<!\p{L})(Stripe|PayPal|Klarna|Adyen|Swish|MobilePay|Paytrail|AWS|Amazon Web Services|Azure|Microsoft 365|Google (Workspace|Analytics|Ads|Cloud)|Mailchimp|Brevo|HubSpot|Salesforce|Zendesk|Shopify|Squarespace|Wix|PostNord|Matkahuolto|DHL|Netvisor|Procountor|Fortnox|Visma)(?!\p{L})/u

/** Products that need consent whatever a notice calls them. */
export const TRACKING_TOOLS =
  /google analytics|(?<!\p{L})(matomo|mixpanel|amplitude|hotjar|smartlook|mouseflow|fullstory|inspectlet|crazy egg|lucky orange|contentsquare|logrocket|criteo|taboola|outbrain|doubleclick|quantcast|comscore|adobe analytics|yandex metrica|posthog|heap analytics)(?!\p{L})|microsoft clarity|(facebook|meta|linkedin|tiktok|pinterest|snapchat)\p{L}{0,3}[- ](pixel|pikseli|seuran|spårning|tracking|tag(?!\p{L}))|google ads/iu

/** Names of cookies and of storage keys. */
export const COOKIE_NAMES = /(?:^|[\s"“(`])_\p{L}\w+|PHPSESSID|JSESSIONID|\bevaste\b|<evaste-notice/iu

/** “adr, 30 days” and “`lang` for 30 days”: a cookie with its lifetime. */
export const NAME_AND_TIME = /\p{L}[`"”]?\s*[,:(–-]+\s*\d+\s?\p{L}|`[^`]+`/u

/** “cart_id”: a name of software, not a word. */
export const IDENTIFIER = /(?<![\p{L}\d@./-])\p{L}+_\w+/u

/** How long something lasts. */
export const LIFETIME =
  /\d+ ?(s|min|h|d|t|pv|vrk|kk|v|m|y)(?!\p{L})|\d+ ?-?(sek|min|tun|tim|hour|päiv|day|dag|dygn|viik|week|veck|kuukau|month|mån|vuo|year|yr|år)|sess?ion|istun|sulke|sulje|clos|stäng|kunnes|until|tills|(?<!\p{L})(vuosi|vuoden|kuukausi|kuukauden|vuorokausi|päivä|year|month|week|day|ett år|en månad|månad|dag|vuotta|kuukautta|years|months|days|år|månader|dagar)(?!\p{L})/iu

/** The column of a table that says how long each cookie lasts. */
export const LIFETIME_COLUMN =
  /(^|– )(kesto|aika|tid|giltig\p{L}*|lasts?|time|voimassa\p{L}*|elinikä|vanhenee|säily\p{L}*|lifetime|duration|expir\p{L}*|lasts|livslängd|varaktighet|giltighet\p{L}*|lagringstid|hur länge|how long)\W*$/iu

/** A leftover of a template, in any language. */
export const TEMPLATE =
  /\((s-)?(posti)?osoite\)|\[(yrityksen|täytä|lisää|tähän|päivämäärä|fyll i|företagets|namn|datum|insert|your|company|name|date)[^\]]*\]|\b(pp|dd)[./-](kk|mm)[./-](vvvv|åååå|yyyy)\b|\bmm[./-]dd[./-]yyyy\b|\b(etunimi sukunimi|förnamn efternamn|first ?name last ?name|john doe)\b|\[\[|\[(månad|kuukausi|month)[^\]]*\]|lorem ipsum|\bTODO\b|\bTBD\b|\bX{1,2}[./]X{1,2}[./]X{2,4}\b|\[[^\]]* (tähän|här|here)\]|\[[\p{L} -]{2,}(osoite|nimi|adress|namn|address|name|nummer|number|numero|tunnus)\]|\{\{[^}]*\}\}|_{5,}|x{4,}|\[(?!(at|ät|sic|yes|no|ok|kyllä|ei|ja|nej|accept( all)?|reject( all)?|puhelin|sähköposti|e-?mail|phone|osoite)\])(?=[^\]]*\p{L}{2})[^\]\d]{2,40}\](?!\()|<\p{Lu}[\p{Lu} _-]{2,}>|%[A-Z_]{3,}%|<\/?(p|ul|ol|li|div)\b[^>]*>/iu

/** What a template tells its user to write, in any language. */
export const INSTRUCTION =
  /\((mikä|mitkä|kuka|ketkä|mihin perustuu|miten|milloin|täydennä|ange( \p{L}+)?|vilken|vilka|vad|fyll i|specify|which( one)?|state which|if any|delete if \p{L}+)\)|^\W*(kerro|kuvaa|ilmoita|mainitse|luettele|lisää|täydennä) (tässä|tähän)|^\W*(beskriv|ange|fyll i|berätta|lista|komplettera) (här|nedan)|^\W*(describe|state|specify|list|insert|explain|add) (here|below)|(?<!\p{L})tms\.\W*$/iu
