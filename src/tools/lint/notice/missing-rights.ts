import { findingIn, inContext, type NoticeRule, type Reading } from './reading.js'
import type { Passage } from './passages.js'
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
  const namedIn = (text: string, names: RightWords): readonly RightId[] =>
    RIGHTS.filter((right) => names[right].test(text))
  const strictly = passages.map((passage) =>
    words.rightsNot.test(passage.text) ? [] : namedIn(passage.text, words.rights),
  )
  const inParagraph = new Map<string, Set<RightId>>()
  for (const [i, passage] of passages.entries()) {
    const set = inParagraph.get(paragraphOf(passage)) ?? new Set()
    inParagraph.set(paragraphOf(passage), new Set([...set, ...(strictly[i] ?? [])]))
  }
  const said = passages.flatMap((passage, i) => {
    if (words.rightsNot.test(passage.text)) return []
    const isAboutRights =
      isAbout(passage.heading, 'rights') ||
      (strictly[i]?.length ?? 0) >= A_LIST ||
      (words.rightsHint.test(passage.text) && namedIn(passage.text, words.rightsBriefly).length > A_LIST) ||
      ((inParagraph.get(paragraphOf(passage))?.size ?? 0) >= A_LIST && words.rightsHint.test(passage.text))
    const isHinted = isAboutRights || words.rightsHint.test(`${inContext(passage)} ${passage.beside}`)
    return [
      ...(isHinted ? namedIn(inContext(passage), words.rights) : []),
      ...(isAboutRights ? namedIn(inContext(passage), words.rightsBriefly) : []),
    ]
  })
  const named = new Set(said)
  return RIGHTS.filter((right) => !named.has(right))
}

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
