import type { EngineName } from './engines/engine.js'
import { isExcepted } from './exceptions.js'
import { type Matrix, worstReach } from './matrix.js'
import { FAR, type Reach, shortOf, type Visit } from './measure.js'
import { type Setup, setups, type Suite } from './setups.js'
import { vectorNames } from './shop-page.js'

/** A browser looks ahead in the markup before any script runs: what stands there may be asked for, and must not run. */
const LOOKS_AHEAD = ['tag', 'tag-slow', 'inline', 'import-map', 'empty-policy']
/** These run one after another; all others whenever they have come. */
const ORDERED = ['p-classic', 'p-inline', 'p-body-classic', 'p-defer', 'p-module', 'p-inline-module']

type Fault = readonly [vector: string, what: string]

/** Says of each visit what must not be so: what got out, what did not come back, what came twice or out of order. */
export function findFaults(matrix: Matrix): readonly string[] {
  const found = new Map<string, string[]>()
  for (const engine of matrix.engines.keys())
    for (const suite of Object.keys(setups) as Suite[])
      for (const setup of setups[suite].filter(({ name }) => name !== 'none'))
        for (const [vector, what] of new Map(faultsOf(matrix, engine, suite, setup))) {
          const fault = `${engine}: ${vector} ${what}`
          if (!isExcepted(vector, engine, setup.name)) found.set(fault, [...(found.get(fault) ?? []), setup.name])
        }
  return [...found].map(([fault, where]) => `${fault} (${where.join(', ')})`)
}

function faultsOf(matrix: Matrix, engine: EngineName, suite: Suite, setup: Setup): readonly Fault[] {
  const visits = matrix.visitsOf(engine, suite, setup.name)
  if (!isConsented(setup)) return faultsBefore(suite, setup, visits)
  const [natural] = matrix.visitsOf(engine, suite, 'none')
  // With nothing to compare with, nothing can be said.
  return natural ? visits.flatMap((visit) => faultsAfter(visit, natural)) : []
}

const isConsented = ({ consent }: Setup): boolean => consent === 'same page' || consent === 'page before'

function faultsBefore(suite: Suite, { name }: Setup, visits: readonly Visit[]): readonly Fault[] {
  const most: Reach = suite === 'parser' && LOOKS_AHEAD.includes(name) ? 'asked' : 'nothing'
  return vectorNames[suite].flatMap((vector) => {
    const { reach, times } = worstReach(vector, visits)
    if (FAR[reach] <= FAR[most]) return []
    return [[vector, `${reach === 'ran' ? 'ran' : 'got out'} in ${times} of ${visits.length}`] as const]
  })
}

const faultsAfter = (visit: Visit, natural: Visit): readonly Fault[] => [
  ...shortOf(natural, visit).map((vector): Fault => [vector, 'did not come back']),
  ...visit.ran.filter((name, at) => visit.ran.indexOf(name) !== at).map((name): Fault => [name, 'ran twice']),
  ...outOfOrder(visit.ran, natural.ran),
  ...differingMarkup(visit.markup, natural.markup),
]

function outOfOrder(ran: readonly string[], natural: readonly string[]): readonly Fault[] {
  const [own, other] = [ran, natural].map((names) => names.filter((name) => ORDERED.includes(name)).join(' '))
  return own === other ? [] : [['order', `was ${own ?? ''} instead of ${other ?? ''}`]]
}

/** As much of the first difference as finds it. */
function differingMarkup(markup: string, natural: string): readonly Fault[] {
  const at = [...natural].findIndex((character, index) => character !== markup[index])
  if (markup === natural) return []
  const [is, was] = [markup, natural].map((text) => JSON.stringify(text.slice(Math.max(0, at - 20), at + 60)))
  return [['page', `is ${is ?? ''} instead of ${was ?? ''}`]]
}
