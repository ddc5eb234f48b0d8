import { unknownItems } from './lists-of-rights.js'
import { findingIn, inContext, type NoticeRule, type Reading } from './reading.js'
import type { Passage } from './passages.js'
import { type Basis, BASES } from './words/bases.js'
import { type RightId, RIGHTS } from './rights.js'
import { isAbout } from './section-kinds.js'

/** R09: each right, in a sentence or under a heading about rights. */
export const missingRights: NoticeRule = (reading) => {
  const missing = unsaidRights(reading)
  const names = missing.map((right) => RIGHT_NAMES[reading.language][right]).join(', ')
  if (missing.length) return [findingIn(reading, { id: 'R09', severity: 'law', values: { rights: names } })]
  return []
}

/** A sentence or a paragraph that names three rights is about rights, whatever introduces it. */
const A_LIST = 3

/**
 * The rights that nothing says. Where a passage is about rights, even short words name one: “you may see, fix and move
 * it”. Elsewhere, “we delete it after a year” names none.
 */
export function unsaidRights({ words, passages }: Reading): readonly RightId[] {
  const eligible = passages.filter(({ text }) => !words.rightsNot.test(text))
  const byParagraph = new Map<string, Set<RightId>>()
  for (const passage of eligible) {
    const set = byParagraph.get(paragraphOf(passage)) ?? new Set()
    byParagraph.set(paragraphOf(passage), new Set([...set, ...namedIn(passage.text, words.rights)]))
  }
  const namedInParagraph = (passage: Passage): number => byParagraph.get(paragraphOf(passage))?.size ?? 0
  const isAboutRights = (passage: Passage): boolean =>
    isAbout(passage.heading, 'rights') ||
    namedIn(passage.text, words.rights).length >= A_LIST ||
    namedInParagraph(passage) > A_LIST ||
    (words.rightsHint.test(passage.text) &&
      (namedIn(passage.text, words.rightsBriefly).length > A_LIST || namedInParagraph(passage) >= A_LIST))
  const lists = eligible.filter(isAboutRights)
  const said = new Set([
    ...eligible
      .filter((passage) => words.rightsHint.test(`${inContext(passage)} ${passage.beside}`))
      .flatMap((passage) => namedIn(inContext(passage), words.rights)),
    ...lists.flatMap((passage) => [
      ...namedIn(inContext(passage), words.rights),
      ...namedIn(inContext(passage), words.rightsBriefly),
    ]),
  ])
  if (said.size >= A_LIST)
    for (const right of lists.flatMap(({ text }) => namedIn(text, words.rightsBroadly))) said.add(right)
  const unsaid = RIGHTS.filter((right) => !said.has(right))
  if (unsaid.length <= unknownItems(lists, words)) return []
  return unsaid.filter((right) => isOwed(right, passages, words))
}

/**
 * Whether a notice must tell of a right: one objects to what rests on an interest or is marketing (GDPR 21), and takes
 * along what rests on consent or a contract (GDPR 20). A notice that names no basis at all must tell of all.
 */
function isOwed(right: RightId, passages: readonly Passage[], words: Reading['words']): boolean {
  const names = (basis: Basis): boolean => passages.some((passage) => words.bases[basis].test(inContext(passage)))
  if (!BASES.some(names)) return true
  if (right === 'objection')
    return (
      names('interest') ||
      names('publicTask') ||
      (!names('consent') && passages.some(({ text }) => MARKETING.test(text)))
    )
  if (right === 'portability') return names('consent') || names('contract')
  return true
}

/** Advertising, in any language. */
const MARKETING = /markkin|mainon|mainos|tarjou|marknadsför|reklam|erbjud|market|advert|offers|promot/iu

const namedIn = (text: string, names: RightWords): readonly RightId[] =>
  RIGHTS.filter((right) => names[right].test(text))

type RightWords = Readonly<Record<RightId, RegExp>>

const paragraphOf = ({ heading, line }: Passage): string => `${line} ${heading}`

const RIGHT_NAMES = {
  en: {
    access: 'access',
    rectification: 'rectification',
    erasure: 'erasure',
    restriction: 'restriction',
    objection: 'objection',
    portability: 'portability',
  },
  fi: {
    access: 'pääsy tietoihin',
    rectification: 'oikaiseminen',
    erasure: 'poistaminen',
    restriction: 'rajoittaminen',
    objection: 'vastustaminen',
    portability: 'siirtäminen järjestelmästä toiseen',
  },
  sv: {
    access: 'tillgång',
    rectification: 'rättelse',
    erasure: 'radering',
    restriction: 'begränsning',
    objection: 'invändning',
    portability: 'dataportabilitet',
  },
} as const
