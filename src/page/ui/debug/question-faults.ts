import type { Decision } from '../../../decision/decision.js'
import { isRefusalLessVisible, isTextHidden, type QuestionVisibility } from '../../../record/visibility.js'

/**
 * What a page does to the question that makes the consent that it gets worthless (R48, R54, R64), in words for the
 * site's developer.
 */
export function questionFaults(visibility: QuestionVisibility | undefined): readonly string[] {
  if (!visibility) return []
  const { accept, refuse, text, refuseArea } = visibility
  const faults: string[] = []
  if (isRefusalLessVisible(visibility))
    faults.push(
      `“refuse” is harder to see than “accept” (${refuse.visible} % against ${accept.visible} % of it visible, ${refuse.fontSize} px against ${accept.fontSize} px, ${refuseArea} % of its area); a consent given like this is not valid. Remove what covers, clips or restyles evaste’s banner`,
    )
  if (isTextHidden(visibility))
    faults.push(
      `the banner’s text cannot be read (${text.visible} % visible, ${text.fontSize} px, contrast ${text.contrast ?? 'unknown'}); who asks, and for what, must be shown. Remove what hides or restyles it`,
    )
  return faults
}

/** R50: consent that no person has given proves nothing, and the register says so. */
export const decisionFaults = (decision: Decision | null): readonly string[] => {
  const isGiven = Object.values(decision?.choices ?? {}).includes('given')
  if (!decision || !isGiven || decision.trusted || decision.source === 'import') return []
  return [
    `the page’s own code has consented in the visitor’s place (source ${decision.source}, not trusted), and it is recorded like that; let evaste’s buttons ask`,
  ]
}
