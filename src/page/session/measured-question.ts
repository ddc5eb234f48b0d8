import type { QuestionVisibility } from '../../record/visibility.js'

/** Where `measure-question.ts` keeps it: the code that measures and the code that records are different files of the tag. */
const MEASURED = Symbol.for('evaste.measured')

/** What was measured at the click in the banner that has just been made; `undefined`: nothing was. */
export function takeMeasured(): QuestionVisibility | undefined {
  const host = document.querySelector<Element & { [MEASURED]?: QuestionVisibility }>('evaste-consent')
  const visibility = host?.[MEASURED]
  delete host?.[MEASURED]
  return visibility
}
