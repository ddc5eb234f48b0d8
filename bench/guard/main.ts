import { type Engine, EngineMissing } from '../../test/engines/engines/engine.js'
import { engineNames, openEngine } from '../../test/engines/engines/open-engine.js'
import { openOrigins } from '../../test/engines/origins/origins.js'
import { measureGuardBytes } from './guard-bytes.js'
import { measureMatcher } from './matcher-cost.js'
import { INSERTED, measurePages, type PageCost, PARSED } from './page-cost.js'

type Row = readonly [what: string, measured: string, limit: string]

/** What the guard costs a page: `[engine…]`. Every pair is measured in one run, by turns; the best of each counts. */
export async function main(chosen: readonly string[]): Promise<number> {
  const { missUs, repeatUs } = measureMatcher()
  const rows: Row[] = [
    ['matcher, 500 patterns, a new address', `${missUs.toFixed(2)} µs`, '2.5 µs'],
    ['matcher, an address again', `${repeatUs.toFixed(3)} µs`, '0.1 µs'],
    ['the guard alone, brotli', `${await measureGuardBytes()} B`, '5,500 B'],
  ]
  const origins = await openOrigins('dist')
  try {
    for (const name of engineNames.filter((one) => chosen.length === 0 || chosen.includes(one)))
      rows.push(...(await rowsOf(name, origins)))
  } finally {
    await origins.close()
  }
  console.log(
    [['measured', 'result', 'at most'] as const, ['---', '---:', '---:'] as const, ...rows].map(toLine).join('\n'),
  )
  return 0
}

const toLine = (row: Row): string => `| ${row.join(' | ')} |`

async function rowsOf(name: (typeof engineNames)[number], origins: Parameters<typeof measurePages>[1]): Promise<Row[]> {
  const engine: Engine | string = await openEngine(name).catch((error: unknown) => {
    if (error instanceof EngineMissing) return error.message
    throw error
  })
  if (typeof engine === 'string') return [[name, `not measured: ${engine}`, '']]
  const { insert, parse } = await measurePages(engine, origins).finally(() => engine.close())
  const ms = ([without, , with_]: PageCost['insert']): string => `${without.toFixed(1)} → ${with_.toFixed(1)} ms`
  const extraUs = (took: number): string => `+${(((took - insert[0]) * 1000) / INSERTED).toFixed(2)} µs`
  const extraMs = (took: number): string => `+${(took - parse[0]).toFixed(0)} ms`
  return [
    [
      `${name} ${engine.version}: ${INSERTED} elements put in`,
      `${ms(insert)}, ${extraUs(insert[2])} each; a bare observer ${extraUs(insert[1])}`,
      '+1.5 µs',
    ],
    [
      `${name}: a page of ${PARSED} elements parsed`,
      `${ms(parse)}, ${extraMs(parse[2])}; a bare observer ${extraMs(parse[1])}`,
      '+40 ms',
    ],
  ]
}
