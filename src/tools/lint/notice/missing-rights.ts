import { findingIn, inContext, type NoticeRule, type Reading } from './reading.js'
import { type RightId, RIGHTS } from './rights.js'

/** R09: each right, in a sentence or under a heading about rights. */
export const missingRights: NoticeRule = (reading) => {
  const missing = unsaidRights(reading)
  const names = missing.map((right) => RIGHT_NAMES[reading.language][right]).join(', ')
  if (missing.length) return [findingIn(reading, { id: 'R09', severity: 'law', values: { rights: names } })]
  return []
}

/** A sentence that names three rights is about rights, whatever introduces it. */
const A_LIST = 3

export function unsaidRights({ words, passages }: Reading): readonly RightId[] {
  const namedIn = (text: string): readonly RightId[] => RIGHTS.filter((right) => words.rights[right].test(text))
  const about = passages.filter(
    (passage) =>
      !words.rightsNot.test(passage.text) &&
      (words.rightsHint.test(`${inContext(passage)} ${passage.beside}`) || namedIn(passage.text).length >= A_LIST),
  )
  const named = new Set(about.flatMap((passage) => namedIn(inContext(passage))))
  return RIGHTS.filter((right) => !named.has(right))
}

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
