// How long a visitor's receipt takes to be found among many entries on SQLite, through the register's own queries.
// Usage: node bench/register/look-up.mjs [entries, default 1000000]. A million take about 2.5 GB of disk.
import { randomBytes } from 'node:crypto'
import { statSync } from 'node:fs'
import { loadavg } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { DatabaseSync } from '@photostructure/sqlite'
import { bundle, openFolder } from './servers.mjs'

const total = Number(process.argv[2] ?? 1_000_000)
const LOOK_UPS = 5_000
const ROWS_PER_COMMIT = 50_000
const hex = (bytes) => randomBytes(bytes).toString('hex')

/** As long as the parts of a real entry: what counts is how many fit on a page. */
const RECORD = JSON.stringify({ about: 'x'.repeat(720) })
const SERVER = JSON.stringify({ about: 'x'.repeat(120) })
const RECEIPT = 'x'.repeat(900)

const { folder, clear } = openFolder()
try {
  await bundle('src/register/index.ts', folder, 'index.mjs')
  const { openSqliteStore } = await import(pathToFileURL(join(folder, 'index.mjs')))
  const files = { file: join(folder, 'register.sqlite'), keysFile: join(folder, 'keys.sqlite') }
  await (await openSqliteStore(files)).close()
  const filledIn = fill(files.file)
  const store = await openSqliteStore(files)
  const wanted = sample(files.file)
  const times = []
  for (const consentId of wanted) {
    const startedAt = performance.now()
    await store.secretHash('bakery', consentId)
    const found = await store.entriesOfConsent('bakery', consentId)
    times.push(performance.now() - startedAt)
    if (found.length === 0) throw new Error(`${consentId} is not found`)
  }
  await store.close()
  times.sort((a, b) => a - b)
  const at = (share) => Number(times[Math.floor(times.length * share)]?.toFixed(2))
  console.log(
    JSON.stringify({
      entries: total,
      gigabytes: Number((statSync(files.file).size / 1e9).toFixed(1)),
      filledInSeconds: Math.round(filledIn),
      lookUps: LOOK_UPS,
      p50Ms: at(0.5),
      p99Ms: at(0.99),
      loadAtTheEnd: Number(loadavg()[0].toFixed(1)),
    }),
  )
} finally {
  clear()
}

function fill(file) {
  const startedAt = performance.now()
  const database = new DatabaseSync(file)
  for (const pragma of ['journal_mode = OFF', 'synchronous = OFF', 'cache_size = -400000'])
    database.exec(`PRAGMA ${pragma}`)
  const entry = database.prepare(
    `INSERT INTO entries (site, entry, decision_id, consent_id, recorded_at, record, server, personal, salt, commitment, hash, receipt)
     VALUES ('bakery', ?, ?, ?, '2026-11-22T12:00:00.000Z', ?, ?, zeroblob(28), zeroblob(16), zeroblob(32), zeroblob(32), ?)`,
  )
  const consent = database.prepare(`INSERT INTO consents VALUES ('bakery', ?, ?, ?)`)
  for (let from = 1; from <= total; from += ROWS_PER_COMMIT) {
    database.exec('BEGIN')
    for (let i = from; i < from + ROWS_PER_COMMIT && i <= total; i++) {
      const consentId = hex(16)
      entry.run(i, hex(16), consentId, RECORD, SERVER, RECEIPT)
      consent.run(consentId, hex(32), i)
    }
    database.exec('COMMIT')
  }
  database.exec('PRAGMA journal_mode = WAL')
  database.close()
  return (performance.now() - startedAt) / 1000
}

/** Consents from everywhere among the entries. */
function sample(file) {
  const database = new DatabaseSync(file)
  const one = database.prepare(`SELECT consent_id FROM entries WHERE site = 'bakery' AND entry = ?`)
  const consents = Array.from({ length: LOOK_UPS }, () => one.get(1 + Math.floor(Math.random() * total)).consent_id)
  database.close()
  return consents
}
