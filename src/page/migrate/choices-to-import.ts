import { askedPurposes, servicesOf } from '../../declaration/asked.js'
import { addDuration } from '../../declaration/duration.js'
import type { Declaration, Duration, Migration } from '../../declaration/types.js'
import { combineAnswers, type ToolAnswer, type ToolChoice } from './tools/tool-answer.js'

const CLOCK_SKEW_MS = 24 * 3600 * 1000

/** What a visitor's answers in another tool are tested against. */
export interface ImportRules {
  readonly declaration: Declaration
  readonly migration: Migration
  readonly now: Date
  /** R106: a consent that was given elsewhere does not override Global Privacy Control. */
  readonly isRefusedByGpc: (purposeId: string) => boolean
}

/** The answers that may stand, by purpose and service. */
export interface ImportableChoices {
  readonly choices: Readonly<Record<string, boolean>>
  /** The oldest consent among them; now if there is none, because a refusal does not age. */
  readonly decidedAt: Date
}

/**
 * Determines which of a visitor's answers in another tool evaste takes over: every refusal, and a consent that covers the
 * service, is young enough and was free. A purpose is answered if all its services are; otherwise it is still asked.
 *
 * @returns `null` if nothing is taken over.
 */
export function choicesToImport(answerTo: ToolChoice, rules: ImportRules): ImportableChoices | null {
  const choices: Record<string, boolean> = {}
  let oldest = +rules.now
  for (const { id: purpose } of askedPurposes(rules.declaration)) {
    const own = servicesOf(rules.declaration, purpose).map(({ id }) => ({
      id,
      answer: standing(answerFor(id, answerTo, rules.migration), rules, purpose),
    }))
    for (const { id, answer } of own) {
      if (answer) choices[id] = answer.isAllowed
      if (answer?.isAllowed) oldest = Math.min(oldest, answer.at ?? oldest)
    }
    if (own.every(({ answer }) => answer)) choices[purpose] = own.every(({ answer }) => answer?.isAllowed)
  }
  if (!Object.keys(choices).length) return null
  return { choices, decidedAt: new Date(oldest) }
}

/** The visitor's answer for a service: all the keys that cover it, as one. */
function answerFor(service: string, answerTo: ToolChoice, { services, preselected = [] }: Migration) {
  const keys = Object.hasOwn(services, service) ? [services[service] ?? []].flat() : []
  const answer = combineAnswers(keys.map(answerTo))
  // R49: what was ticked beforehand was never chosen.
  if (answer?.isAllowed && keys.some((key) => preselected.includes(key))) return undefined
  return answer
}

/** The answer if it may stand, with its time. */
function standing(answer: ToolAnswer | undefined, rules: ImportRules, purpose: string): ToolAnswer | undefined {
  const { declaration, migration, now } = rules
  if (!answer?.isAllowed) return answer
  const at = answer.at ?? (migration.maxAge && +before(now, migration.maxAge))
  // R60, and no clock that ran ahead. An unknown time compares as false.
  const isCurrent =
    Number(at) <= +now + CLOCK_SKEW_MS && now < addDuration(new Date(Number(at)), declaration.consent.validity)
  if (!isCurrent || rules.isRefusedByGpc(purpose)) return undefined
  return { isAllowed: true, at: Math.min(Number(at), +now) }
}

const before = (date: Date, duration: Duration): Date => new Date(2 * +date - +addDuration(date, duration))
