import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { buildSite } from './build-site.js'
import { type Engine, EngineMissing } from './engines/engine.js'
import { openEngine } from './engines/open-engine.js'
import { type Bench, visitOnce } from './measure.js'
import { openOrigins } from './origins/origins.js'
import { type Options, readOptions, USAGE } from './options.js'
import { walkIdentity } from './identity/walk-identity.js'
import { walkBack } from './back/walk-back.js'
import { walkKeyboard } from './keyboard/walk-keyboard.js'
import { walkRegister } from './register/walk-register.js'
import { walkVisitor } from './visitor/walk-visitor.js'
import { findFaults, needsMoreVisits } from './find-faults.js'
import { collectMatrix, type Matrix, writeMatrix } from './matrix.js'
import { setups, type Suite } from './setups.js'
import { vectorNames } from './shop-page.js'
import { writeDocs } from './write-docs.js'

/** Runs the command; answers its exit code. */
export async function main(args: readonly string[]): Promise<number> {
  if (args.includes('--help')) {
    console.log(USAGE)
    return 0
  }
  const options = readOptions(args)
  const built = options.isBuilt ? await buildSite() : null
  const dist = built?.folder ?? 'dist'
  const read = (file: string): Promise<string> => readFile(join(dist, 'site', file), 'utf8')
  const scripts = { tag: await read('evaste.js'), sealed: await read('evaste-sealed.js') }
  const origins = await openOrigins(dist)
  const isChosen = (name: string): boolean => !options.only.length || options.only.includes(name)
  const missing: string[] = []
  const onWalks: string[] = []
  const matrix = collectMatrix()
  try {
    for (const name of options.engines) {
      const engine = await openEngine(name).catch((error: unknown) => {
        if (!(error instanceof EngineMissing)) throw error
        missing.push(`${name}: ${error.message}`)
      })
      if (!engine) continue
      matrix.addEngine(engine.name, engine.version)
      try {
        if (!options.isWalk) await measureAll(engine, { origins, scripts, isChosen }, options, matrix)
        if (options.only.length) continue
        onWalks.push(...(await walkIdentity(engine, origins)), ...(await walkKeyboard(engine, origins)))
        onWalks.push(...(await walkVisitor(engine, origins)), ...(await walkRegister(engine)))
        // WebKitGTK's driver, asked as it goes back, sometimes never answers.
        if (engine.name !== 'webkit') onWalks.push(...(await walkBack(engine, origins)))
      } finally {
        await engine.close()
      }
    }
  } finally {
    await origins.close()
    await built?.remove()
  }
  const faults = [...findFaults(matrix), ...onWalks]
  console.log(options.isJson ? JSON.stringify({ ...matrix.toJson(), faults, missing }, null, 2) : writeMatrix(matrix))
  if (options.isWritten) await writeDocs(matrix, options.runs, new Date().toISOString().slice(0, 10))
  for (const fault of faults) console.error(`fault: ${fault}`)
  for (const line of missing) console.error(`not measured: ${line}`)
  return faults.length || (missing.length && !options.mayMiss) ? 1 : 0
}

async function measureAll(engine: Engine, bench: Bench, options: Options, matrix: Matrix): Promise<void> {
  const startedAt = Date.now()
  for (const suite of Object.keys(setups) as Suite[])
    for (const setup of setups[suite]) {
      // The others are compared with none.
      const isWanted = !options.setups.length || ['none', ...options.setups].includes(setup.name)
      if (!isWanted || !vectorNames[suite].some(bench.isChosen)) continue
      for (let run = 0; run < options.runs || needsMoreVisits(matrix, engine.name, suite, setup); run += 1) {
        const [natural] = matrix.visitsOf(engine.name, suite, 'none')
        matrix.add(engine.name, suite, setup.name, await visitOnce(engine, suite, setup, bench, natural))
      }
    }
  console.error(`${engine.name} ${engine.version}: ${Math.round((Date.now() - startedAt) / 1000)} s`)
}
