import type { Recipient } from '../../../declaration/types.js'
import type { NoticeLanguage } from '../../lint/notice/notice-language.js'
import type { Taken } from '../draft.js'
import { tell } from '../messages/import-message.js'
import { commentIn } from '../messages/import-tables.js'
import { slug } from '../../slug.js'
import type { SourceSection, SectionItem } from './read-sections.js'

type Words = Readonly<Record<NoticeLanguage, string>>

/** Kinds of recipients that notices mention without a name, with the words for each. */
const CATEGORIES: readonly (readonly [id: string, said: RegExp, title: Words])[] = [
  [
    'accounting',
    /tilitoimi|kirjanpi|taloushallin|bokföring|ekonomiförvalt|accountant|bookkeep/i,
    { fi: 'Taloushallinnon palvelu', sv: 'Ekonomitjänst', en: 'Accounting service' },
  ],
  [
    'debt-collection',
    /perin(tä|nä)|inkasso|indrivning|debt collect/i,
    { fi: 'Perintätoimisto', sv: 'Inkassobyrå', en: 'Debt collector' },
  ],
  [
    'credit-information',
    /luottotie|luottopäät|kreditupplys|credit (information|reference|rating)/i,
    { fi: 'Luottotietoyhtiö', sv: 'Kreditupplysningsföretag', en: 'Credit information company' },
  ],
  [
    'invoicing',
    /laskutuspalvel|laskutuksen (hoit|järj)|laskutukseen|faktureringstj|invoicing service/i,
    { fi: 'Laskutuspalvelu', sv: 'Faktureringstjänst', en: 'Invoicing service' },
  ],
  [
    'payments',
    /maksu(n|pal|väl)|betalning(sf|st|sl)|payment/i,
    { fi: 'Maksupalvelu', sv: 'Betalningstjänst', en: 'Payment service' },
  ],
  [
    'delivery',
    /kuljetus|kuriiri|posti(lle)?\b|frakt|transportör|courier|carrier/i,
    { fi: 'Kuljetusyritys', sv: 'Fraktbolag', en: 'Carrier' },
  ],
  [
    'hosting',
    /palvelintil|palvelinhotel|verkkokauppa-alust|ylläpitäj|webbhotell|hosting|hosts? our/i,
    { fi: 'Palvelimen ylläpitäjä', sv: 'Webbhotell', en: 'Hosting provider' },
  ],
]
/** Partners that a sentence shares data with, wherever it stands in the notice. */
const PARTNERS: readonly (readonly [id: string, said: RegExp, title: Words])[] = [
  [
    'advertising-partners',
    /maino|annons|advertis/i,
    { fi: 'Mainosalan kumppanit', sv: 'Annonspartner', en: 'Advertising partners' },
  ],
  [
    'analytics-partners',
    /analyt|analys/i,
    { fi: 'Analytiikka-alan kumppanit', sv: 'Analyspartner', en: 'Analytics partners' },
  ],
  [
    'social-media-partners',
    /sosiaalisen median|sociala medier|social media/i,
    { fi: 'Sosiaalisen median kumppanit', sv: 'Partner inom sociala medier', en: 'Social media partners' },
  ],
]
const SHARING = /(?<!\p{L})(jaamme|luovutamme|välitämme|delar|share|pass on)(?!\p{L}).*(kumppan|partner)/iu
const AUTHORITIES = /viranomai|myndighet|authorit(y|ies)/i
const AUTHORITY_TITLE: Words = { fi: 'Viranomaiset', sv: 'Myndigheter', en: 'Authorities' }
const COMPANIES = /(?:(?:\p{Lu}[\p{L}\d&.'’-]*|&)\s+){1,4}(?:Oyj|Oy|Abp|Ab|AB|Ltd|Inc|GmbH|ApS|AS|OÜ)(?!\p{L})/gu

const NOBODY = /(?<!\p{L})(ei|eikä|emme|inte|aldrig|not|never)(?!\p{L})/iu
const EXCEPT = /paitsi|muuta kuin|ellei|poisluk|lukuun ottam|mikäli|förutom|utom|om inte|except|unless|other than/i

/**
 * R06: companies by name, and kinds of recipients, where a notice describes recipients. A “not to …” names no
 * recipient.
 */
export function findRecipients(
  sections: readonly SourceSection[],
  controller: string | undefined,
  language: NoticeLanguage,
): { readonly recipients: readonly Recipient[]; readonly taken: readonly Taken[] } {
  const sentencesIn = (some: readonly SourceSection[]): readonly SectionItem[] =>
    some
      .flatMap(({ items }) => items.flatMap(sentencesOf))
      .filter(({ text }) => !NOBODY.test(text) || EXCEPT.test(text))
  const atLine = (line: number): string => commentIn([language], tell('comment-line', { line }))
  const category = (id: string, name: string, line: number): Recipient => ({
    $comment: atLine(line),
    id,
    name,
    kind: 'category',
  })
  const positive = sentencesIn(sections.filter(({ kind }) => kind === 'recipients'))
  const found = new Map<string, Recipient & { readonly line: number }>()
  for (const { text, line } of positive) {
    for (const [name] of text.matchAll(COMPANIES))
      if (!isSame(name, controller)) found.set(slug(name), { id: slug(name), name, $comment: atLine(line), line })
    for (const [id, said, title] of CATEGORIES)
      if (said.test(text) && !found.has(id)) found.set(id, { ...category(id, title[language], line), line })
    if (AUTHORITIES.test(text) && !found.has('authorities'))
      found.set('authorities', { ...category('authorities', AUTHORITY_TITLE[language], line), kind: 'authority', line })
  }
  for (const { text, line } of sentencesIn(sections).filter((sentence) => SHARING.test(sentence.text)))
    for (const [id, said, title] of PARTNERS)
      if (said.test(text) && !found.has(id)) found.set(id, { ...category(id, title[language], line), line })
  const recipients = [...found.values()].map(({ line: _, ...recipient }) => recipient)
  const taken = [...found.values()].map(({ name, line }, i) => ({
    path: `recipients[${i}].name`,
    value: String(name),
    line,
  }))
  return { recipients, taken }
}

const sentencesOf = ({ text, line }: SectionItem): readonly SectionItem[] =>
  text.split(/(?<=[.!?])\s+(?=\p{Lu})/u).map((sentence) => ({ text: sentence, line }))

/** Inflected forms of a name are the same company. */
const isSame = (name: string, controller = ''): boolean =>
  controller !== '' && (name.includes(controller) || controller.includes(name))
