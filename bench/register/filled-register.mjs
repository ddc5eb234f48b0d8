import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { bundle } from './servers.mjs'

export const SITE = 'bakery'
export const FIRST_DAY = '2026-01-01'
export const LAST_DAY = '2026-12-31'

/**
 * A SQLite register with so many entries of one site, spread over a year, with the sums that they would have left. The
 * rows are as long as real ones and are found by ids as random, but nothing is signed: what they hold is not what is
 * measured. A folder that has been filled before is taken as it is.
 *
 * @param programs a folder from which programs find our packages.
 * @returns the store, its file, and consents from everywhere among the entries, in no order.
 */
export async function openFilledRegister(total, folder, programs) {
  mkdirSync(folder, { recursive: true })
  await bundle('src/register/stores/sqlite.ts', programs, 'store.mjs')
  const { openSqliteStore } = await import(pathToFileURL(join(programs, 'store.mjs')))
  const open = (name) => openSqliteStore(filesOf(folder, name))
  const file = join(folder, 'register.sqlite')
  let filledInSeconds = 0
  if (!existsSync(file)) {
    const startedAt = performance.now()
    const half = join(folder, 'half-filled.sqlite')
    // In processes of their own: a driver lets go of a file when it likes.
    run('--input-type=module', '-e', makeTables(join(programs, 'store.mjs'), filesOf(folder, 'half-filled.sqlite')))
    writeFileSync(join(folder, 'consents.json'), run(resolve('bench/register/fill-register.mjs'), half, String(total)))
    renameSync(half, file)
    filledInSeconds = Math.round((performance.now() - startedAt) / 1000)
  }
  const store = await open('register.sqlite')
  const { entry } = await store.head(SITE)
  if (entry !== total) throw new Error(`${resolve(file)} has ${entry} entries; delete it, or ask for as many`)
  const consentIds = JSON.parse(readFileSync(join(folder, 'consents.json'), 'utf8'))
  return { store, file, filledInSeconds, consentIds }
}

const filesOf = (folder, name) => ({ file: join(folder, name), keysFile: join(folder, 'keys.sqlite') })

const run = (...words) => execFileSync(process.execPath, words, { maxBuffer: 1 << 24 })

const makeTables = (store, files) => `
  import { openSqliteStore } from ${JSON.stringify(pathToFileURL(store).href)}
  await (await openSqliteStore(${JSON.stringify(files)})).close()`
