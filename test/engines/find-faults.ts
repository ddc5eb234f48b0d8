import { isExcepted } from './exceptions.js'
import { type Matrix, worstReach } from './matrix.js'
import type { Reach, Visit } from './measure.js'
import { type Setup, setups, type Suite } from './setups.js'
import { vectorNames } from './shop-page.js'

const FAR: Readonly<Record<Reach, number>> = { nothing: 0, asked: 1, ran: 2 }
/** A browser looks ahead in the markup before any script runs: what stands there may be asked for, and must not run. */
const LOOKS_AHEAD = ['tag', 'tag-slow', 'inline', 'import-map']
/** These run one after another; all others whenever they have come. */
const ORDERED = ['p-classic', 'p-inline', 'p-body-classic', 'p-defer', 'p-module', 'p-inline-module']

/** Says of each visit what must not be so: what got out, what did not come back, what came twice or out of order. */
export function findFaults(matrix: Matrix): readonly string[] {
  return [...matrix.engines.keys()].flatMap((engine) =>
    (Object.keys(setups) as Suite[]).flatMap((suite) =>
      setups[suite]
        .filter(({ name }) => name !== 'none')
        .flatMap((setup) => {
          const visits = matrix.visitsOf(engine, suite, setup.name)
          const none = matrix.visitsOf(engine, suite, 'none')
          const faults = isConsented(setup) ? faultsAfterConsent(visits, none) : faultsBefore(suite, setup, visits)
          return [...new Set(faults)]
            .filter(([vector]) => !isExcepted(vector, engine, setup.name))
            .map(([vector, what]) => `${engine}, ${setup.name}: ${vector} ${what}`)
        }),
    ),
  )
}

type Fault = readonly [vector: string, what: string]

const isConsented = ({ consent }: Setup): boolean => consent === 'same page' || consent === 'page before'

function faultsBefore(suite: Suite, { name }: Setup, visits: readonly Visit[]): readonly Fault[] {
  const most: Reach = suite === 'parser' && LOOKS_AHEAD.includes(name) ? 'asked' : 'nothing'
  return vectorNames[suite].flatMap((vector) => {
    const { reach, times } = worstReach(vector, visits)
    if (FAR[reach] <= FAR[most]) return []
    return [[vector, `${reach === 'ran' ? 'ran' : 'got out'} in ${times} of ${visits.length}`] as const]
  })
}

/** With nothing to compare with, nothing can be said. */
function faultsAfterConsent(visits: readonly Visit[], none: readonly Visit[]): readonly Fault[] {
  const [natural] = none
  if (!natural) return []
  return visits.flatMap((visit) => [
    ...Object.keys(natural.reach)
      .filter((vector) => FAR[visit.reach[vector] ?? 'nothing'] < FAR[worstReach(vector, none).reach])
      .map((vector): Fault => [vector, 'did not come back']),
    ...visit.ran.filter((name, at) => visit.ran.indexOf(name) !== at).map((name): Fault => [name, 'ran twice']),
    ...outOfOrder(visit.ran, natural.ran),
  ])
}

function outOfOrder(ran: readonly string[], natural: readonly string[]): readonly Fault[] {
  const [own, other] = [ran, natural].map((names) => names.filter((name) => ORDERED.includes(name)).join(' '))
  return own === other ? [] : [['order', `was ${own ?? ''} instead of ${other ?? ''}`]]
}
