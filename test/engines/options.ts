import { parseArgs } from 'node:util'
import type { EngineName } from './engines/engine.js'
import { engineNames } from './engines/open-engine.js'
import { setups } from './setups.js'

export interface Options {
  readonly engines: readonly EngineName[]
  /** Names of vectors; empty: all of them. */
  readonly only: readonly string[]
  /** Names of setups; empty: all of them. */
  readonly setups: readonly string[]
  /** Visits of each kind. Default: 2. */
  readonly runs: number
  readonly isJson: boolean
  /** Whether the result goes into the documentation. */
  readonly isWritten: boolean
  /** Whether the vectors are left out, so that only the walks run. */
  readonly isWalk: boolean
  /** Whether an engine that is not there is only said to be missing. Default: that is a failure. */
  readonly mayMiss: boolean
  /** Whether the source is built first. Default: `dist` is taken as it is. */
  readonly isBuilt: boolean
}

export const USAGE = `npm run test:browsers -- [options]

  --engine <names>  ${engineNames.join(', ')}; more than one with commas. Default: all
  --only <names>    vectors, such as d-ws,d-es. Default: all
  --setup <names>   ${[...new Set(Object.values(setups).flatMap((list) => list.map(({ name }) => name)))].join(', ')}. Default: all
  --runs <number>   visits of each kind. Default: 2
  --walks           no vectors: only identity, keyboard, visitor, register and back
  --build           build the source first. Default: dist as it is
  --may-miss        an engine that is not there is no failure; it is told all the same
  --write           put the result into docs/blocking.md and docs/blocking-measured.md
  --json            the result for programs`

const listOf = (text = ''): readonly string[] => text.split(',').filter(Boolean)

/** @throws {TypeError} with what is wrong. */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      engine: { type: 'string' },
      only: { type: 'string' },
      setup: { type: 'string' },
      runs: { type: 'string', default: '2' },
      walks: { type: 'boolean', default: false },
      build: { type: 'boolean', default: false },
      'may-miss': { type: 'boolean', default: false },
      write: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  })
  const engines = listOf(values.engine) as EngineName[]
  const unknown = engines.find((name) => !engineNames.includes(name))
  if (unknown) throw new TypeError(`--engine: ${unknown} is none of ${engineNames.join(', ')}`)
  const runs = Number(values.runs)
  if (!Number.isInteger(runs) || runs < 1) throw new TypeError('--runs: write a number from 1 up')
  return {
    engines: engines.length ? engines : engineNames,
    only: listOf(values.only),
    setups: listOf(values.setup),
    runs,
    isJson: values.json,
    isWritten: values.write,
    isWalk: values.walks,
    mayMiss: values['may-miss'],
    isBuilt: values.build,
  }
}
