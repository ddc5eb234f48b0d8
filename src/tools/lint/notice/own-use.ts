import type { Passage } from './passages.js'
import { inContext, type Reading } from './reading.js'
import { isAbout } from './section-kinds.js'
import { BASES } from './words/bases.js'

/** “Unless the law requires it” under a heading about recipients is no basis for the controller's own use. */
export const ofOwnUse = (reading: Reading): Reading => ({
  ...reading,
  passages: reading.passages.filter(
    ({ heading }) =>
      isAbout(heading, 'basis') ||
      isAbout(heading, 'purpose') ||
      !(['recipients', 'rights', 'complaint'] as const).some((kind) => isAbout(heading, kind)),
  ),
})

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
