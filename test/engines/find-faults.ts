import type { EngineName } from './engines/engine.js'
import { isExcepted, isUndecided, LOOKS_AHEAD } from './exceptions.js'
import { type Matrix, worstReach } from './matrix.js'
import { FAR, type Reach, shortOf, type Visit } from './measure.js'
import { type Setup, setups, type Suite } from './setups.js'
import { vectorNames } from './shop-page.js'

/** These run one after another; all others whenever they have come. */
const ORDERED = ['p-classic', 'p-inline', 'p-body-classic', 'p-defer', 'p-module', 'p-inline-module']

interface Fault {
  readonly vector: string
  readonly what: string
  /** Of the visits in which it happened, 0 to 1. */
  readonly share: number
}

/** Says of each visit what must not be so: what got out, what did not come back, what came twice or out of order. */
export function findFaults(matrix: Matrix): readonly string[] {
  const found = new Map<string, string[]>()
  for (const engine of matrix.engines.keys())
    for (const suite of Object.keys(setups) as Suite[])
      for (const setup of setups[suite].filter(({ name }) => name !== 'none'))
        for (const { vector, what, share } of faultsOf(matrix, engine, suite, setup)) {
          const fault = `${engine}: ${vector} ${what}`
          if (!isExcepted(vector, engine, setup.name, share))
            found.set(fault, [...(found.get(fault) ?? []), setup.name])
        }
  return [...found].map(([fault, where]) => `${fault} (${where.join(', ')})`)
}

/** Whether one more visit is needed: a race was lost, and how often it is lost is not known yet. */
export function needsMoreVisits(matrix: Matrix, engine: EngineName, suite: Suite, setup: Setup): boolean {
  const { length } = matrix.visitsOf(engine, suite, setup.name)
  return faultsOf(matrix, engine, suite, setup).some(({ vector }) => isUndecided(vector, engine, setup.name, length))
}

function faultsOf(matrix: Matrix, engine: EngineName, suite: Suite, setup: Setup): readonly Fault[] {
  const visits = matrix.visitsOf(engine, suite, setup.name)
  if (!isConsented(setup)) return faultsBefore(suite, setup, visits)
  const [natural] = matrix.visitsOf(engine, suite, 'none')
  // With nothing to compare with, nothing can be said.
  const faults = natural ? visits.flatMap((visit) => faultsAfter(visit, natural)) : []
  return [...new Map(faults.map((fault) => [fault.vector, fault])).values()]
}

const isConsented = ({ consent }: Setup): boolean => consent === 'same page' || consent === 'page before'

function faultsBefore(suite: Suite, { name }: Setup, visits: readonly Visit[]): readonly Fault[] {
  const most: Reach = suite === 'parser' && LOOKS_AHEAD.includes(name) ? 'asked' : 'nothing'
  return vectorNames[suite].flatMap((vector) => {
    const { reach, times } = worstReach(vector, visits)
    if (FAR[reach] <= FAR[most]) return []
    const what = `${reach === 'ran' ? 'ran' : 'got out'} in ${times} of ${visits.length}`
    return [{ vector, what, share: times / visits.length }]
  })
}

const always = (vector: string, what: string): Fault => ({ vector, what, share: 1 })

const faultsAfter = (visit: Visit, natural: Visit): readonly Fault[] => [
  ...shortOf(natural, visit).map((vector) => always(vector, 'did not come back')),
  ...visit.ran.filter((name, at) => visit.ran.indexOf(name) !== at).map((name) => always(name, 'ran twice')),
  ...outOfOrder(visit.ran, natural.ran),
  ...differingMarkup(visit.markup, natural.markup),
]

function outOfOrder(ran: readonly string[], natural: readonly string[]): readonly Fault[] {
  const [own, other] = [ran, natural].map((names) => names.filter((name) => ORDERED.includes(name)).join(' '))
  return own === other ? [] : [always('order', `was ${own ?? ''} instead of ${other ?? ''}`)]
}

/** As much of the first difference as finds it. */
function differingMarkup(markup: string, natural: string): readonly Fault[] {
  const at = [...natural].findIndex((character, index) => character !== markup[index])
  if (markup === natural) return []
  const [is, was] = [markup, natural].map((text) => JSON.stringify(text.slice(Math.max(0, at - 20), at + 60)))
  return [always('page', `is ${is ?? ''} instead of ${was ?? ''}`)]
}
