import type { RequestByLetter } from '../../register/rights/exercise-for-person.js'
import { exerciseForPerson } from '../../register/rights/exercise-for-person.js'
import { CannotRun, type CommandInput, type CommandOption } from '../command.js'
import { auditOperator } from './audit-action.js'
import { explainProblem } from './explain-problem.js'
import { findConsents } from './find-consents.js'
import { type RegisterAction, withOperator } from './register-action.js'

export const letterOptions: Readonly<Record<string, CommandOption>> = {
  language: { type: 'string', value: 'fi', description: 'correct: the language that the person read' },
  'decided-at': { type: 'string', value: '2026-11-22T12:00:00Z', description: 'correct: when the person decided' },
}

/**
 * `evaste register erase | restrict | correct <number|file|id> --reason "…"`: for a person who wrote to the controller
 * and does not have the receipt secret. The reason is recorded.
 */
export const letterAction =
  (verb: string, kind: RequestByLetter['kind'], done: string): RegisterAction =>
  ([word, ...more], input, context) => {
    if (word === undefined || more.length > 0)
      throw new CannotRun(
        `name one consent: evaste register ${verb} <entry number | receipt.jws | consentId> --reason …`,
      )
    const reason = String(input.options.reason ?? '')
    const correction = kind === 'rectification' ? correctionOf(input) : undefined
    return withOperator(input, context, async (operator) => {
      const [found, ...others] = await findConsents(word, operator, input, context)
      if (!found) throw new CannotRun(`no consent ${word} in this register`)
      if (others.length > 0) throw new CannotRun(`several sites have the consent ${word}; name one with --site`)
      await auditOperator(found.site, { action: 'requests', detail: verb }, operator)
      const request = { kind, reason, ...(correction && { correction }) }
      const { entry, receipt } = await exerciseForPerson(found, request, operator.rights).catch(explainProblem)
      const text = `the consent is ${done}, entry ${entry} of ${found.site}. The certificate for the person:\n${receipt}`
      return { exitCode: 0, text, json: { ...found, kind, entry, receipt } }
    })
  }

function correctionOf({ options }: CommandInput): { language?: string; decidedAt?: string } {
  const { language, 'decided-at': decidedAt } = options
  if (language === undefined && decidedAt === undefined)
    throw new CannotRun('give the correct value: --language fi, --decided-at 2026-11-22T12:00:00Z, or both')
  return {
    ...(language !== undefined && { language: String(language) }),
    ...(decidedAt !== undefined && { decidedAt: String(decidedAt) }),
  }
}
