/** A statement: a sentence whose own words fit `core`, and which with its heading fits `hint`, and not `not`. */
export interface Statement {
  readonly core: RegExp
  /** Looked for in the heading alone: under a heading that asks, any words answer. */
  readonly under?: RegExp
  /** Looked for in the sentence and the heading above it. Default: anything. */
  readonly hint?: RegExp
  readonly not?: RegExp
}

/** What a notice has to say somewhere. */
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
  | 'sources'
  | 'replay'

/** The rights that each notice lists (R09). */
export const RIGHTS = ['access', 'rectification', 'erasure', 'restriction', 'objection', 'portability'] as const
export type RightId = (typeof RIGHTS)[number]

/** A sentence that a notice must not have. */
export interface Forbidden {
  readonly rule: string
  readonly says: RegExp
  /** Not where the sentence says this too. */
  readonly not?: RegExp
  /** Not where the notice says this anywhere. */
  readonly unlessAnywhere?: RegExp
}

/** How one language says what the rules ask about. */
export interface NoticeWords {
  /** Words of which any privacy notice has some. */
  readonly notice: RegExp
  readonly controller: RegExp
  readonly officer: RegExp
  /** The name of the authority that complaints go to. */
  readonly authority: RegExp
  readonly date: RegExp
  readonly cookies: RegExp
  /** A sentence that says that there are no cookies. */
  readonly noCookies: RegExp
  /** A title of a text about cookies alone. */
  readonly cookieTitle: RegExp
  /** A title of the register description that the repealed act asked for. */
  readonly registerTitle: RegExp
  /** A list of cookies, or a link to one. */
  readonly cookieList: RegExp
  readonly legitimateInterest: RegExp
  readonly replayTools: RegExp
  /** A sentence that rests something on consent. */
  readonly consent: Statement
  readonly statements: Readonly<Record<DemandId, readonly Statement[]>>
  readonly rights: Readonly<Record<RightId, RegExp>>
  /** What makes a sentence one about rights. */
  readonly rightsHint: RegExp
  readonly rightsNot: RegExp
  readonly automatedHeading: RegExp
  /** How long something is kept: one of them for everything is too few. */
  readonly period: RegExp
  readonly forbidden: readonly Forbidden[]
  /** R21: data that nobody gets, and that somebody gets. */
  readonly contradiction: readonly [nobody: RegExp, somebody: RegExp]
}

/** A contact that works in any language: an address, a number, or the place where one stood. */
export const CONTACT =
  /@|https?:\/\/|www\.|\+\d{2,3}[\d ]{6,}|\b(puh|tel|phone)\p{L}*\.?:? ?\d|\[(puhelin|sähköposti|e-?mail|phone|osoite)\]/iu

/** A name with the form of a company or an association. */
export const COMPANY = /\p{Lu}\S* (Oy|Oyj|Ab|Abp|Tmi|ry|rf|Ky|Ltd|Inc|GmbH|AB|ApS|AS|OÜ)(?!\p{L})/u

/** Names of cookies and of storage keys. */
export const COOKIE_NAMES = /(?:^|[\s"“(])_\p{L}\w+|PHPSESSID|JSESSIONID|\bevaste\b|<evaste-notice/iu

/** Something of a template that is left, in any language. */
export const TEMPLATE =
  /\((s-)?(posti)?osoite\)|\[(yrityksen|täytä|lisää|tähän|päivämäärä|fyll i|företagets|namn|datum|insert|your|company|name|date)[^\]]*\]|\b(pp|dd)[./-](kk|mm)[./-](vvvv|åååå|yyyy)\b|lorem ipsum|_{5,}|x{4,}|<\/?(p|ul|ol|li|div)\b[^>]*>/i
