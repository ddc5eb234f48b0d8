import type { EngineName } from './engines/engine.js'
import type { Reach, Visit } from './measure.js'
import type { Suite } from './setups.js'
import { vectorNames } from './shop-page.js'

/** What all visits came to. */
export interface Matrix {
  addEngine(name: EngineName, version: string): void
  add(engine: EngineName, suite: Suite, setup: string, visit: Visit): void
  readonly engines: ReadonlyMap<EngineName, string>
  setupsOf(suite: Suite): readonly string[]
  visitsOf(engine: EngineName, suite: Suite, setup: string): readonly Visit[]
  toJson(): object
}

export function collectMatrix(): Matrix {
  const engines = new Map<EngineName, string>()
  const visits: { engine: EngineName; suite: Suite; setup: string; visit: Visit }[] = []
  const setupsOf = (suite: Suite): string[] => [
    ...new Set(visits.filter((one) => one.suite === suite).map(({ setup }) => setup)),
  ]
  return {
    addEngine: (name, version) => engines.set(name, version),
    add: (engine, suite, setup, visit) => visits.push({ engine, suite, setup, visit }),
    engines,
    setupsOf,
    visitsOf: (engine, suite, setup) =>
      visits
        .filter((one) => one.engine === engine && one.suite === suite && one.setup === setup)
        .map(({ visit }) => visit),
    toJson: () => ({ engines: Object.fromEntries(engines), visits }),
  }
}

/** How far a vector came at worst, and in how many of the visits it came there. */
export function worstReach(name: string, visits: readonly Visit[]): { readonly reach: Reach; readonly times: number } {
  const all = visits.map(({ reach }) => reach[name] ?? 'nothing')
  const reach = (['ran', 'asked', 'nothing'] as const).find((one) => all.includes(one)) ?? 'nothing'
  return { reach, times: all.filter((one) => one === reach).length }
}

const SIGN: Readonly<Record<Reach, string>> = { nothing: '.', asked: 'r', ran: 'X' }

const LEGEND = 'Chromium, Firefox, WebKitGTK: `.` nothing, `r` request or storage, `X` code ran, `~` not every time.'
const SUITES: Readonly<Record<Suite, string>> = { parser: 'in the page’s HTML', page: 'by the page’s own code' }

/** The matrix as Markdown. */
export function writeMatrix(matrix: Matrix): string {
  const engines = [...matrix.engines.keys()]
  return [LEGEND, ...suitesOf(matrix).map((suite) => writeTable(matrix, suite, engines))].join('\n\n')
}

/** How many vectors came how far, by setup. */
export function writeCounts(matrix: Matrix): string {
  const engines = [...matrix.engines.keys()]
  const rows = suitesOf(matrix).flatMap((suite) =>
    matrix
      .setupsOf(suite)
      .map((setup) =>
        toRow([
          SUITES[suite],
          setup,
          count(matrix, suite, setup, engines),
          count(matrix, suite, setup, engines, 'ran'),
        ]),
      ),
  )
  return [
    toRow(['ways', 'setup', 'reached (C/F/W)', 'code ran (C/F/W)']),
    toRow(['---', '---', '---:', '---:']),
    ...rows,
  ].join('\n')
}

const suitesOf = (matrix: Matrix): readonly Suite[] =>
  (['parser', 'page'] as const).filter((suite) => matrix.setupsOf(suite).length)

const toRow = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`

function count(matrix: Matrix, suite: Suite, setup: string, engines: readonly EngineName[], only?: Reach): string {
  const isCounted = (reach: Reach): boolean => (only ? reach === only : reach !== 'nothing')
  return engines
    .map((engine) => {
      const visits = matrix.visitsOf(engine, suite, setup)
      return vectorNames[suite].filter((name) => isCounted(worstReach(name, visits).reach)).length
    })
    .join('/')
}

function writeTable(matrix: Matrix, suite: Suite, engines: readonly EngineName[]): string {
  const setups = matrix.setupsOf(suite)
  const cell = (name: string, setup: string): string =>
    engines
      .map((engine) => {
        const visits = matrix.visitsOf(engine, suite, setup)
        const { reach, times } = worstReach(name, visits)
        return SIGN[reach] + (times < visits.length ? '~' : '')
      })
      .join(' ')
  const isMeasured = (name: string): boolean =>
    setups.some((setup) =>
      engines.some((engine) => matrix.visitsOf(engine, suite, setup).some(({ reach }) => name in reach)),
    )
  return [
    toRow([SUITES[suite], ...setups]),
    toRow(['---', ...setups.map(() => '---')]),
    ...vectorNames[suite].filter(isMeasured).map((name) => toRow([name, ...setups.map((setup) => cell(name, setup))])),
    toRow(['reached', ...setups.map((setup) => count(matrix, suite, setup, engines))]),
    toRow(['code ran', ...setups.map((setup) => count(matrix, suite, setup, engines, 'ran'))]),
  ].join('\n')
}
