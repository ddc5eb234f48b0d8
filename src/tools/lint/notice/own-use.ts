import type { Passage } from './passages.js'
import { inContext, type Reading } from './reading.js'
import { isAbout } from './section-kinds.js'
import { BASES } from './words/bases.js'

/** To comply with the law on privacy, or to write a notice because of a law, is no basis for using data. */
const COMPLIES = /compl(y|ies|iance)|noudat\p{L}*|följer|efterlev\p{L}*|uppfyller/iu
const PRIVACY_LAW =
  /(privacy|data protection)( \p{L}+){0,3} (acts?|laws?|regulations?|legislation)|tietosuoja(lai|lak|lainsäädän|asetu|säänt)|henkilötietola|dataskydds(lag|förordning|regler)|personuppgiftslag|GDPR|directive/iu

function isAboutCompliance({ text }: Passage, { words }: Reading): boolean {
  const bases = BASES.filter((basis) => words.bases[basis].test(text))
  if (bases.some((basis) => basis !== 'law')) return false
  return (COMPLIES.test(text) && PRIVACY_LAW.test(text)) || words.faults.thisText.test(text) || words.cookies.test(text)
}

/** “Unless the law requires it” under a heading about recipients is no basis for the controller's own use. */
export const ofOwnUse = (reading: Reading): Reading => ({
  ...reading,
  passages: reading.passages.filter((passage) => !isAboutCompliance(passage, reading) && isOwn(passage)),
})

const isOwn = ({ heading }: Passage): boolean =>
  isAbout(heading, 'basis') ||
  isAbout(heading, 'purpose') ||
  !(['recipients', 'rights', 'complaint'] as const).some((kind) => isAbout(heading, kind))

/** A camera or a picture, in any language, beside what a notice is mainly about. */
const PART =
  /kamera|camera|CCTV|(?<!\p{L})film(ning|a)|(valo)?kuv(a|i|ia|at)(?!\p{L})|bild(er)?(?!\p{L})|photo|picture/iu

/** A list that a law requires, beside which more is kept. */
const STATUTORY_LIST =
  /(jäsen|osake)luettelo|(medlems|lägenhets)förteckning|(members|share)['’]? register|membership list/iu
const MORE = /(?<!\p{L})(lisäksi|dessutom|därtill|in addition|besides that)(?!\p{L})/iu

/** Without the basis of a part alone: “cameras: our legitimate interest” is no basis for the bookings. */
export function ofAllUse(reading: Reading): Reading {
  const { notice, words, passages } = reading
  const title = notice.lines[0]?.text ?? ''
  const tellsMore = (line: number): boolean => passages.some((one) => one.line === line && MORE.test(one.text))
  const isOfPart = (passage: Passage): boolean => {
    const text = inContext(passage)
    return (
      BASES.filter((basis) => words.bases[basis].test(text)).length === 1 &&
      ((PART.test(text) && !PART.test(title)) || (STATUTORY_LIST.test(passage.text) && tellsMore(passage.line)))
    )
  }
  return { ...reading, passages: passages.filter((passage) => !isOfPart(passage)) }
}
