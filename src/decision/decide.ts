import { askedPurposes, servicesOf } from '../declaration/asked.js'
import type { Declaration } from '../declaration/types.js'
import type { ConsentStatus, Decision } from './decision.js'
import type { ConsentState } from './current-consent.js'

/** The input of a decision. */
export interface Deciding extends Omit<Decision, 'choices' | 'services' | 'site'> {
  /** Purposes or services, and whether each is allowed. */
  readonly choices: Readonly<Record<string, boolean>>
}

/**
 * Creates a decision: listed purposes and services as chosen, a service like its purpose unless listed itself; all
 * others unchanged, and refused if undecided. No means no: nothing that is not listed is ever given. An import leaves
 * the undecided undecided, because another tool did not ask about them.
 */
export function decide(before: ConsentState, declaration: Declaration, deciding: Deciding): Decision {
  const { choices: chosen, ...rest } = deciding
  // Without a prototype, so that inherited properties are not choices.
  const named: Record<string, boolean | undefined> = { __proto__: null, ...chosen } as never
  const choices: Record<string, ConsentStatus> = {}
  const services: Record<string, ConsentStatus> = {}
  const unlisted = rest.source === 'import' ? 'requested' : 'refused'
  for (const { id } of askedPurposes(declaration)) {
    choices[id] = next(before.purposes[id], named[id], unlisted)
    for (const { id: own } of servicesOf(declaration, id))
      services[own] = next(before.services[own], named[own in named ? own : id], unlisted)
  }
  return { ...rest, site: declaration.site, choices, services }
}

function next(
  before: ConsentStatus | undefined,
  allowed: boolean | undefined,
  unlisted: 'requested' | 'refused',
): ConsentStatus {
  // Only `true` is a yes, not any truthy value.
  if (allowed === true || (allowed === undefined && before === 'given')) return 'given'
  if (before === 'given' || before === 'withdrawn') return 'withdrawn' // R81
  return allowed === undefined && before !== 'refused' ? unlisted : 'refused'
}
