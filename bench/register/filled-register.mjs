import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { DatabaseSync } from '@photostructure/sqlite'
import { bundle } from './servers.mjs'

export const SITE = 'bakery'
export const FIRST_DAY = '2026-01-01'
export const LAST_DAY = '2026-12-31'
const AFTER_LAST_DAY = '2027-01-01'
const SAMPLE = 5_000

/**
 * A SQLite register with so many entries of one site, spread over a year, as `generated-site.mjs` makes them; nothing is
 * signed. A folder that has been filled before is taken as it is.
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
    const plan = { sites: [{ site: SITE, total }], until: AFTER_LAST_DAY, days: 365 }
    run(resolve('bench/register/seed-sqlite.mjs'), half, JSON.stringify(plan))
    writeFileSync(join(folder, 'consents.json'), JSON.stringify(findConsents(half, total)))
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

function findConsents(file, total) {
  const database = new DatabaseSync(file)
  const every = Math.ceil(total / SAMPLE)
  const find = database.prepare(`SELECT consent_id FROM entries WHERE site = '${SITE}' AND entry = ?`)
  const found = Array.from({ length: Math.floor(total / every) }, (_, i) => find.get((i + 1) * every).consent_id)
  database.close()
  return found.sort() // random, and so without the order of the entries
}

const run = (...words) => execFileSync(process.execPath, words, { maxBuffer: 1 << 24 })

const makeTables = (store, files) => `
  import { openSqliteStore } from ${JSON.stringify(pathToFileURL(store).href)}
  await (await openSqliteStore(${JSON.stringify(files)})).close()`
